"""A straight line across a plot, and a word on each side of it."""

import math
from collections.abc import Sequence

from kit.draw.axes import Plot
from kit.draw.labels import ABOVE, BELOW, Box, Label
from kit.draw.svg import Point, line

Ends = tuple[Point, Point]

ALONG = [0.05 + 0.02 * i for i in range(46)]  # where a word may stand beside the line
NEAR = 7  # px from the line to a word
LEAST_ROOM, MOST_ROOM = 1.0, 1e6  # px from a word to what is busy


def cut(plot: Plot, a: float, b: float, c: float) -> Ends | None:
    """The part of the line ax + by + c = 0 within a plot, as two points of the panel.

    None where the plot shows no piece of it.
    """
    x, y = plot.x, plot.y
    # The same line in shares of the plot, 0 to 1 from its left bottom, whatever its units.
    a, b, c = a * (x.high - x.low), b * (y.high - y.low), a * x.low + b * y.low + c
    size = math.hypot(a, b)
    if not size or not math.isfinite(size):
        return None
    ends = in_unit_square(a / size, b / size, c / size)
    if ends is None:
        return None
    (u, v), (u2, v2) = ends
    left, floor, width, height = plot.left, plot.bottom, plot.width, plot.height
    return (left + u * width, floor - v * height), (left + u2 * width, floor - v2 * height)


def in_unit_square(a: float, b: float, c: float) -> Ends | None:
    """The part of a line between (0, 0) and (1, 1); a and b are its normal, of length 1."""
    far = 0.5 * a + 0.5 * b + c  # from the middle, against the normal
    foot, along = (0.5 - a * far, 0.5 - b * far), (-b, a)
    low, high = -math.inf, math.inf  # steps along the line from its foot
    for start, step in zip(foot, along, strict=True):
        if abs(step) > 1e-12:
            enters, exits = sorted((-start / step, (1 - start) / step))
            low, high = max(low, enters), min(high, exits)
        elif not 0 <= start <= 1:
            return None
    if high - low < 1e-9:
        return None
    ends = [(held(foot[0] + along[0] * t), held(foot[1] + along[1] * t)) for t in (low, high)]
    return min(ends), max(ends)


def held(share: float) -> float:
    """Rounding must not lead out of the plot."""
    return min(max(share, 0.0), 1.0)


def boundary(plot: Plot, a: float, b: float, c: float) -> str:
    """The line ax + by + c = 0, dotted, with a rim of the card's colour that lifts it off a map."""
    ends = cut(plot, a, b, c)
    return line("boundary-halo", *ends) + line("boundary", *ends) if ends else ""


def sides(
    plot: Plot,
    a: float,
    b: float,
    c: float,
    busy: Sequence[Box] = (),
    words: tuple[str, str] = ("no", "yes"),
    size: int = 15,
) -> str:
    """A word on each side of the line ax + by + c = 0: the second where that is above 0.

    They stand beside the line, where the `busy` boxes of the panel leave them most room; one that
    has none is left out. Without a line in the plot, the one word that holds everywhere stands on
    its middle axis.
    """
    ends = cut(plot, a, b, c)
    if ends is None:
        middle = plot.left + plot.width / 2
        value = a * sum(plot.x_range) / 2 + b * sum(plot.y_range) / 2 + c
        places = [(words[value > 0], ((middle, plot.top), (middle, plot.bottom)), (0.0, 0.0))]
    else:
        x, y = uphill(plot, a, b)
        places = [(words[0], ends, (-x, -y)), (words[1], ends, (x, y))]
    drawn = []
    for word, along, away in places:
        wanted = Label(word, along[0], size, "word")
        spot = roomiest(wanted, plot, along, away, busy)
        drawn.append(wanted.drawn(spot) if spot else "")
    return "".join(drawn)


def uphill(plot: Plot, a: float, b: float) -> Point:
    """Which way in the panel ax + by grows fastest, as a step of length 1."""
    x, y = plot.x, plot.y
    across, down = a * (x.high - x.low) / plot.width, -b * (y.high - y.low) / plot.height
    length = math.hypot(across, down)
    return across / length, down / length


def roomiest(
    wanted: Label, plot: Plot, ends: Ends, away: Point, busy: Sequence[Box]
) -> Point | None:
    """Where beside a line a word is farthest from all that is busy, and within the plot."""
    (x1, y1), (x2, y2) = ends
    off = NEAR + abs(away[0]) * wanted.width / 2 + abs(away[1]) * wanted.height / 2
    best: tuple[float, Point] = LEAST_ROOM, (0.0, 0.0)
    for part in ALONG:
        x, y = x1 + (x2 - x1) * part + away[0] * off, y1 + (y2 - y1) * part + away[1] * off
        spot = x, y + (ABOVE - BELOW) / 2 * wanted.size
        box = wanted.box(spot)
        if is_within(plot, box):
            room = min((distance(box, other) for other in busy), default=MOST_ROOM)
            best = max(best, (room, spot), key=lambda found: found[0])
    return best[1] if best[0] > LEAST_ROOM else None


def is_within(plot: Plot, box: Box, margin: float = 3) -> bool:
    left, top, right, bottom = box
    return (
        left >= plot.left + margin
        and right <= plot.right - margin
        and top >= plot.top + margin
        and bottom <= plot.bottom - margin
    )


def distance(box: Box, other: Box) -> float:
    """The gap between two boxes; 0 where they overlap."""
    across = max(other[0] - box[2], box[0] - other[2], 0)
    down = max(other[1] - box[3], box[1] - other[3], 0)
    return math.hypot(across, down)
