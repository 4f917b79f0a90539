"""Pictures made of numbers: what a neuron answers, everywhere on a plane."""

from collections.abc import Callable

import numpy as np

from kit.draw.axes import Plot
from kit.frame import Raster

# The theme's purple and amber. Both fade to nothing at 0.5, so the card shows through between them,
# light or dark.
YES, NO = (110, 64, 217), (217, 150, 30)
YES_STRENGTH, NO_STRENGTH = 0.92, 0.34


def plane(answer: Callable[[np.ndarray], np.ndarray], plot: Plot, cells: int = 72) -> Raster:
    """`answer` over the whole plot: it takes points (cells, cells, 2), gives values in [0, 1]."""
    middles = (np.arange(cells) + 0.5) / cells
    xs = plot.x.low + middles * (plot.x.high - plot.x.low)
    ys = plot.y.high - middles * (plot.y.high - plot.y.low)  # the first row is the top one
    values = answer(np.stack(np.meshgrid(xs, ys), axis=-1))
    return Raster(plot.left, plot.top, plot.width, plot.height, cells, cells, tint(values))


def tint(values: np.ndarray) -> bytes:
    """RGBA bytes for values in [0, 1] of any shape: amber below one half, purple above."""
    leaning = 2 * values - 1
    is_yes = leaning > 0
    strength = np.where(is_yes, YES_STRENGTH, NO_STRENGTH) * np.abs(leaning) ** 0.8
    pixels = np.empty((*values.shape, 4), dtype=np.uint8)
    pixels[..., :3] = np.where(is_yes[..., None], YES, NO)
    pixels[..., 3] = np.rint(255 * strength)
    return pixels.tobytes()
