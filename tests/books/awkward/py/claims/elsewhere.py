"""Claims that come to something else in a browser than where the book was built."""

import sys

from kit import Evidence, Strip, claim, each

IS_BROWSER = sys.platform == "emscripten"


@claim
def it_never_ends_there() -> Evidence:
    """Where the book is built, it does."""
    for _ in each(range(4)):
        pass
    while IS_BROWSER:
        pass
    return Evidence(True, "It **ended**.")


@claim
def it_comes_to_another_number() -> Evidence:
    """It holds in both places."""
    number = 3 if IS_BROWSER else 2
    return Evidence(True, f"Found: **{number}** & <i>no more</i>.", Strip([1, number], 5))


@claim
def it_is_false_there() -> Evidence:
    """It holds where the book is built."""
    return Evidence(not IS_BROWSER, f"In the browser it is **{IS_BROWSER}**.")


@claim
def it_breaks_there() -> Evidence:
    """It does not where the book is built."""
    return Evidence([True][int(IS_BROWSER)], "It **did not** break.")


@claim
def it_asks_for_a_late_module() -> Evidence:
    """It imports what is not in the memory image."""
    import colorsys

    return Evidence(True, f"Red is **{colorsys.rgb_to_hsv(1, 0, 0)[2]}**.")
