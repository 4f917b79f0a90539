"""The squares: what the figure draws is what the neuron's own code gives."""

import re
from math import log

import numpy as np

from kit import Evidence, Frame, claim
from kit.numbers import span
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
def areas_are_the_squared_errors() -> Evidence:
    """Four settings, in each room: areas as painted, against losses of the neuron's own code."""
    examples, targets = np.eye(len(RIGHT)), np.array(RIGHT, dtype=float)
    checked, off = 0, 0.0
    for answers in SETTINGS:
        neuron = neuron_that_answers(answers)
        each = [neuron.backward(x, y).loss for x, y in zip(examples, targets, strict=True)]
        wanted = [*each, neuron.loss(examples, targets)]
        for width, places in PLACES.items():
            squares = figure(answers, width)
            painted = areas(squares.draw(), places.side)
            off = max(off, *np.abs(np.subtract(painted, wanted)), abs(squares.loss - wanted[-1]))
            checked += len(painted)
    found = (
        f"**{checked} areas**, painted for {len(SETTINGS)} settings: none is more than "
        f"**{off:.4f}** from the loss that the neuron's own code gives."
    )
    return Evidence(off <= 4e-4, found)


@claim
def half_as_wrong_costs_a_quarter() -> Evidence:
    """Four settings, and a press of Halve every error: what is left of all areas and the loss."""
    left, side = [], PLACES["wide"].side
    for answers in SETTINGS:
        squares = figure(answers)
        before = [squares.loss, *areas(squares.draw(), side)]
        squares.handle("halve")
        after = [squares.loss, *areas(squares.draw(), side)]
        left += [b / a for a, b in zip(before, after, strict=True)]
    found = f"**{len(left)} losses and areas**: after the press, **{span(left)}** of each is left."
    return Evidence(all(abs(part - 0.25) < 0.02 for part in left), found)
