"""A ball that finds the lowest point of a loss landscape by gradient descent."""

from itertools import pairwise

import numpy as np

from kit import Button, Frame, Panel, Setting, Slider, Widget
from kit.draw import Plot, Point, circle, label, line, number, path, plain, polyline, ticks
from learning.landscape import LANDSCAPES

HOP = 12  # ticks from one step to the next
MOST_STEPS = 30
RADIUS = 9  # of the ball, in units of the panel
HIGHEST_HOP = 76  # in units of the panel: so the longest hop from the top stays in the picture


class Ball(Widget):
    """Drop a ball on a loss curve and watch gradient descent roll it down."""

    telling = (("drop", None),)
    rate = Slider("Learning rate", 0.01, 1.0, default=0.1, digits=2, help="How long each step is.")
    drop = Button("Drop the Ball")
    reset = Button("Reset")
    landscape = Setting("valley", options=LANDSCAPES, help="The shape of the loss curve.")

    def start(self) -> None:
        self.ground = LANDSCAPES[self.landscape]
        self.weights = [self.ground.start]  # one for each step so far, the drop first
        self.phase = 0  # ticks into the hop that leads to the last weight
        self.rests_in: float | None = None  # the minimum in which it lies still, once it does

    def on_drop(self) -> None:
        self.start()
        self.play()

    def tick(self) -> bool:
        self.phase = (self.phase + 1) % HOP
        if self.phase == 1:
            self.weights.append(self.ground.step(self.weights[-1], self.rate))
            self.rests_in = self.ground.resting_place(self.weights[-1], self.rate)
        over = self.rests_in is not None or self.steps == MOST_STEPS
        return not (self.phase == 0 and over)

    @property
    def steps(self) -> int:
        return len(self.weights) - 1

    @property
    def is_there(self) -> bool:
        """Whether it lies still at the lowest loss."""
        return self.rests_in == self.ground.minimum

    @property
    def crossings(self) -> int:
        """How often the ball jumped from one side of the lowest point to the other."""
        return self.ground.crossings(self.weights)

    @property
    def turns(self) -> int:
        """How often a step went the other way than the one before."""
        steps = np.diff(self.weights)
        return int(np.sum(steps[1:] * steps[:-1] < 0))

    def draw(self) -> Frame:
        return self.frame([self.hillside()], self.words())

    def hillside(self) -> Panel:
        ground = self.ground
        across = np.linspace(ground.low, ground.high, 121)
        heights = ground.loss(across)
        top = float(heights.max())
        plot = Plot(52, 12, 494, 224, (ground.low, ground.high), (-0.14 * top, 1.12 * top))
        curve = [plot.at(w, h) for w, h in zip(across, heights, strict=True)]
        shore = [(plot.right, plot.bottom), (plot.left, plot.bottom)]
        foot = plot.at(ground.minimum, float(ground.loss(ground.minimum)))
        land = [
            plot.axes("weight", "loss", ground.ticks, ticks(top, 4)),
            path("fill", polyline(curve + shore) + "Z"),
            path("curve", polyline(curve)),
            line("mark", foot, (foot[0], plot.bottom)),
            label("note", (foot[0] + 8, plot.bottom - 7), "lowest loss", anchor="start"),
        ]
        return Panel(
            "hillside",
            "Loss for every weight",
            f"A loss curve over one weight, lowest at {ground.minimum:g}. "
            f"The ball is at {plain(self.weights[-1])} after {self.steps} steps.",
            560,
            288,
            {"land": "".join(land), "ball": self.trail(plot)},
        )

    def trail(self, plot: Plot) -> str:
        """Every hop so far, the ball on the last one."""
        spots = [resting(plot.at(w, float(self.ground.loss(w)))) for w in self.weights]
        hops = list(pairwise(spots))
        part = self.phase / HOP if self.phase and not self.reduced_motion else 1.0
        arcs = [hop(a, b, 1.0)[0] for a, b in hops[:-1]]
        ball = spots[-1]
        if hops:
            last, ball = hop(*hops[-1], part)
            arcs.append(last)
        dots = [circle("loss ghost", spot, 4) for spot in spots[:-1]]
        return "".join(
            [*[path("loss trail", arc) for arc in arcs], *dots, circle("loss ball", ball, RADIUS)]
        )

    def words(self) -> str:
        if self.run == "running":
            return "Rolling downhill, one step at a time…"
        if self.run == "idle":
            return 'Click "Drop the Ball" to watch gradient descent find the minimum!'
        ended = f"Step {self.steps}. The ball "
        if self.rests_in is None:
            if self.turns > 2:
                return ended + "is still bouncing from side to side: its steps are too long."
            return ended + "is still on its way: its steps are tiny."
        if not self.is_there:
            return ended + "lies still, but not at the lowest loss: it is stuck."
        if self.crossings:
            times = "once" if self.crossings == 1 else f"{self.crossings} times"
            return ended + f"jumped past the minimum {times}, then settled there."
        return ended + "rolled to the minimum without ever crossing it."


def resting(spot: Point) -> Point:
    """Where the ball's middle is when it lies on the ground at a spot."""
    return spot[0], spot[1] - RADIUS


def hop(start: Point, end: Point, part: float) -> tuple[str, Point]:
    """An arc between two spots, drawn as far as `part` (0 to 1), and the point reached.

    A quadratic Bézier curve, cut by de Casteljau's construction.
    """
    lift = min(8 + 0.45 * abs(end[0] - start[0]), HIGHEST_HOP)
    crest = (start[0] + end[0]) / 2, min(start[1], end[1]) - lift
    toward, away = between(start, crest, part), between(crest, end, part)
    reached = between(toward, away, part)
    points = " ".join(number(c) for c in (*toward, *reached))
    return f"M{number(start[0])} {number(start[1])}Q{points}", reached


def between(a: Point, b: Point, part: float) -> Point:
    """The point that lies `part` of the way from a to b."""
    return a[0] + (b[0] - a[0]) * part, a[1] + (b[1] - a[1]) * part
