"""Balls that race on one ground, a lane for each."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise

import numpy as np

from kit.draw import (
    Multiples,
    Plot,
    Point,
    circle,
    multiples,
    number,
    path,
    polyline,
    text,
    width_of,
)
from learning.landscape import Landscape

MANY = 10  # steps from dot to dot where single steps are too short to be seen
SHORT = 5  # px: such steps


@dataclass(frozen=True)
class Form:
    """Sizes in px: the panel's, the lanes' and the curve's."""

    width: float
    height: float
    lanes: tuple[float, int, float]  # how wide they are together, how many in a row, how high
    curve: tuple[float, float, float, float]  # left, top, width and height
    gap: float = 16
    letters: int = 12
    radius: float = 6.5  # of a ball
    said: str = "still after {} steps"


FORMS = {
    "wide": Form(900, 424, (900, 4, 128), (36, 206, 856, 174), 24, 13, 8),
    "snug": Form(616, 400, (616, 4, 96), (36, 196, 572, 162), 16, 13, 7),
    "low": Form(500, 252, (232, 2, 71), (284, 24, 208, 190), 12, said="{} steps"),
    "phone": Form(338, 384, (338, 2, 68), (32, 222, 298, 124), 16, said="{} steps"),
    "tiny": Form(282, 336, (282, 2, 58), (32, 204, 242, 94), 16, said="{} steps"),
}


@dataclass(frozen=True)
class Lane:
    """One ball: its rate, its name, where it has landed, and when it lies still, if ever."""

    name: str
    rate: float
    weights: Sequence[float]  # the start, then one after each step
    needs: int | None
    is_over: bool = False  # the race: a ball that still leaps then does so for ever

    @property
    def steps(self) -> int:
        return len(self.weights) - 1

    @property
    def is_still(self) -> bool:
        return self.steps == self.needs

    def note(self, said: str) -> str:
        """How it is doing, for the line over its ground."""
        if self.is_still:
            return said.format(self.needs)
        if self.is_over:
            return "never still"
        return f"step {self.steps}" if self.steps else ""


@dataclass(frozen=True)
class Lanes:
    """The lanes of a race; the last one is the reader's own."""

    form: Form
    ground: Landscape
    lanes: Sequence[Lane]

    def layers(self) -> dict[str, str]:
        return {
            "ground": "".join(earth(plot, self.ground) for plot in self.rows.plots),
            "titles": self.titles(),
            "balls": "".join(map(self.trail, self.rows.plots, self.lanes)),
        }

    @cached_property
    def rows(self) -> Multiples:
        """The lanes' plots, with room for the longest note."""
        width, columns, height = self.form.lanes
        top = float(self.ground.loss(self.ground.low))
        return multiples(
            [lane.name for lane in self.lanes],
            width,
            columns,
            x_range=(self.ground.low - 0.3, self.ground.high),  # with room for the ball
            y_range=(-0.12 * top, 1.2 * top),
            height=height,
            notes=[self.form.said.format(100)] * len(self.lanes),
            size=self.form.letters,
            gap=self.form.gap,
        )

    def titles(self) -> str:
        notes = tuple(lane.note(self.form.said) for lane in self.lanes)
        roles = ["strong" if lane.is_still else "" for lane in self.lanes]
        return replace(self.rows, notes=notes).drawn(roles, "rate")

    def trail(self, plot: Plot, lane: Lane) -> str:
        """The landings, the hops between them, a ring where it began, and the ball.

        Where single steps are too short to be seen, there is a dot for every tenth.
        """
        radius = self.form.radius
        spots = [self.resting(plot, weight) for weight in lane.weights]
        is_crawl = lane.steps > 0 and abs(spots[1][0] - spots[0][0]) < SHORT
        every = MANY if is_crawl else 1
        hops = [] if is_crawl else [hop(a, b, 0.4 * plot.height) for a, b in pairwise(spots)]
        dots = [circle("loss ghost", spot, 0.4 * radius) for spot in spots[every:-1:every]]
        return "".join(
            [
                *dict.fromkeys(path("loss trail", arc) for arc in hops),
                *([circle("loss dropped", spots[0], radius)] if lane.steps else []),
                *dict.fromkeys(dots),
                self.scale(plot) if is_crawl else "",
                circle("loss ball", spots[-1], radius),
            ]
        )

    def scale(self, plot: Plot) -> str:
        """What a dot means where it is more than one step."""
        size, room = self.form.letters, 0.68 * plot.width
        said = next(w for w in (f"dot = {MANY} steps", f"dot = {MANY}") if width_of(w, size) < room)
        at = plot.x(self.ground.minimum), plot.top + size
        return text("axis", at, said, size)

    def resting(self, plot: Plot, weight: float) -> Point:
        """Where a ball's middle is when it touches the ground at a weight."""
        x, y = plot.at(weight, float(self.ground.loss(weight)))
        across = plot.x(1) - plot.x(0)
        down = float(self.ground.gradient(weight)) * (plot.y(1) - plot.y(0))
        reach = self.form.radius / math.hypot(across, down)
        return x + reach * down, y - reach * across


def earth(plot: Plot, ground: Landscape) -> str:
    """The loss over the weights, and what lies under it."""
    across = np.linspace(ground.low, ground.high, 81)
    curve = [plot.at(w, h) for w, h in zip(across, ground.loss(across), strict=True)]
    shore = [(plot.x(ground.high), plot.bottom), (plot.x(ground.low), plot.bottom)]
    return path("fill", polyline(curve + shore) + "Z") + path("curve", polyline(curve))


def hop(start: Point, end: Point, highest: float) -> str:
    """An arc from landing to landing."""
    lift = min(4 + 0.45 * abs(end[0] - start[0]), highest)
    crest = (start[0] + end[0]) / 2, min(start[1], end[1]) - lift
    points = " ".join(number(c) for c in (*crest, *end))
    return f"M{number(start[0])} {number(start[1])}Q{points}"
