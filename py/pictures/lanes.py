"""Balls that race on one ground: a lane for each, and under them how many steps each one needs."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise

import numpy as np

from kit import Grip
from kit.draw import (
    Label,
    Multiples,
    Plot,
    Point,
    circle,
    corner_axes,
    line,
    multiples,
    number,
    path,
    placed,
    polyline,
    shape,
    text,
    width_of,
)
from learning.landscape import Landscape

SLOWEST, FASTEST = 0.01, 0.3  # the learning rates that the curve shows
BEYOND = 0.37  # where a faster one has its dot, beyond a gap in the axis
TALLEST = 128  # steps: as high as the curve goes
NEVER = 120  # where the dot of a rate is that never comes to rest
MANY = 10  # steps from dot to dot where single steps are too short to be seen
SHORT = 5  # px: such steps

Counts = Mapping[float, int | None]  # steps until it lies still, by rate; None: it never does


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
    "low": Form(500, 214, (232, 2, 52), (284, 24, 208, 152), 12, said="{} steps"),
    "phone": Form(338, 352, (338, 2, 66), (32, 220, 298, 94), 16, said="{} steps"),
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
    """The whole picture. `counts` of all rates are shown when the race is over."""

    form: Form
    ground: Landscape
    lanes: Sequence[Lane]  # the last one is the reader's own
    counts: Counts

    def layers(self) -> dict[str, str]:
        return {
            "ground": "".join(earth(plot, self.ground) for plot in self.rows.plots),
            "titles": self.titles(),
            "balls": "".join(map(self.trail, self.rows.plots, self.lanes)),
            "axes": self.axes(),
            "curve": self.curve() if self.counts else self.hint(),
            "dots": self.dots(),
            "words": self.words(),
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

    # The curve.

    @property
    def plot(self) -> Plot:
        return Plot(*self.form.curve, (0, BEYOND + 0.02), (0, TALLEST))

    def axes(self) -> str:
        size = self.form.letters
        plot, tenths = self.plot, [tenth / 10 for tenth in range(round(10 * FASTEST) + 1)]
        y_name = "steps until it lies still"
        axes = corner_axes(
            plot, "learning rate", y_name, tenths, (0, 50, 100), size=size, grid=True
        )
        gap = (plot.x(FASTEST) + plot.x(BEYOND)) / 2
        below = plot.bottom + size + 3
        return axes + "".join(
            [
                text("tick", (gap, below), "…", size),
                *[
                    text("tick", (self.across(lane.rate), below), f"{lane.rate:g}", size)
                    for lane in self.lanes
                    if lane.rate > FASTEST
                ],
            ]
        )

    def across(self, rate: float) -> float:
        """Where a rate stands on the axis."""
        return self.plot.x(rate if rate <= FASTEST else BEYOND)

    def hint(self) -> str:
        plot = self.plot
        at = plot.left + plot.width / 2, plot.top + plot.height / 2
        said = "every step lifts a dot"
        more = f"{said}, until its ball lies still"
        return text("axis halo", at, more if width_of(more, 12) < plot.width else said, 12)

    def curve(self) -> str:
        """The steps of every rate that comes to rest, and where none does."""
        plot = self.plot
        still = [plot.at(rate, steps) for rate, steps in self.counts.items() if steps]
        left = still[-1][0] + (plot.x(0.01) - plot.x(0)) / 2
        zone = {"x": left, "y": plot.top, "width": plot.right - left, "height": plot.height}
        return (
            shape("rect", "never", **zone)
            + path("steps", polyline(still))
            + "".join(circle("way-dot", spot, 2) for spot in still)
            + self.sweet_spot()
        )

    def sweet_spot(self) -> str:
        """A line down to the lowest place."""
        plot, (rate, steps) = self.plot, lowest(self.counts)
        foot = plot.at(rate, steps)
        return line("event", (foot[0], plot.top + 0.42 * plot.height), (foot[0], foot[1] - 4))

    def dots(self) -> str:
        """As high as each ball has made steps; the reader's is a knob to drag."""
        *others, own = map(self.spot, self.lanes)
        x, y = own
        return (
            "".join(circle("racer", spot, 5) for spot in others)
            + line("event", own, (x, self.plot.bottom))
            + circle("racer mine", own, 10)
            + path("knob-grip", f"M{number(x - 3)} {number(y - 4)}v8m6 0v-8")
        )

    def spot(self, lane: Lane) -> Point:
        """Its dot."""
        steps = NEVER if lane.is_over and not lane.is_still else min(lane.steps, NEVER)
        return self.across(lane.rate), self.plot.y(steps)

    def words(self) -> str:
        """What the dots are, as far as there is room; the reader's first."""
        size, plot = self.form.letters, self.plot
        wanted = [self.named(lane) for lane in self.lanes[::-1]]
        if self.counts:
            rate, steps = lowest(self.counts)
            sweet = plot.x(rate), plot.top + 0.42 * plot.height - 6
            last = max(rate for rate, steps in self.counts.items() if steps)
            zone = (plot.x(last) + plot.right) / 2, plot.top + 0.62 * plot.height
            wanted.insert(1, Label(f"sweet spot: {steps} steps", sweet, size, "rate num"))
            wanted.insert(2, Label("never lies still", zone, size, "loss num", has_rim=False))
        return "".join(
            words.drawn(spot)
            for words, spot in zip(wanted, placed(wanted, plot), strict=True)
            if spot
        )

    def named(self, lane: Lane) -> Label:
        """A dot's name: beside it near the left end, else over it, leaning away from the knob."""
        (x, y), own, size = self.spot(lane), self.lanes[-1], self.form.letters
        said = "you" if lane is own else f"{lane.rate:g}"
        if lane.is_still:
            said += f": {lane.needs}"
        words = Label(said, (x, y), size, "rate num")
        if lane.rate < 0.05 and lane is not own:
            return replace(words, at=(x + words.width / 2 + 9, y + 0.35 * size))
        lean = (words.width / 2 - 6) * (1 if lane is own else -1) * (1 if own.rate >= 0.1 else -1)
        lift = 16
        if y - lift < self.plot.top + size:  # on the upper edge
            return replace(words, at=(x + lean, y + 25), has_rim=False)
        return replace(words, at=(x + lean, y - lift))

    def grip(self) -> Grip:
        """The place of the reader's knob; it moves along the rates."""
        own = self.lanes[-1]
        return replace(self.plot.grip((own.rate, 0), "x"), at=self.spot(own))


def lowest(counts: Counts) -> tuple[float, int]:
    """The middle one of the rates with the fewest steps, and how many these are."""
    fewest = min(steps for steps in counts.values() if steps is not None)
    best = [rate for rate, steps in counts.items() if steps == fewest]
    return sum(best) / len(best), fewest


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
