"""Several gates side by side: the map of each one's neuron, and which dots it has right."""

from collections.abc import Sequence

import numpy as np

from kit import Raster
from kit.draw import Multiples, Plot, Point, badge, boundary, dot, polyline, shape, sides, tint
from learning.gates import GATES, INPUTS
from learning.neuron import Neuron
from pictures.answers import RANGE, line_of

ROOMY = 130  # px: a lower map has smaller dots and words


def map_layers(grid: Multiples, neurons: Sequence[Neuron | None]) -> dict[str, str]:
    """The layers of all maps: their edges, their lines, their dots."""
    pairs = list(zip(grid.titles, grid.plots, neurons, strict=True))
    return {
        "mat": mat(grid.plots) if any(neurons) else "",
        "edges": "".join(plot.outline() for plot in grid.plots),
        "lines": "".join(boundary(plot, *line_of(n)) for _, plot, n in pairs if n),
        "dots": "".join(dots(gate, plot, n) for gate, plot, n in pairs),
    }


def dots(gate: str, plot: Plot, neuron: Neuron | None) -> str:
    """Each example as a ring with its right answer; on it whether the neuron has it right."""
    is_roomy = plot.height >= ROOMY
    radius, size = (11.0, 13) if is_roomy else (9.0, 12)
    drawn, boxes = [], []
    for x, target in zip(INPUTS, GATES[gate], strict=True):
        across, down = spot = plot.at(*x)
        drawn.append(dot(bool(target), spot, f"{target:.0f}", radius))
        reach = radius + 12
        boxes.append((across - radius, down - reach, across + reach, down + radius))
        if neuron:
            is_right = bool((neuron.predict(x) > 0.5) == (target > 0.5))
            drawn.append(badge(is_right, corner(spot, radius)))
    return "".join(drawn) + (sides(plot, *line_of(neuron), boxes, size=size) if neuron else "")


def corner(at: Point, radius: float) -> Point:
    """Where a badge sits on a dot."""
    return at[0] + 0.95 * radius, at[1] - 0.95 * radius


def mosaic(plots: Sequence[Plot], neurons: Sequence[Neuron], cell: float = 4) -> Raster:
    """What each neuron answers on its own plot, as one raster over all of them.

    Between the plots each colouring simply goes on; the mat covers it.
    """
    left, top, right, bottom = bounds(plots)
    columns, rows = round((right - left) / cell), round((bottom - top) / cell)
    across = left + (np.arange(columns) + 0.5) * (right - left) / columns
    down = top + (np.arange(rows) + 0.5) * (bottom - top) / rows
    places = np.stack(np.meshgrid(across, down), axis=-1)
    middles = np.array([(p.left + p.width / 2, p.top + p.height / 2) for p in plots])
    owner = np.abs(places[:, :, None] - middles).sum(axis=-1).argmin(axis=-1)
    answers = np.empty(owner.shape)
    for i, (plot, neuron) in enumerate(zip(plots, neurons, strict=True)):
        answers[owner == i] = neuron.predict(questions(plot, places[owner == i]))
    return Raster(left, top, right - left, bottom - top, columns, rows, tint(answers))


def questions(plot: Plot, places: np.ndarray) -> np.ndarray:
    """The inputs that places of the panel, shape (n, 2), stand for."""
    low, high = RANGE
    share = (places - (plot.left, plot.bottom)) / (plot.width, -plot.height)
    return low + (high - low) * share


def bounds(plots: Sequence[Plot]) -> tuple[float, float, float, float]:
    """Left, top, right and bottom of all plots together."""
    return (
        min(plot.left for plot in plots),
        min(plot.top for plot in plots),
        max(plot.right for plot in plots),
        max(plot.bottom for plot in plots),
    )


def mat(plots: Sequence[Plot]) -> str:
    """The card's own colour around the plots, like the mat around pictures in a frame."""
    left, top, right, bottom = bounds(plots)
    holes = [(p.left, p.top, p.right, p.bottom) for p in plots]
    edges = [(left - 1, top - 1, right + 1, bottom + 1), *holes]
    return shape("path", "mat", d="".join(map(ring, edges)), fill_rule="evenodd")


def ring(box: tuple[float, float, float, float]) -> str:
    left, top, right, bottom = box
    return polyline([(left, top), (right, top), (right, bottom), (left, bottom)]) + "Z"
