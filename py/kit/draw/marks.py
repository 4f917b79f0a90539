"""Right and wrong, drawn as paths, so that no machine lacks the glyph; and the dots they judge."""

from kit.draw.labels import Box, text, width_of
from kit.draw.svg import Point, circle, path, polyline, shape

# Strokes of the two marks, for a mark about 10 wide around (0, 0).
RIGHT = [[(-5, 0.5), (-1.6, 4.1), (4.6, -3.9)]]
WRONG = [[(-4.2, -4.2), (4.2, 4.2)], [(-4.2, 4.2), (4.2, -4.2)]]

TALLER = 7  # a pill than its text
RIM = 6  # from a dot to the ring of the chosen one


def mark(is_right: bool, at: Point, scale: float = 1.0) -> str:
    """✓ or ✗ around a point."""
    x, y = at
    strokes = RIGHT if is_right else WRONG
    lines = [polyline((x + a * scale, y + b * scale) for a, b in stroke) for stroke in strokes]
    return path("right" if is_right else "wrong", "".join(lines))


def badge(is_right: bool, at: Point) -> str:
    """A mark in a small disc, for where there is no room for a number."""
    rim = "badge" if is_right else "badge missed"
    return circle(rim, at, 8) + mark(is_right, at, 0.75)


def pill(is_right: bool, at: Point, words: str, size: int = 13) -> str:
    """A mark and a number in a rounded box around a point; a wrong one has a coral rim."""
    x, y = at
    width, height = pill_width(words, size), size + TALLER
    box = shape(
        "rect",
        "pill" if is_right else "pill missed",
        x=x - width / 2,
        y=y - height / 2,
        width=width,
        height=height,
        rx=height / 2,
    )
    number = text("num", (x + width / 2 - 8, y + 0.35 * size), words, size, anchor="end")
    return box + mark(is_right, (x - width / 2 + 12, y), 0.8) + number


def pill_width(words: str, size: int = 13) -> float:
    """How wide a pill is: the mark's room, and the number's."""
    return 28 + width_of(words, size)


def dot(is_yes: bool, at: Point, digit: str, radius: float = 13, is_chosen: bool = False) -> str:
    """A ring that means yes or no, with its digit; the chosen one has a second ring around it."""
    x, y = at
    size = 15 if radius >= 12 else 13 if radius >= 10 else 12
    return (
        (circle("chosen", at, radius + RIM) if is_chosen else "")
        + circle("yes dot" if is_yes else "no dot", at, radius)
        + text("digit", (x, y + 0.35 * size), digit, size)
    )


def answered(
    is_yes: bool,
    at: Point,
    digit: str,
    is_right: bool,
    words: str,
    radius: float = 13,
    size: int = 13,
    is_chosen: bool = False,
) -> str:
    """A dot and, under it, the pill that says what was answered and whether that is right."""
    under = at[0], at[1] + pill_below(radius, size)
    return dot(is_yes, at, digit, radius, is_chosen) + pill(is_right, under, words, size)


def pill_below(radius: float, size: int) -> float:
    """How far under a dot's middle the middle of its pill lies."""
    return radius + 3 + (size + TALLER) / 2


def answered_box(at: Point, words: str, radius: float = 13, size: int = 13) -> Box:
    """What a dot and its pill take."""
    half = max(radius, pill_width(words, size) / 2)
    foot = at[1] + pill_below(radius, size) + (size + TALLER) / 2
    return at[0] - half, at[1] - radius, at[0] + half, foot
