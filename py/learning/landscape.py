"""Loss landscapes over one weight, and gradient descent on them."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np

Weights = Any  # one weight or an array of them: the same arithmetic serves both

NEAR = 0.02  # in weight: as close to a lowest point as counts for having reached it
STILL = 0.0015  # in weight: a step shorter than this is no step any more


@dataclass(frozen=True)
class Landscape:
    """A loss curve over one weight, from `low` to `high`; at both ends it falls inward.

    `loss` and `gradient` take a weight or an array of weights; `start` is where the ball is
    dropped unless someone chooses another place.
    """

    loss: Callable[[Weights], Weights]
    gradient: Callable[[Weights], Weights]
    low: float
    high: float
    start: float

    @property
    def ticks(self) -> list[float]:
        """The whole weights from end to end."""
        return [float(w) for w in range(int(self.low), int(self.high) + 1)]

    @cached_property
    def minima(self) -> list[float]:
        """The lowest point of every valley, from left to right."""
        return self.level_places(uphill_on_the_right=True)

    @cached_property
    def watersheds(self) -> list[float]:
        """The hilltops between the valleys, from left to right."""
        return self.level_places(uphill_on_the_right=False)

    @cached_property
    def minimum(self) -> float:
        """The weight with the lowest loss of all."""
        return min(self.minima, key=self.loss)

    def level_places(self, uphill_on_the_right: bool) -> list[float]:
        """Where the gradient changes its sign, in valleys or on hilltops."""
        across = np.linspace(self.low, self.high, 601)
        slopes = self.gradient(across)
        across, rising = across[slopes != 0], slopes[slopes != 0] > 0
        return [
            level_place(self.gradient, float(across[i]), float(across[i + 1]))
            for i in np.flatnonzero(rising[1:] != rising[:-1])
            if rising[i + 1] == uphill_on_the_right
        ]

    def step(self, weight: float, rate: float) -> float:
        """One step of gradient descent: downhill, and never off the landscape."""
        return float(np.clip(weight - rate * self.gradient(weight), self.low, self.high))

    def descend(self, rate: float, steps: int, start: float | None = None) -> list[float]:
        """The weights of a whole descent: the start, then one after each step."""
        path = [self.start if start is None else start]
        for _ in range(steps):
            path.append(self.step(path[-1], rate))
        return path

    def resting_place(self, weight: float, rate: float) -> float | None:
        """The minimum in which a ball lies still at this rate; None while it is on its way.

        Near and still, both: less than NEAR from a minimum, the next step shorter than STILL, and
        the one after that no longer. A tiny step on a long slope is not rest, and neither is a
        lucky landing from which the steps grow again. NEAR and STILL are distances in weight.
        """
        bottom = min(self.minima, key=lambda minimum: abs(minimum - weight))
        after = self.step(weight, rate)
        length, following = abs(after - weight), abs(self.step(after, rate) - after)
        rests = abs(bottom - weight) < NEAR and length < STILL and following <= length
        return bottom if rests else None

    def is_there(self, weight: float, rate: float) -> bool:
        """Whether a ball lies still at the lowest loss: the one measure of having arrived."""
        return self.resting_place(weight, rate) == self.minimum

    def is_stuck(self, weight: float, rate: float) -> bool:
        """Whether a ball lies still, but in a valley that is not the lowest."""
        return self.resting_place(weight, rate) not in (None, self.minimum)

    def steps_until_there(
        self, rate: float, start: float | None = None, most: int = 300
    ) -> int | None:
        """How many steps a ball needs until it is there; None if not within the `most`."""
        weight = self.start if start is None else start
        for steps in range(most + 1):
            if self.is_there(weight, rate):
                return steps
            weight = self.step(weight, rate)
        return None

    def crossings(self, path: Iterable[float]) -> int:
        """How often a path jumps from one side of the lowest point to the other."""
        sides = np.sign(np.array([*path]) - self.minimum)
        return int(np.sum(sides[1:] * sides[:-1] < 0))


def level_place(gradient: Callable[[Weights], Weights], left: float, right: float) -> float:
    """The weight between two others where the gradient is 0, by halving, as floats allow."""
    rising = gradient(right) > 0
    while left < (middle := (left + right) / 2) < right:
        slope = gradient(middle)
        if slope == 0:
            return middle
        left, right = (left, middle) if (slope > 0) == rising else (middle, right)
    return left


def valley(bottom: float = 2.0, bend: float = 0.36, steepness: float = 9.1) -> Landscape:
    """One valley: round at the bottom, straight slopes further out.

    The pseudo-Huber loss (Charbonnier et al. 1997): near the bottom it is a parabola of curvature
    `steepness`, and its slope never exceeds steepness * bend, so no learning rate throws the
    ball to infinity.

    At the bottom a step multiplies the distance to it by 1 - rate * steepness. With 9.1 that is
    0.09 at a rate of 0.1, which never crosses; -0.82 at 0.2, which crosses and settles; and
    beyond -1 from 0.22 up, which never settles. From `start` the slope down to the
    bend is long enough for 0.01 to be slow on it, and short enough for 0.2 to gain little.
    """

    def loss(weight: Weights) -> Weights:
        return steepness * bend**2 * (np.sqrt(1 + ((weight - bottom) / bend) ** 2) - 1)

    def gradient(weight: Weights) -> Weights:
        return steepness * (weight - bottom) / np.sqrt(1 + ((weight - bottom) / bend) ** 2)

    return Landscape(loss, gradient, low=-1.0, high=5.0, start=-0.85)


def two_valleys() -> Landscape:
    """A deep valley and a shallow one: where the ball ends depends on where it began."""
    dips = ((3.0, 3.5, 0.9), (1.2, 0.8, 0.7))  # depth, place and width of each valley

    def loss(weight: Weights) -> Weights:
        return 3.2 - sum(d * np.exp(-(((weight - at) / width) ** 2)) for d, at, width in dips)

    def gradient(weight: Weights) -> Weights:
        return sum(
            2 * d * (weight - at) / width**2 * np.exp(-(((weight - at) / width) ** 2))
            for d, at, width in dips
        )

    return Landscape(loss, gradient, low=-1.0, high=5.0, start=-0.2)


LANDSCAPES = {"valley": valley(), "two-valleys": two_valleys()}
