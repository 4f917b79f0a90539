"""The squares: what the figure draws is what the neuron's own code gives."""

import re
from math import isclose, log

import numpy as np

from kit import Frame, claim
from learning.neuron import Neuron
from widgets.squares import PLACES, RIGHT, START, Squares

SETTINGS = [
    tuple(START.values()),
    (0.5, 0.5, 0.5, 0.5),
    (0.9, 0.05, 0.25, 0.7),
    (0.1, 0.9, 0.8, 0.2),
]
RECT = re.compile(
    r'<rect class="square( solid)?" x="[^"]*" y="[^"]*" width="([^"]*)" height="([^"]*)"'
)


def figure(answers: tuple[float, ...], width: str = "wide") -> Squares:
    """The figure with these four answers."""
    return Squares(dict(zip(START, answers, strict=True)), width=width)


def neuron_that_answers(answers: tuple[float, ...]) -> Neuron:
    """A neuron with an input for each example, 1 for its own and 0 for the others."""
    return Neuron(np.array([log(p / (1 - p)) for p in answers]), 0.0)


def areas(frame: Frame, side: float) -> list[float]:
    """Of the four squares and the filled one, as they are painted; the box is 1."""
    markup = "".join(frame.panels[0].layers.values())
    return [float(w) * float(h) / side**2 for _, w, h in RECT.findall(markup)]


@claim
def areas_are_the_squared_errors() -> bool:
    """For four settings, in each room: the areas are the neuron's losses, and its loss of all."""
    examples, targets = np.eye(len(RIGHT)), np.array(RIGHT, dtype=float)
    for answers in SETTINGS:
        neuron = neuron_that_answers(answers)
        each = [neuron.backward(x, y).loss for x, y in zip(examples, targets, strict=True)]
        whole = neuron.loss(examples, targets)
        if not isclose(figure(answers).loss, whole):
            return False
        for width, places in PLACES.items():
            painted = areas(figure(answers, width).draw(), places.side)
            if not (len(painted) == 5 and np.allclose(painted, [*each, whole], atol=4e-4)):
                return False
    return True


@claim
def half_as_wrong_costs_a_quarter() -> bool:
    """For four settings, a press of Halve every error leaves a quarter of each area and of all."""
    for answers in SETTINGS:
        squares, side = figure(answers), PLACES["wide"].side
        loss, before = squares.loss, areas(squares.draw(), side)
        squares.handle("halve")
        after = areas(squares.draw(), side)
        if not (
            isclose(4 * squares.loss, loss)
            and np.allclose(np.multiply(4, after), before, atol=2e-3)
        ):
            return False
    return True
