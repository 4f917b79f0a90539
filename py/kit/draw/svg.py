"""SVG, a shape at a time. Colours are roles (`yes`, `no`, `loss`, …) that the theme paints."""

import math
from collections.abc import Iterable
from html import escape

from kit.errors import TeachingError
from kit.paintable import seen

Point = tuple[float, float]


def number(value: float) -> str:
    """A coordinate with at most two decimals; TeachingError for NaN and infinity."""
    if not math.isfinite(value):
        raise TeachingError(f"A picture cannot be drawn at {value}: coordinates must be finite.")
    written = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if written == "-0" else written


def shape(tag: str, role: str, content: str = "", **attributes: float | str) -> str:
    """Any element: `shape("circle", "yes dot", cx=1, cy=2, r=3)`. `_` in names becomes `-`.

    `content` is SVG, as other shapes give it; role and attributes are texts, whatever they hold.
    TeachingError if the build looks on and there is no such role or element.
    """
    written = "".join(
        f' {name.replace("_", "-")}="{escape(value) if isinstance(value, str) else number(value)}"'
        for name, value in attributes.items()
    )
    opening = f'<{tag} class="{escape(role)}"{written}'
    return seen(f"{opening}>{content}</{tag}>" if content else f"{opening}/>")


def line(role: str, start: Point, end: Point) -> str:
    """A straight line."""
    return shape("line", role, x1=start[0], y1=start[1], x2=end[0], y2=end[1])


def circle(role: str, centre: Point, radius: float) -> str:
    """A circle."""
    return shape("circle", role, cx=centre[0], cy=centre[1], r=radius)


def path(role: str, commands: str) -> str:
    """A path from its own little language; see `polyline` and `arc` for the words."""
    return shape("path", role, d=commands)


def polyline(points: Iterable[Point]) -> str:
    """Path commands for straight lines from point to point."""
    return "M" + "L".join(f"{number(x)} {number(y)}" for x, y in points)


def label(role: str, at: Point, words: str, anchor: str = "middle", turned: bool = False) -> str:
    """Text at a point; `turned` writes it upwards."""
    x, y = at
    turn = {"transform": f"rotate(-90 {number(x)} {number(y)})"} if turned else {}
    return shape("text", role, escape(words), x=x, y=y, text_anchor=anchor, **turn)
