"""The way of a neuron over a map, epoch by epoch, and the words along it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from kit.draw import Label, Plot, circle, path, placed, polyline, shape, width_of
from pictures.valley.rates import line_at, rates_said

NEAR = 1.2  # px: a step that is shorter cannot be seen
STRIDE = 5.0  # px: dots that are nearer cannot be told apart
MOST_MARKS = 80
STEPS_BETWEEN = 8  # points from one spot to the next, where a way is kept clear of
FAR = 40.0  # px: a name farther from another way than this is clear enough
Spot = tuple[float, float]


def box(at: Spot) -> str:
    return shape("rect", "way-box", x=at[0] - 3.5, y=at[1] - 3.5, width=7, height=7)


def diamond(at: Spot) -> str:
    x, y = at
    return path("way-box", polyline([(x, y - 5), (x + 5, y), (x, y + 5), (x - 5, y)]) + "Z")


MARKS: dict[str, Callable[[Spot], str]] = {
    "dotted": lambda at: circle("way-box", at, 2.4),
    "solid": lambda at: circle("way-dot", at, 2.6),
    "dash-dotted": diamond,
    "dashed": box,
}


@dataclass(frozen=True)
class Way:
    """`points` are where the neuron stood after each epoch, shape (epochs + 1, 2); none at first.

    `shown` is the epoch that is looked at; what came later is pale. `rates` are the learning rates
    of its epochs: the line and its marks are those of the last one.
    """

    plot: Plot
    points: np.ndarray
    shown: int
    rates: Sequence[float] = ()

    def drawn(self) -> str:
        if not len(self.points):
            return ""
        spots = self.spots()
        before, after = spots[: self.shown + 1], spots[self.shown :]
        start, here = self.ends()
        line = f"way {self.line}"
        return "".join(
            [
                path(f"{line} later", polyline(thinned(after, NEAR))) if len(after) > 1 else "",
                path("way-halo", polyline(thinned(before, NEAR))),
                path(line, polyline(thinned(before, NEAR))),
                *self.marks(before),
                circle("way-start", start, 6),
                circle("way-here", here, 5) if self.shown else "",
            ]
        )

    def beside_another(self) -> str:
        """The whole of a way that was walked before the present one: paler, with its marks."""
        spots = self.spots()
        line = path(f"way {self.line}", polyline(thinned(spots, NEAR)))
        return shape("g", "earlier", line + "".join(self.marks(spots)))

    @property
    def line(self) -> str:
        return line_at(self.rates[-1]) if self.rates else "solid"

    def marks(self, spots: np.ndarray) -> list[str]:
        """One for each epoch that can be told from the one before."""
        return [MARKS[self.line](spot) for spot in thinned(spots, STRIDE)[:MOST_MARKS]]

    def spots(self) -> np.ndarray:
        """The points in the panel; one that is outside the plot is held at its edge."""
        plot = self.plot
        xs = np.clip(self.points[:, 0], *plot.x_range)
        ys = np.clip(self.points[:, 1], *plot.y_range)
        return np.column_stack([plot.x(xs), plot.y(ys)])

    def ends(self) -> tuple[Spot, Spot]:
        """Where it begins, and where the epoch that is looked at is."""
        spots = self.spots()
        (x, y), (there, down) = spots[0], spots[self.shown]
        return (float(x), float(y)), (float(there), float(down))

    def labels(self, letters: int) -> list[Label]:
        """The epoch that is looked at, the start, and the rate, each beside its spot."""
        if not len(self.points):
            return []
        start, here = self.ends()
        now = [beside(f"epoch {self.shown}", here, letters)] if self.shown else []
        return [*now, beside("start", start, letters), *self.name(letters)]

    def name(self, letters: int) -> list[Label]:
        """The rate, to the left of the middle of the way, or below it at the edge."""
        if not self.rates:
            return []
        x, y = middle(self.spots())
        said = rates_said(self.rates)
        left = x - 13 - width_of(said, letters)
        below = x, y + 2.2 * letters
        at = ((left + x - 13) / 2, y + letters + 2) if left > self.plot.left else below
        return [Label(said, at, letters, "way-name")]

    def name_apart(self, letters: int, others: Sequence["Way"]) -> Label:
        """The rate, beside the spot of the way where it is clearest that no other way is meant."""
        said, spots = rates_said(self.rates), thinned(self.spots(), STRIDE)[:MOST_MARKS]
        half = width_of(said, letters) / 2 + 12
        sides = [(half, 4.0), (-half, 4.0), (0.0, -letters), (0.0, 1.8 * letters)]
        wished = [
            Label(said, (x + across, y + down), letters, "way-name")
            for x, y in spots
            for across, down in sides
        ]
        theirs = [trodden(other.spots()) for other in others if other is not self]
        mine = trodden(self.spots())

        def clear(name: Label) -> float:
            to_others = min((gap(name, points) for points in theirs), default=FAR)
            return min(to_others, FAR) + 4 * min(gap(name, mine), 5)

        return max((name for name in wished if is_inside(name, self.plot)), key=clear)


Walk = tuple[tuple[Spot, ...], tuple[float, ...]]  # where it stood, and the rate of each epoch


@lru_cache(maxsize=8)
def earlier_ways(
    plot: Plot, letters: int, walks: tuple[Walk, ...]
) -> tuple[str, tuple[Label, ...]]:
    """Ways of before, and their names: the same for every Frame of the present one."""
    ways = [Way(plot, np.array(points), len(points) - 1, rates) for points, rates in walks]
    drawn = "".join(way.beside_another() for way in ways)
    return drawn, tuple(way.name_apart(letters, ways) for way in ways)


def beside(words: str, spot: Spot, letters: int) -> Label:
    """Words to the right of a spot."""
    return Label(words, (spot[0] + 11 + width_of(words, letters) / 2, spot[1] - 4), letters)


def named(labels: Sequence[Label], plot: Plot) -> str:
    """The labels, none on another; the first is the most important."""
    spots = placed(labels, plot)
    return "".join(
        label.drawn(spot) for label, spot in zip(labels, spots, strict=True) if spot is not None
    )


def middle(spots: np.ndarray) -> Spot:
    """The spot half-way along, as far as one sees it."""
    lengths = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(spots, axis=0).T))])
    x, y = spots[int(np.argmin(np.abs(lengths - lengths[-1] / 2)))]
    return float(x), float(y)


def trodden(spots: np.ndarray) -> np.ndarray:
    """Points all along a way, as near as one sees it."""
    corners = np.array(thinned(spots, STRIDE))
    parts = np.arange(STEPS_BETWEEN) / STEPS_BETWEEN
    between = corners[:-1, None] + parts[None, :, None] * np.diff(corners, axis=0)[:, None]
    return np.concatenate([between.reshape(-1, 2), corners[-1:]])


def gap(name: Label, points: np.ndarray) -> float:
    """How far the nearest of the points is from a label's box."""
    left, top, right, bottom = name.box(name.at)
    across = np.maximum(left - points[:, 0], points[:, 0] - right).clip(0)
    down = np.maximum(top - points[:, 1], points[:, 1] - bottom).clip(0)
    return float(np.hypot(across, down).min())


def is_inside(name: Label, plot: Plot) -> bool:
    left, top, right, bottom = name.box(name.at)
    inside = plot.left <= left and right <= plot.right
    return inside and plot.top <= top and bottom <= plot.bottom


def thinned(spots: np.ndarray, near: float) -> list[Spot]:
    """Spots without those that lie in the same small square as the one before; the last is kept."""
    squares = np.rint(spots / near)
    moved = np.any(squares[1:] != squares[:-1], axis=1)
    keep = np.concatenate([[True], moved])
    keep[-1] = True
    return [(float(x), float(y)) for x, y in spots[keep]]
