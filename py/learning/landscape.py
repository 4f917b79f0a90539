"""Loss landscapes over one weight, and gradient descent on them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np

Weights = Any  # one weight or an array of them: the same arithmetic serves both


@dataclass(frozen=True)
class Landscape:
    """A loss curve over one weight, from `low` to `high`.

    `loss` and `gradient` take a weight or an array of weights; `minimum` is the weight with the
    lowest loss; `start` is where the ball is dropped.
    """

    loss: Callable[[Weights], Weights]
    gradient: Callable[[Weights], Weights]
    low: float
    high: float
    start: float
    minimum: float

    @property
    def ticks(self) -> list[float]:
        """The whole weights from end to end."""
        return [float(w) for w in range(int(self.low), int(self.high) + 1)]

    def step(self, weight: float, rate: float) -> float:
        """One step of gradient descent: downhill, and never off the landscape."""
        return float(np.clip(weight - rate * self.gradient(weight), self.low, self.high))

    def descend(self, rate: float, steps: int) -> list[float]:
        """The weights of a whole descent: the start, then one after each step."""
        path = [self.start]
        for _ in range(steps):
            path.append(self.step(path[-1], rate))
        return path


def valley(bottom: float = 2.0, bend: float = 0.6, steepness: float = 3.5) -> Landscape:
    """One valley: round at the bottom, straight slopes further out.

    The pseudo-Huber loss (Charbonnier et al. 1997): near the bottom it is a parabola of curvature
    `steepness`, and its slope never exceeds steepness * bend, so no learning rate throws the
    ball to infinity.
    """

    def loss(weight: Weights) -> Weights:
        return steepness * bend**2 * (np.sqrt(1 + ((weight - bottom) / bend) ** 2) - 1)

    def gradient(weight: Weights) -> Weights:
        return steepness * (weight - bottom) / np.sqrt(1 + ((weight - bottom) / bend) ** 2)

    return Landscape(loss, gradient, low=-1.0, high=5.0, start=-0.5, minimum=bottom)


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

    return Landscape(loss, gradient, low=-1.0, high=5.0, start=-0.2, minimum=3.5)


LANDSCAPES = {"valley": valley(), "two-valleys": two_valleys()}
