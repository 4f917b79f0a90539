"""Two knobs on a neuron's line: one carries the line along, the other turns it round the first."""

import numpy as np

from kit import Grip
from kit.draw import Plot, cut
from learning.gates import INPUTS
from learning.neuron import Neuron
from pictures.answers import RANGE, line_of, plot_of

Point = tuple[float, float]

NEAREST, FARTHEST = RANGE[0] + 0.12, RANGE[1] - 0.12  # where a knob is put, of both inputs
INSIDE = Plot(0, 0, 1, 1, (NEAREST, FARTHEST), (NEAREST, FARTHEST))
ARM = 0.46  # from knob to knob
SHORT_ARM = 0.25  # with less, the knobs would cover each other


def knobs(neuron: Neuron) -> tuple[Point, Point]:
    """Where both knobs are when nobody holds one: in the middle of the line, and an arm away."""
    ends = cut(INSIDE, *line_of(neuron))
    if ends is None:
        middle = waiting(neuron)
    else:
        (u, v), (u2, v2) = ends
        size = FARTHEST - NEAREST
        middle = NEAREST + size * (u + u2) / 2, FARTHEST - size * (v + v2) / 2
    return middle, arm(neuron, middle)


def waiting(neuron: Neuron) -> Point:
    """Where the line is not in the picture: as near to it as a knob can be."""
    centre, length = np.full(2, sum(RANGE) / 2), np.hypot(*neuron.weights)
    if not length:
        return held(centre)
    far = (neuron.weights @ centre + neuron.bias) / length
    return held(centre - neuron.weights / length * far)


def arm(neuron: Neuron, middle: Point) -> Point:
    """A place on the line away from its middle, on the side where no dot is near."""
    length = np.hypot(*neuron.weights)
    along = np.array([-neuron.weights[1], neuron.weights[0]]) / length if length else [0.0, 1.0]
    first, second = (held(np.array(middle) + way * ARM * np.array(along)) for way in (1, -1))
    return max(
        (first, second),
        key=lambda end: (np.hypot(*np.subtract(end, middle)) > SHORT_ARM, room(end)),
    )


def room(point: Point) -> float:
    """How far a point is from the nearest of the four examples."""
    return round(float(np.min(np.hypot(*(INPUTS - point).T))), 6)


def held(point: np.ndarray) -> Point:
    x, y = np.clip(point, NEAREST, FARTHEST)
    return float(x), float(y)


def line_grips(size: float, shift: Point, turn: Point) -> dict[str, Grip]:
    """Both knobs on a map that is `size` px wide and high."""
    plot = plot_of(size)
    return {"shift": plot.grip(shift, "xy"), "turn": plot.grip(turn, "xy")}
