"""Numbers and words in the picture, each at its own size whatever the page says of other texts."""

from html import escape

from kit.draw.numbers import plain
from kit.draw.svg import Point, shape

DIGIT, LETTER, NARROW = 0.62, 0.54, 0.25  # breadths, as parts of the size; all digits are alike


def fine(value: float) -> int:
    """How many decimals a small number needs, so that it is not written as nothing."""
    return 2 if abs(value) >= 0.01 or not value else 3


def short(value: float) -> str:
    """`1`, `0`, `0.5`: an input, as a pupil writes it."""
    return plain(value).rstrip("0").rstrip(".") or "0"


def breadth(words: str, size: float) -> float:
    """About how many px the words take."""
    each = (
        NARROW if letter in " .,:i" else DIGIT if letter in "0123456789+−" else LETTER
        for letter in words
    )
    return sum(each) * size


def text(role: str, at: Point, words: str, size: float, anchor: str = "middle") -> str:
    """Words at a point; `size` in px."""
    style = f"font-size:{size:g}px"
    return shape("text", role, escape(words), x=at[0], y=at[1], text_anchor=anchor, style=style)
