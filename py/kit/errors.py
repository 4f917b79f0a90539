"""Errors that teach: what was given, what is allowed, and the nearest name."""

from collections.abc import Iterable
from difflib import get_close_matches


class TeachingError(ValueError):
    """Something an author or a page said that cannot be, with the way out in the message."""


def listed(names: Iterable[str]) -> str:
    """Names as a sentence part, in the order given."""
    return ", ".join(names) or "nothing"


def nearest(given: str, allowed: Iterable[str]) -> str:
    """` Did you mean “…”?` with the closest allowed name, or nothing."""
    close = get_close_matches(given, list(allowed), n=1, cutoff=0.5)
    return f" Did you mean “{close[0]}”?" if close else ""


def unknown(kind: str, given: str, allowed: Iterable[str], where: str = "") -> TeachingError:
    """The error for a name that does not exist.

    >>> unknown("widget", "bal", ["ball"])
    TeachingError: There is no widget “bal”. Allowed: ball. Did you mean “ball”?
    """
    allowed = list(allowed)
    place = f"{where}: there" if where else "There"
    hint = nearest(given, allowed)
    return TeachingError(f"{place} is no {kind} “{given}”. Allowed: {listed(allowed)}.{hint}")
