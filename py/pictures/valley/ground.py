"""The ground a neuron walks on: its loss over both weights together and the bias, with contours."""

import math
from functools import lru_cache

import numpy as np

from kit import Raster
from kit.draw import (
    Label,
    Plot,
    contour_names,
    contours,
    corner_axes,
    drawn_contours,
    heat,
    path,
    plane,
    polyline,
    text,
    width_of,
)
from learning.gates import GATES, INPUTS
from learning.slice import slice_loss

WEIGHTS, BIASES = (-4, 14), (-20, 6)  # nearly all that twenty neurons came through, at any rate
TOP = 0.75  # the loss of the deepest colour
LEVELS = (0.5, 0.001, 0.1, 0.3, 0.01, 0.2, 0.02, 0.05, 0.4)  # the important ones first
PLATEAU = (-1.2, -14.5)  # a place on the level ground of a neuron that says no to all
STEEP = 1.45  # how far the bias falls in the valley of AND while the weights grow by 1
GRID = 131  # points each way


Range = tuple[float, float]


def stretched(usual: Range, values: np.ndarray, step: float) -> Range:
    """A range made longer, in whole steps, until it holds all the values."""
    if not len(values):
        return usual
    (low, high), least, most = usual, float(np.min(values)), float(np.max(values))
    more = max(0, math.ceil((low - least) / step)), max(0, math.ceil((most - high) / step))
    return low - more[0] * step, high + more[1] * step


def ground_plot(
    width: float, height: float, letters: int, xs: Range = WEIGHTS, ys: Range = BIASES
) -> Plot:
    """The plot in a panel: its axes' names and the contours' take the rest."""
    left, right, top, below = 2.5 * letters, 3.5 * letters, 1.9 * letters, 2.8 * letters
    return Plot(left, top, width - left - right, height - top - below, xs, ys)


@lru_cache(maxsize=16)
def ground(gate: str, plot: Plot, letters: int) -> tuple[Raster, str]:
    """The heat map, and its contours with their names: the same for every Frame of a plot."""
    lines = {level: level_lines(gate, level, plot.x_range, plot.y_range) for level in LEVELS}
    raster = plane(lambda points: slice_loss(points, INPUTS, GATES[gate]), plot, paint=painted)
    return raster, drawn_contours(plot, lines) + contour_names(plot, lines, letters)


def painted(losses: np.ndarray) -> bytes:
    return heat(losses, TOP)


@lru_cache(maxsize=128)
def level_lines(
    gate: str, level: float, across: Range = WEIGHTS, up: Range = BIASES
) -> list[np.ndarray]:
    """Where the loss has a level."""
    xs, ys = np.linspace(*across, GRID), np.linspace(*up, GRID)
    return contours(heights(gate, across, up), xs, ys, level)


@lru_cache(maxsize=16)
def heights(gate: str, across: Range, up: Range) -> np.ndarray:
    """The loss on the grid, a row for each bias."""
    xs, ys = np.linspace(*across, GRID), np.linspace(*up, GRID)
    return slice_loss(np.stack(np.meshgrid(xs, ys), axis=-1), INPUTS, GATES[gate])


def ground_axes(plot: Plot, letters: int) -> str:
    """Both axes with their names, and what the contours' numbers are."""
    name = "average weight" if plot.width < 240 else "both weights together (their average)"
    wide = plot.x.high - plot.x.low > WEIGHTS[1] - WEIGHTS[0]
    across = multiples_of(
        2 if plot.width > 400 and not wide else 4 if not wide else 8, plot.x_range
    )
    up = multiples_of(5 if plot.y.high - plot.y.low < 40 else 10, plot.y_range)
    axes = corner_axes(plot, name, "bias", across, up, size=letters)
    word = text("loss axis", (plot.right + 9, plot.top - 10), "loss", letters, anchor="start")
    return plot.outline() + axes + word


def multiples_of(step: int, within: Range) -> list[int]:
    low, high = within
    return [step * i for i in range(math.ceil(low / step), math.floor(high / step) + 1)]


def plateau(gate: str, plot: Plot, letters: int) -> list[Label]:
    """The words on the level ground, with its height."""
    (x, y), height = plot.at(*PLATEAU), slice_loss(np.array(PLATEAU), INPUTS, GATES[gate])
    return [
        Label(f"plateau: {height:.2f}", (x, y), letters),
        Label("says no to all", (x, y + letters + 3), letters, "note"),
    ]


def for_ever(plot: Plot, letters: int) -> str:
    """An arrow down the valley of AND: it leaves the map."""
    far = min(plot.x.high - 0.7, (-plot.y.low - 0.7) / STEEP)
    (x, y), (left, top) = plot.at(far, -STEEP * far), plot.at(far - 1.1, 1.7 - STEEP * far)
    reach = float(np.hypot(x - left, y - top))
    along = np.array([x - left, y - top]) / reach
    across = np.array([-along[1], along[0]])
    barbs = [np.array([x, y]) - 8 * along + side * 5 * across for side in (1, -1)]
    head = [(float(a), float(b)) for a, b in (barbs[0], (x, y), barbs[1])]
    words = text("note halo", (left - 5, top + 4), "for ever", letters, anchor="end")
    return path("valley-on", polyline([(left, top), (x, y)]) + polyline(head)) + words


def from_the_side(apart: float, plot: Plot, letters: int) -> str:
    """A word in the corner where the two weights differ: the neuron is not on this slice."""
    words = [f"seen from the side: weights differ by {apart:.1f}"]
    if width_of(words[0], letters) > plot.width - 16:
        words = ["seen from the side:", f"weights differ by {apart:.1f}"]
    left, top, step = plot.left + 8, plot.top + letters + 4, letters + 3
    return "".join(
        text("num halo", (left, top + i * step), said, letters, anchor="start")
        for i, said in enumerate(words)
    )
