"""Gates side by side: the map of each one's neuron, and dots that flip when they are pressed."""

from collections.abc import Sequence

import numpy as np

from kit import Raster, Spot
from kit.draw import Plot, Point, badge, boundary, dot, polyline, shape, sides, tint
from learning.gates import INPUTS
from learning.neuron import Neuron
from pictures.answers import RANGE, line_of
from pictures.truth_tables import QUESTIONS, REACH, answers_of, rounded, spoken

ROOMY = 130  # px: a lower map has smaller dots and words
UNDECIDED = 0.5  # an answer that has no colour


def map_layers(
    plots: Sequence[Plot], gates: Sequence[str], neurons: Sequence[Neuron | None], chosen: Plot
) -> dict[str, str]:
    """The layers of all maps: their edges, their lines, their dots; one has a ring around it."""
    return {
        "mat": mat(plots) if any(neurons) else "",
        "edges": "".join(plot.outline() for plot in plots) + frame_of(chosen),
        "lines": "".join(
            boundary(plot, *line_of(neuron))
            for plot, neuron in zip(plots, neurons, strict=True)
            if neuron
        ),
        "dots": "".join(map(dots, gates, plots, neurons)),
    }


def frame_of(plot: Plot) -> str:
    """The ring along the edge of the chosen map."""
    return rounded("chosen", (plot.left + 1, plot.top + 1), plot.width - 2, plot.height - 2, 3)


def dot_spots(name: str, title: str, tile: str, plot: Plot) -> dict[str, Spot]:
    """A place to press on each dot of a map, by the map's name and the inputs."""
    return {
        f"{name} {question}": Spot(
            plot.at(*x), REACH, f"{title}: flip the answer for {spoken(question)}", digit == "1"
        )
        for (question, x), digit in zip(QUESTIONS.items(), tile, strict=True)
    }


def dots(tile: str, plot: Plot, neuron: Neuron | None) -> str:
    """Each example as a ring with its right answer; on it whether the neuron has it right."""
    is_roomy = plot.height >= ROOMY
    radius, size = (11.0, 13) if is_roomy else (9.0, 12)
    drawn, boxes = [], []
    for x, target in zip(INPUTS, answers_of(tile), strict=True):
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
    return at[0] + radius + 1, at[1] - radius - 1


def mosaic(plots: Sequence[Plot], neurons: Sequence[Neuron | None], cell: float = 4) -> Raster:
    """What each neuron answers on its own plot, as one raster over all; no colour without one.

    Between the plots each colouring simply goes on; the mat covers it.
    """
    left, top, right, bottom = bounds(plots)
    columns, rows = round((right - left) / cell), round((bottom - top) / cell)
    across = left + (np.arange(columns) + 0.5) * (right - left) / columns
    down = top + (np.arange(rows) + 0.5) * (bottom - top) / rows
    places = np.stack(np.meshgrid(across, down), axis=-1)
    middles = np.array([(p.left + p.width / 2, p.top + p.height / 2) for p in plots])
    owner = np.abs(places[:, :, None] - middles).sum(axis=-1).argmin(axis=-1)
    answers = np.full(owner.shape, UNDECIDED)
    for i, (plot, neuron) in enumerate(zip(plots, neurons, strict=True)):
        if neuron:
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
    return shape("path", "gate-mat", d="".join(map(ring, edges)), fill_rule="evenodd")


def ring(box: tuple[float, float, float, float]) -> str:
    left, top, right, bottom = box
    return polyline([(left, top), (right, top), (right, bottom), (left, bottom)]) + "Z"
