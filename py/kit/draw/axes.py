"""The axes that every figure shares: a plot in a panel, its scales, ticks and names."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from kit.draw.svg import Point, label, line, shape
from kit.frame import Grip
from kit.numbers import plain


@dataclass(frozen=True)
class Scale:
    """A range of numbers laid along a line of the picture, from `start` to `end`."""

    low: float
    high: float
    start: float
    end: float

    def __call__(self, value: float) -> float:
        return self.start + (value - self.low) / (self.high - self.low) * (self.end - self.start)


@dataclass(frozen=True)
class Plot:
    """A rectangle in a panel with a number range on each side."""

    left: float
    top: float
    width: float
    height: float
    x_range: tuple[float, float]
    y_range: tuple[float, float]

    @property
    def x(self) -> Scale:
        return Scale(*self.x_range, self.left, self.left + self.width)

    @property
    def y(self) -> Scale:
        return Scale(*self.y_range, self.top + self.height, self.top)  # up is more

    @property
    def bottom(self) -> float:
        return self.top + self.height

    @property
    def right(self) -> float:
        return self.left + self.width

    def at(self, x: float, y: float) -> Point:
        """Where a pair of numbers lies in the panel."""
        return self.x(x), self.y(y)

    def grip(self, at: Point, along: str) -> Grip:
        """The place of a Handle at a pair of numbers; it moves `along` "x", "y" or both, "xy", and
        a tap anywhere on the plot reaches it.
        """
        x, y = self.x, self.y
        return Grip(
            self.at(*at),
            (x.low, x.high, x.start, x.end) if "x" in along else None,
            (y.low, y.high, y.start, y.end) if "y" in along else None,
            (self.left, self.top, self.right, self.bottom),
        )

    def outline(self) -> str:
        """The plot's edge."""
        return shape("rect", "frame", x=self.left, y=self.top, width=self.width, height=self.height)

    def axes(
        self,
        x_name: str,
        y_name: str,
        x_ticks: Sequence[float] = (),
        y_ticks: Sequence[float] = (),
        grid: bool = False,
        size: int = 0,
    ) -> str:
        """Tick numbers below and left, the axes' names, and quiet lines across if `grid`.

        `size` is that of all words in px, where the panel is drawn at the size that it has.
        """
        tick, axis = (f"{role} px{size}" if size else role for role in ("tick", "axis"))
        parts = [
            line("grid", (self.left, self.y(y)), (self.right, self.y(y))) for y in y_ticks
        ] * grid
        parts += [label(tick, (self.x(x), self.bottom + 18), written(x, x_ticks)) for x in x_ticks]
        parts += [
            label(tick, (self.left - 8, self.y(y) + 4), written(y, y_ticks), anchor="end")
            for y in y_ticks
        ]
        middle = self.left + self.width / 2, self.top + self.height / 2
        parts.append(label(axis, (middle[0], self.bottom + 38), x_name))
        parts.append(label(axis, (self.left - 36, middle[1]), y_name, turned=True))
        return "".join(parts)


def ticks(high: float, count: int) -> list[float]:
    """About `count` round numbers from 0 up to `high`: steps of 1, 2 or 5 times a power of ten."""
    rough = high / count
    power = 10.0 ** math.floor(math.log10(rough))
    step = next(m * power for m in (1, 2, 5, 10) if m * power >= rough * 0.999)
    return [i * step for i in range(int(high / step + 1e-9) + 1)]


def written(value: float, neighbours: Sequence[float]) -> str:
    """A tick's number, with as many decimals as its neighbours need."""
    digits = 0
    while digits < 4 and any(abs(round(t, digits) - t) > 1e-9 for t in neighbours):
        digits += 1
    return plain(value, digits)
