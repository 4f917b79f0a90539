"""A ball on its ground: its hops, the bottom magnified, and how each drop ended."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from kit.draw import (
    Box,
    Lens,
    Plot,
    Point,
    badge,
    circle,
    corner_axes,
    line,
    number,
    path,
    polyline,
    text,
    ticks,
    width_of,
)
from learning.landscape import Landscape

SPAN = 0.25  # in weight: how far the lens sees on each side of the lowest point
LENS_BALL = 6  # px, the ball's radius in the lens

Rectangle = tuple[float, float, float, float]  # left, top, width, height
Drops = Mapping[float, bool | None]  # by its start: whether it found the lowest loss, None: no rest


@dataclass(frozen=True)
class Form:
    """A picture's size in px, and where the ground lies in it: with a lens, or alone with drops."""

    width: float
    height: float
    beside_lens: Rectangle
    lens: Rectangle
    alone: Rectangle
    letters: int = 13
    radius: float = 9  # of the ball


FORMS = {
    "wide": Form(876, 284, (44, 28, 500, 208), (616, 10, 252, 226), (44, 28, 822, 186)),
    "snug": Form(616, 264, (40, 28, 336, 188), (428, 10, 180, 206), (40, 28, 566, 166)),
    "low": Form(530, 214, (36, 24, 272, 148), (352, 6, 156, 166), (36, 24, 484, 122), 12, 8),
    "phone": Form(338, 322, (30, 26, 298, 116), (44, 184, 286, 94), (30, 26, 298, 218), 12, 8),
    "tiny": Form(282, 304, (30, 26, 242, 106), (44, 174, 230, 86), (30, 26, 242, 200), 12, 8),
}


@dataclass(frozen=True)
class Hill:
    """The ground, and one drop on it: the start, and the weight after each step.

    Of the last hop only a part (0 to 1) has been made. `drops` are all drops that have ended, for
    a ground of several valleys; a ground of one valley has a lens instead.
    """

    form: Form
    ground: Landscape
    weights: Sequence[float]
    part: float = 1.0
    drops: Drops | None = None
    is_stuck: bool = False

    @property
    def has_lens(self) -> bool:
        return len(self.ground.minima) == 1

    @property
    def top(self) -> float:
        """The highest loss of the ground."""
        return float(np.max(self.ground.loss(self.across)))

    @property
    def across(self) -> np.ndarray:
        return np.linspace(self.ground.low, self.ground.high, 121)

    @property
    def plot(self) -> Plot:
        place = self.form.beside_lens if self.has_lens else self.form.alone
        ground = self.ground
        return Plot(*place, (ground.low, ground.high), (-0.14 * self.top, 1.12 * self.top))

    @property
    def landed(self) -> Sequence[float]:
        """The start and every landing; not the one that the ball is hopping to."""
        return self.weights if self.part == 1 else self.weights[:-1]

    def resting(self, weight: float) -> Point:
        """Where the ball's middle is when it lies on the ground at a weight."""
        x, y = self.plot.at(weight, float(self.ground.loss(weight)))
        return x, y - self.form.radius

    def layers(self) -> dict[str, str]:
        return {
            "land": self.land(),
            "drops": self.marks(),
            "lens": self.lens() if self.has_lens else "",
            "ball": self.trail(),
        }

    def land(self) -> str:
        """The ground with its axes and its lowest place."""
        plot, ground, size = self.plot, self.ground, self.form.letters
        is_crossed = self.has_lens and self.form.lens[1] > plot.bottom  # by the line to the lens
        foot = plot.at(ground.minimum, float(ground.loss(ground.minimum)))
        names = corner_axes(
            plot, "weight", "loss", ground.ticks, ticks(self.top, 5), size=size, y_role="loss"
        )
        return (
            earth(plot, ground, self.across)
            + names
            + line("mark", foot, (foot[0], plot.bottom))
            + text(
                "note",
                (foot[0] + 8, plot.bottom - 5),
                "" if is_crossed else "lowest loss",
                size,
                anchor="start",
            )
        )

    def trail(self) -> str:
        """Every hop so far, the ball on the last one, and a ring where it was dropped."""
        spots = [self.resting(weight) for weight in self.weights]
        hops, ball, highest = list(pairwise(spots)), spots[-1], 0.34 * self.plot.height
        arcs = [hop(a, b, 1.0, highest)[0] for a, b in hops[:-1]]
        if hops:
            last, ball = hop(*hops[-1], self.part, highest)
            arcs.append(last)
        return "".join(
            [
                *([circle("loss dropped", spots[0], self.form.radius)] if hops else []),
                *[path("loss trail", arc) for arc in arcs],
                *[circle("loss ghost", spot, 4) for spot in spots[:-1]],
                self.stuck_at() if self.is_stuck else "",
                circle("loss ball", ball, self.form.radius),
            ]
        )

    def stuck_at(self) -> str:
        """The loss at which the ball is stuck, under it."""
        size = self.form.letters
        loss = float(self.ground.loss(self.weights[-1]))
        x, y = self.plot.at(self.weights[-1], loss)
        return text("num loss", (x, y + 1.7 * size), f"stuck: loss {loss:.2f}", size)

    def marks(self) -> str:
        """Under each start of a drop: whether it found the lowest loss."""
        if not self.drops:
            return ""
        plot, size = self.plot, self.form.letters
        row = plot.bottom + 2 * size + 22
        drawn = [text("axis", (0, row - 15), "drops", size, anchor="start")]
        for start, found in self.drops.items():
            x = plot.x(start)
            drawn.append(line("axisline", (x, plot.bottom + 1), (x, plot.bottom + 5)))
            drawn.append(circle("badge", (x, row), 4) if found is None else badge(found, (x, row)))
        return "".join([*drawn, *self.watershed()])

    def watershed(self) -> list[str]:
        """The hilltops, once drops have ended on both sides: where wrong turns to right."""
        if not {True, False} <= {*(self.drops or {}).values()}:
            return []
        plot, drawn = self.plot, []
        for top in self.ground.watersheds:
            x = plot.x(top)
            drawn.append(line("mark", (x, plot.top), (x, plot.bottom)))
            drawn.append(text("note", (x, plot.top - 6), f"hilltop {top:.2f}", self.form.letters))
        return drawn

    def lens(self) -> str:
        """The bottom of the valley, magnified, with every landing in it."""
        ground, size = self.ground, self.form.letters
        middle, wall = ground.minimum, float(ground.loss(ground.minimum + SPAN))
        view = (middle - SPAN, middle + SPAN)
        inset = Plot(*self.form.lens, view, (-0.26 * wall, 1.36 * wall))
        is_below = inset.top > self.plot.bottom
        lens = Lens(self.plot, inset, shared=1.0 if is_below else 0.5)
        tenths = [round(middle, 1) + tenth / 10 for tenth in (-2, -1, 0, 1, 2)]
        return (
            earth(inset, ground, np.linspace(*view, 61))
            + corner_axes(inset, "", "", tenths, ticks(wall, 2), size=size)
            + self.landings(inset)
            + lens.drawn("the bottom, magnified", size)
            + lens.factors(size, below=2 * size + 10)
        )

    def landings(self, inset: Plot) -> str:
        """The landings that the lens sees, joined in order; numbers where there is room."""
        low, high = inset.x_range
        seen = {step: w for step, w in enumerate(self.landed) if low <= w <= high}
        spots = {step: inset.at(w, float(self.ground.loss(w))) for step, w in seen.items()}
        size, last = self.form.letters, len(self.landed) - 1
        if not spots:
            words = "no landing here" if last else ""
            at = inset.left + inset.width / 2, inset.top + inset.height / 2
            return text("axis", at, words, size)
        joined = [(spots[a], spots[b]) for a, b in pairwise(spots) if b == a + 1]
        ball = circle("loss ball", spots[last], LENS_BALL) if last in spots else ""
        return "".join(
            [
                *[line("loss zigzag", a, b) for a, b in joined],
                *[circle("loss ghost", spot, 4) for step, spot in spots.items() if step != last],
                ball,
                *numbered(spots, inset, size),
            ]
        )


def earth(plot: Plot, ground: Landscape, across: np.ndarray) -> str:
    """The loss over some weights, and what lies under it."""
    curve = [plot.at(w, h) for w, h in zip(across, ground.loss(across), strict=True)]
    shore = [(plot.right, plot.bottom), (plot.left, plot.bottom)]
    return path("fill", polyline(curve + shore) + "Z") + path("curve", polyline(curve))


def numbered(spots: Mapping[int, Point], inset: Plot, size: int) -> list[str]:
    """The number of each landing, under the ground, where no hop runs; the earlier ones first."""
    middle = inset.left + inset.width / 2
    taken: list[Box] = []
    drawn: list[str] = []
    for step, (x, y) in spots.items():
        words = str(step)
        half = width_of(words, size) / 2
        side = 1 if x > middle else -1
        at = min(max(x + 8 * side, inset.left + half + 2), inset.right - half - 2), y + size + 4
        box: Box = at[0] - half, at[1] - size, at[0] + half, at[1]
        if not any(overlap(box, other) for other in taken):
            taken.append(box)
            drawn.append(text("num loss", at, words, size))
    return drawn


def overlap(a: Box, b: Box) -> bool:
    return a[0] < b[2] + 1 and b[0] < a[2] + 1 and a[1] < b[3] and b[1] < a[3]


def hop(start: Point, end: Point, part: float, highest: float) -> tuple[str, Point]:
    """An arc between two spots, drawn as far as `part` (0 to 1), and the point reached.

    A quadratic Bézier curve, cut by de Casteljau's construction.
    """
    lift = min(8 + 0.45 * abs(end[0] - start[0]), highest)
    crest = (start[0] + end[0]) / 2, min(start[1], end[1]) - lift
    toward, away = between(start, crest, part), between(crest, end, part)
    reached = between(toward, away, part)
    points = " ".join(number(c) for c in (*toward, *reached))
    return f"M{number(start[0])} {number(start[1])}Q{points}", reached


def between(a: Point, b: Point, part: float) -> Point:
    """The point that lies `part` of the way from a to b."""
    return a[0] + (b[0] - a[0]) * part, a[1] + (b[1] - a[1]) * part
