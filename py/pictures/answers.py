"""The plane of all questions, coloured by a neuron's answers, with the four examples on it."""

from collections.abc import Callable

import numpy as np

from kit import Panel
from kit.draw import (
    Plot,
    answered,
    answered_box,
    boundary,
    corner_axes,
    dot,
    plane,
    sides,
)
from learning.gates import GATES, INPUTS
from learning.neuron import Neuron

RANGE = (-0.35, 1.35)  # of both inputs: the four examples, with room around them
ROOMY = 280  # px: a smaller plot has smaller dots


def answers_panel(gate: str, neuron: Neuron | None, size: float, caption: str) -> Panel:
    """The map of a gate, `size` px wide and high; without a neuron only its four dots."""
    is_roomy = size >= ROOMY
    left, below = (52, 40) if is_roomy else (20, 22)
    plot = Plot(left, 4, size - left - 4, size - below - 4, RANGE, RANGE)
    layers = {
        "axes": plot.outline() + axes(plot, is_roomy),
        "boundary": boundary(plot, *line_of(neuron)) if neuron else "",
        "dots": dots(gate, neuron, plot, is_roomy),
    }
    raster = plane(neuron.predict, plot) if neuron else None
    return Panel("answers", caption, words(gate, neuron), size, size, layers, raster)


def line_of(neuron: Neuron) -> tuple[float, float, float]:
    """Where the answer is one half: a, b, c of ax + by + c = 0."""
    w1, w2 = neuron.weights
    return float(w1), float(w2), float(neuron.bias)


def axes(plot: Plot, is_roomy: bool) -> str:
    if is_roomy:
        return plot.axes("input 1", "input 2", (0, 1), (0, 1))
    return corner_axes(plot, "", "", (0, 1), (0, 1), size=12)


def dots(gate: str, neuron: Neuron | None, plot: Plot, is_roomy: bool) -> str:
    """Each example as a ring with its right answer; under it what the neuron says, ✓ or ✗."""
    radius, letters = (13, 13) if is_roomy else (10, 12)
    drawn, boxes = [], []
    for x, target in zip(INPUTS, GATES[gate], strict=True):
        spot, digit = plot.at(*x), f"{target:.0f}"
        if neuron is None:
            drawn.append(dot(bool(target), spot, digit, radius))
            continue
        p = float(neuron.predict(x))
        is_right = (p > 0.5) == (target > 0.5)
        drawn.append(answered(bool(target), spot, digit, is_right, f"{p:.2f}", radius, letters))
        boxes.append(answered_box(spot, f"{p:.2f}", radius, letters))
    names = sides(plot, *line_of(neuron), busy=boxes, size=letters) if neuron else ""
    return "".join(drawn) + names


def words(gate: str, neuron: Neuron | None) -> str:
    if neuron is None:
        return f"The four examples of {gate}. The neuron has not answered yet."
    said = "; ".join(
        f"{float(neuron.predict(x)):.2f} for {x[0]:.0f} and {x[1]:.0f}" for x in INPUTS
    )
    return f"The four examples of {gate}. The neuron answers {said}."


def right_answers(targets: np.ndarray, predict: Callable[[np.ndarray], np.ndarray]) -> np.ndarray:
    """Of each example whether the answer lies on the right side of one half; shape (4,)."""
    return (predict(INPUTS) > 0.5) == (targets > 0.5)
