"""How many steps a ball needs until it lies still, at every learning rate: a curve with a knob."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from kit import Grip
from kit.draw import (
    Label,
    Plot,
    Point,
    circle,
    corner_axes,
    line,
    number,
    path,
    placed,
    polyline,
    shape,
    text,
    width_of,
)
from pictures.hills.lanes import Form, Lane

SLOWEST, FASTEST = 0.01, 0.3  # the learning rates that the curve shows
BEYOND = 0.37  # where a faster one has its dot, beyond a gap in the axis
DEEPEST, TALLEST = -14, 128  # steps: from where to where the curve goes, with room for a knob
SIGN = 0.56  # of the height: where the lowest place is named
NEVER = 120  # where the dot of a rate is that never comes to rest
Counts = Mapping[float, int | None]  # steps until it lies still, by rate; None: it never does


@dataclass(frozen=True)
class StepCurve:
    """A dot for each ball, the reader's knob last; and the curve, when `counts` are told."""

    form: Form
    lanes: Sequence[Lane]
    counts: Counts

    def layers(self) -> dict[str, str]:
        return {
            "axes": self.axes(),
            "curve": self.curve() if self.counts else self.hint(),
            "dots": self.dots(),
            "words": self.words(),
        }

    @property
    def plot(self) -> Plot:
        return Plot(*self.form.curve, (0, BEYOND + 0.02), (DEEPEST, TALLEST))

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
        plot, (rate, steps) = self.plot, lowest(self.counts)
        still = [plot.at(one, needed) for one, needed in self.counts.items() if needed]
        sign = plot.at(rate, SIGN * TALLEST)
        return (
            shape(
                "rect",
                "never",
                x=self.last,
                y=plot.top,
                width=plot.right - self.last,
                height=plot.height,
            )
            + path("steps", polyline(still))
            + "".join(circle("way-dot", spot, 2) for spot in still)
            + line("event", sign, (sign[0], plot.y(steps) - 4))
        )

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
        own, *others = [self.named(lane) for lane in self.lanes[::-1]]
        wanted = [own, *(self.found() if self.counts else []), *others]
        return "".join(
            words.drawn(spot)
            for words, spot in zip(wanted, placed(wanted, self.plot), strict=True)
            if spot
        )

    def found(self) -> list[Label]:
        """Names of the curve's lowest place, and of what lies beyond its end."""
        plot, size, (rate, steps) = self.plot, self.form.letters, lowest(self.counts)
        middle = (self.last + plot.right) / 2, plot.y(0.4 * TALLEST)
        sweet = Label(f"sweet spot: {steps} steps", (plot.x(rate), 0), size, "rate num")
        across = min(plot.x(rate), self.last - sweet.width / 2 - 5)
        return [
            replace(sweet, at=(across, plot.y(SIGN * TALLEST) - 6)),
            Label("never lies still", middle, size, "loss num", has_rim=False),
        ]

    @property
    def last(self) -> float:
        """Where the rates end that come to rest."""
        rates = [rate for rate, steps in self.counts.items() if steps is not None]
        return self.plot.x(max(rates) + 0.005)

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
        lift = 18 if lane is own else 15
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
