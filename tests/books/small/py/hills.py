"""The mathematics of the small book: a hill upside down, and steps to its lowest point."""

from dataclasses import dataclass

import numpy as np

LOW, HIGH = -1.0, 5.0


@dataclass(frozen=True)
class Hill:
    """A parabola over one number, lowest at `bottom`."""

    bottom: float

    def height(self, x: np.ndarray) -> np.ndarray:
        return (x - self.bottom) ** 2

    def step(self, x: float, rate: float) -> float:
        """One step downhill, and never off the picture."""
        return float(np.clip(x - rate * 2 * (x - self.bottom), LOW, HIGH))


HILLS = {"middle": Hill(2.0), "left": Hill(0.5)}
