"""The way of a neuron over a map, epoch by epoch, and the words along it."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from kit.draw import Label, Plot, circle, path, placed, polyline, width_of

NEAR = 1.2  # px: a step that is shorter cannot be seen
STRIDE = 5.0  # px: dots that are nearer cannot be told apart
MOST_DOTS = 80
Spot = tuple[float, float]


@dataclass(frozen=True)
class Way:
    """`points` are where the neuron stood after each epoch, shape (epochs + 1, 2); none at first.

    `shown` is the epoch that is looked at; what came later is pale.
    """

    plot: Plot
    points: np.ndarray
    shown: int

    def drawn(self) -> str:
        if not len(self.points):
            return ""
        spots = self.spots()
        before, after = spots[: self.shown + 1], spots[self.shown :]
        start, here = self.ends()
        return "".join(
            [
                path("way later", polyline(thinned(after, NEAR))) if len(after) > 1 else "",
                path("way-halo", polyline(thinned(before, NEAR))),
                path("way", polyline(thinned(before, NEAR))),
                *[circle("way-dot", spot, 2.6) for spot in thinned(before, STRIDE)[:MOST_DOTS]],
                circle("way-start", start, 6),
                circle("way-here", here, 5) if self.shown else "",
            ]
        )

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
        """The epoch that is looked at, and the start, each to the right of its spot."""
        if not len(self.points):
            return []
        start, here = self.ends()
        now = [beside(f"epoch {self.shown}", here, letters)] if self.shown else []
        return [*now, beside("start", start, letters)]


def beside(words: str, spot: Spot, letters: int) -> Label:
    """Words to the right of a spot."""
    return Label(words, (spot[0] + 11 + width_of(words, letters) / 2, spot[1] - 4), letters)


def named(labels: Sequence[Label], plot: Plot) -> str:
    """The labels, none on another; the first is the most important."""
    spots = placed(labels, plot)
    return "".join(
        label.drawn(spot) for label, spot in zip(labels, spots, strict=True) if spot is not None
    )


def thinned(spots: np.ndarray, near: float) -> list[Spot]:
    """Spots without those that lie in the same small square as the one before; the last is kept."""
    squares = np.rint(spots / near)
    moved = np.any(squares[1:] != squares[:-1], axis=1)
    keep = np.concatenate([[True], moved])
    keep[-1] = True
    return [(float(x), float(y)) for x, y in spots[keep]]
