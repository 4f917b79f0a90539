"""The plane of all questions, coloured by a neuron's answers, with the four examples on it."""

from collections.abc import Callable, Sequence

import numpy as np

from kit import Grip, Panel, Spot
from kit.draw import (
    Plot,
    Point,
    answered,
    answered_box,
    boundary,
    circle,
    corner_axes,
    dot,
    path,
    plane,
    sides,
)
from learning.gates import GATES, INPUTS
from learning.neuron import Neuron

RANGE = (-0.35, 1.35)  # of both inputs: the four examples, with room around them
KNOB = 9  # px: the radius of a knob on the line
ROOMY = 280  # px: a smaller plot has smaller dots


def answers_panel(
    gate: str,
    neuron: Neuron | None,
    size: float,
    caption: str,
    spots: dict[str, dict[str, Spot]] | None = None,
    chosen: str = "",
    grips: dict[str, Grip] | None = None,
) -> Panel:
    """The map of a gate, `size` px wide and high; without a neuron only its four dots.

    `spots` are places to press, `chosen` is the example that has a ring, as "0 1"; `grips` are the
    knobs on the line, the first of them filled.
    """
    plot, is_roomy, knobs = plot_of(size), size >= ROOMY, grips or {}
    held = [grip.at for grip in knobs.values()]
    layers = {
        "axes": plot.outline() + axes(plot, is_roomy),
        "boundary": boundary(plot, *line_of(neuron)) if neuron else "",
        "knobs": "".join(knob(at, i > 0) for i, at in enumerate(held)),
        "dots": dots(gate, neuron, plot, is_roomy, chosen, held),
    }
    raster = plane(neuron.predict, plot) if neuron else None
    alt = words(gate, neuron)
    return Panel(
        "answers", caption, alt, size, size, layers, raster, grips=knobs, spots=spots or {}
    )


def knob(at: Point, is_open: bool) -> str:
    """What is held to move the line, or, open, to turn it."""
    if is_open:
        return circle("knob open", at, KNOB - 2)
    x, y = at
    return circle("knob", at, KNOB) + path("knob-grip", f"M{x - 2.5:.2f} {y - 3:.2f}v6m5 0v-6")


def plot_of(size: float) -> Plot:
    """The plane in a panel of a size: the names of its axes take the rest."""
    left, below = (52, 44) if size >= ROOMY else (20, 22)
    return Plot(left, 4, size - left - 4, size - below - 4, RANGE, RANGE)


def example_spots(size: float, chosen: str) -> dict[str, Spot]:
    """A place to press on each example, by its inputs."""
    plot = plot_of(size)
    return {
        name: Spot(plot.at(*x), 16, f"Ask {x[0]:.0f} and {x[1]:.0f}", name == chosen)
        for name, x in ((name_of(x), x) for x in INPUTS)
    }


def name_of(x: np.ndarray) -> str:
    return f"{x[0]:.0f} {x[1]:.0f}"


def line_of(neuron: Neuron) -> tuple[float, float, float]:
    """Where the answer is one half: a, b, c of ax + by + c = 0."""
    w1, w2 = neuron.weights
    return float(w1), float(w2), float(neuron.bias)


def axes(plot: Plot, is_roomy: bool) -> str:
    if is_roomy:
        return plot.axes("input 1", "input 2", (0, 1), (0, 1), size=13)
    return corner_axes(plot, "", "", (0, 1), (0, 1), size=12)


def dots(
    gate: str,
    neuron: Neuron | None,
    plot: Plot,
    is_roomy: bool,
    chosen: str,
    knobs: Sequence[Point] = (),
) -> str:
    """Each example as a ring with its right answer; under it what the neuron says, ✓ or ✗."""
    radius, letters = (13, 13) if is_roomy else (10, 12)
    drawn, boxes = [], [(x - KNOB, y - KNOB, x + KNOB, y + KNOB) for x, y in knobs]
    for x, target in zip(INPUTS, GATES[gate], strict=True):
        spot, digit = plot.at(*x), f"{target:.0f}"
        if neuron is None:
            drawn.append(dot(bool(target), spot, digit, radius))
            continue
        p = float(neuron.predict(x))
        is_right = (p > 0.5) == (target > 0.5)
        is_chosen = name_of(x) == chosen
        said = f"{p:.2f}"
        drawn.append(
            answered(bool(target), spot, digit, is_right, said, radius, letters, is_chosen)
        )
        boxes.append(answered_box(spot, said, radius, letters))
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
