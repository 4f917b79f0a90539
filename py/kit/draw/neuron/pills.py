"""The numbers on the wires, each set down where no other wire, word or number is."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from kit.draw.labels import text, width_of
from kit.draw.neuron.forms import spread
from kit.draw.neuron.wires import Wire
from kit.draw.svg import Point, shape

BEST = 0.42, 0.3  # of the way along the first and the last wire, if nothing is there
TRIED = np.linspace(0.12, 0.72, 25)
LIFTS = np.array([0.0, -0.3, 0.3, -0.6, 0.6])  # off the wire's middle, in half heights of the pill
CLEAR = 3  # px to the next thing


@dataclass(frozen=True)
class Box:
    """A rectangle that is taken."""

    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True)
class Pill:
    """A number in a rounded frame; what it was stands above it, smaller, if it has changed."""

    role: str
    words: str
    size: int
    was: str = ""

    @property
    def was_size(self) -> int:
        return max(self.size - 2, 12)

    @property
    def width(self) -> float:
        number = width_of(self.words, self.size)
        return max(number, width_of(self.was, self.was_size)) + 0.85 * self.size

    @property
    def height(self) -> float:
        return self.size + 8 + (self.was_size + 1 if self.was else 0)

    def box(self, at: Point) -> Box:
        half_width, half_height = self.width / 2, self.height / 2
        return Box(at[0] - half_width, at[1] - half_height, at[0] + half_width, at[1] + half_height)

    def drawn(self, at: Point) -> str:
        box = self.box(at)
        frame = shape(
            "rect",
            f"pill {self.role}",
            x=box.left,
            y=box.top,
            width=self.width,
            height=self.height,
            rx=(self.size + 8) / 2,
        )
        base = box.bottom - 4 - 0.14 * self.size
        role = "was" if self.was.startswith("was") else "was crossed"
        above = text(role, (at[0], base - self.size), self.was, self.was_size) if self.was else ""
        return frame + above + text(f"figure {self.role}", (at[0], base), self.words, self.size)


def places(
    wires: Sequence[Wire], pills: Sequence[Pill], taken: Sequence[Box], within: Box
) -> list[Point]:
    """Where each wire's pill has most room `within` the picture, and hides little of `taken`."""
    found: list[Point] = []
    best_parts = spread(BEST, len(wires))
    for wire, pill, best_part in zip(wires, pills, best_parts, strict=True):
        others = [other for other in wires if other is not wire]
        earlier = [pills[i].box(spot) for i, spot in enumerate(found)]
        spots, costs = spots_on(wire, pill, best_part)
        half = np.array([pill.width, pill.height]) / 2
        for other in others:
            costs += hidden(spots, half + CLEAR + other.width / 2, other)
        for box in (*taken, *earlier):
            costs += shared(spots, half + CLEAR, box) / 20  # px² that weigh like one point hidden
        low, high = spots - half, spots + half
        out = np.maximum([within.left, within.top] - low, high - [within.right, within.bottom])
        costs += 9 * np.sum(np.maximum(out, 0), axis=-1)
        best = spots[np.argmin(costs)]
        found.append((float(best[0]), float(best[1])))
    return found


def spots_on(wire: Wire, pill: Pill, best: float) -> tuple[np.ndarray, np.ndarray]:
    """All spots (n, 2) to try for a pill, and what each costs for being off the best (n,)."""
    parts, lifts = (grid.ravel() for grid in np.meshgrid(TRIED, LIFTS))
    spots = wire.along(parts)
    spots[:, 1] += lifts * pill.height / 2
    return spots, 12 * np.abs(parts - best) + 2 * np.abs(lifts)


def hidden(spots: np.ndarray, half: np.ndarray, wire: Wire) -> np.ndarray:
    """How many of a wire's points (of 40) lie within `half` (2,) of each spot (n, 2)."""
    away = np.abs(wire.along(np.linspace(0, 1, 40))[None] - spots[:, None])
    return np.sum(np.all(away < half, axis=-1), axis=-1).astype(float)


def shared(spots: np.ndarray, half: np.ndarray, box: Box) -> np.ndarray:
    """The area that a pill at each spot (n, 2) would share with a box, in px²."""
    low = np.maximum(spots - half, [box.left, box.top])
    high = np.minimum(spots + half, [box.right, box.bottom])
    return np.prod(np.maximum(high - low, 0), axis=-1)
