"""Two knobs on a neuron's line: one carries the line along, the other turns it round the first."""

from math import dist

import numpy as np

from kit import Grip
from kit.draw import Plot, cut
from learning.gates import INPUTS
from learning.neuron import Neuron
from pictures.answers import RANGE, line_of, plot_of

Point = tuple[float, float]
Ends = tuple[Point, Point]

NEAREST, FARTHEST = RANGE[0] + 0.12, RANGE[1] - 0.12  # where a knob is put, of both inputs
INSIDE = Plot(0, 0, 1, 1, (NEAREST, FARTHEST), (NEAREST, FARTHEST))
OUTWARDS = (0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8)  # of a piece of line: where a knob may be
FREE = 0.3  # from a dot to a knob that it does not hide
BELOW = 0.24  # from a dot down to its answer
UP = np.array([0.0, 1.0])
ARM = 0.46  # from knob to knob
SHORT_ARM = 0.25  # with less, the knobs would cover each other


def knobs(neuron: Neuron) -> tuple[Point, Point]:
    """Where both knobs are when nobody holds one: in the middle of the line, and an arm away."""
    ends = cut(INSIDE, *line_of(neuron))
    if ends is None:
        middle = waiting(neuron)
    else:
        places = along(ends)
        middle = next((at for at in places if room(at) > FREE), places[0])
    return middle, arm(neuron, middle)


def along(ends: Ends) -> list[Point]:
    """Places on a piece of line, from its middle outwards, of both inputs."""
    (u, v), (u2, v2) = ends
    size = FARTHEST - NEAREST
    return [
        (NEAREST + size * (u + (u2 - u) * part), FARTHEST - size * (v + (v2 - v) * part))
        for part in OUTWARDS
    ]


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
    ahead = np.array([-neuron.weights[1], neuron.weights[0]]) / length if length else UP
    ends = [reach(np.array(middle), way) for way in (ahead, -ahead)]
    return max(ends, key=lambda end: (dist(end, middle) > SHORT_ARM, room(end)))


def reach(start: np.ndarray, way: np.ndarray) -> Point:
    """An arm's length from a start, or as far as a knob can be; `way` has length 1."""
    rooms = np.where(way > 0, FARTHEST - start, start - NEAREST)
    far = min([ARM, *(rooms / np.maximum(np.abs(way), 1e-9))])
    return held(start + way * far)


def room(point: Point) -> float:
    """How far a point is from the nearest of the four examples, or of what is written below it."""
    busy = np.vstack([INPUTS, INPUTS - (0, BELOW)])
    return round(float(np.min(np.hypot(*(busy - point).T))), 6)


def held(point: np.ndarray) -> Point:
    x, y = np.clip(point, NEAREST, FARTHEST)
    return float(x), float(y)


def line_grips(size: float, shift: Point, turn: Point) -> dict[str, Grip]:
    """Both knobs on a map that is `size` px wide and high."""
    plot = plot_of(size)
    return {"shift": plot.grip(shift, "xy"), "turn": plot.grip(turn, "xy")}
