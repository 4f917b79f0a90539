"""Pictures made of numbers: what is answered everywhere on a plane, and how high it lies."""

from collections.abc import Callable

import numpy as np

from kit.draw.axes import Plot
from kit.errors import TeachingError
from kit.frame import Raster

# The theme's purple and amber, and its coral. All fade to nothing, so the card shows through, light
# or dark; the strengths are such that yes and no stand out equally from either card.
YES, NO, LOSS = (116, 72, 232), (226, 152, 26), (226, 78, 48)
YES_STRENGTH, NO_STRENGTH, LOSS_STRENGTH = 0.64, 0.56, 0.62


def plane(
    answer: Callable[[np.ndarray], np.ndarray],
    plot: Plot,
    cells: int = 72,
    paint: Callable[[np.ndarray], bytes] | None = None,
) -> Raster:
    """`answer` over the whole plot: it takes points (cells, cells, 2), gives values (cells, cells).

    `paint` makes RGBA bytes of them: `tint`, for values in [0, 1], if nothing is said.
    """
    middles = (np.arange(cells) + 0.5) / cells
    xs = plot.x.low + middles * (plot.x.high - plot.x.low)
    ys = plot.y.high - middles * (plot.y.high - plot.y.low)  # the first row is the top one
    pixels = (paint or tint)(answer(np.stack(np.meshgrid(xs, ys), axis=-1)))
    return Raster(plot.left, plot.top, plot.width, plot.height, cells, cells, pixels)


def tint(values: np.ndarray) -> bytes:
    """RGBA bytes for values in [0, 1] of any shape: amber below one half, purple above.

    TeachingError for NaN and infinity.
    """
    leaning = 2 * finite(values) - 1
    is_yes = (leaning > 0)[..., None]
    strength = np.where(leaning > 0, YES_STRENGTH, NO_STRENGTH) * np.abs(leaning) ** 0.8
    return painted(np.where(is_yes, YES, NO), strength)


def heat(
    values: np.ndarray,
    top: float,
    colour: tuple[int, int, int] = LOSS,
    strength: float = LOSS_STRENGTH,
    exponent: float = 0.55,
) -> bytes:
    """RGBA bytes for heights of any shape: nothing at 0, `strength` of the colour from `top` on.

    An exponent below 1 lets low ground still be told from the lowest. TeachingError for NaN and
    infinity.
    """
    share = np.clip(finite(values) / top, 0, 1)
    return painted(np.broadcast_to(colour, (*values.shape, 3)), strength * share**exponent)


def painted(colours: np.ndarray, alpha: np.ndarray) -> bytes:
    """RGBA bytes of colours, shape (…, 3), 0 to 255, that cover what is below by alpha, 0 to 1.

    TeachingError for NaN and infinity.
    """
    pixels = np.empty((*alpha.shape, 4), dtype=np.uint8)
    pixels[..., :3] = finite(colours)
    pixels[..., 3] = np.rint(255 * finite(alpha))
    return pixels.tobytes()


def finite(values: np.ndarray) -> np.ndarray:
    """The values; TeachingError if one of them is NaN or infinite, as bytes would not tell."""
    is_odd = ~np.isfinite(values)
    if is_odd.any():
        raise TeachingError(
            f"A raster cannot be painted: of {is_odd.size} numbers {is_odd.sum()} are not finite, "
            f"the first is {values[is_odd][0]}."
        )
    return values
