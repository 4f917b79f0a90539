"""The straight line on which a neuron of two inputs answers one half, and how a hand moves it."""

import numpy as np

from learning.neuron import Neuron


def shifted(neuron: Neuron, point: np.ndarray) -> Neuron:
    """The neuron with the bias that leads its line through a point; the line keeps its slant."""
    return Neuron(neuron.weights.copy(), -float(neuron.weights @ point))


def turned(neuron: Neuron, pivot: np.ndarray, toward: np.ndarray) -> Neuron:
    """The neuron whose line goes through both points, with weights as long together as before.

    The side where it says yes is the one that is nearer to the old one.
    """
    along = toward - pivot
    length = float(np.hypot(*along))
    if not length:
        return neuron.copy()
    across = np.array([-along[1], along[0]]) / length
    if across @ neuron.weights < 0:
        across = -across
    return shifted(Neuron(across * np.hypot(*neuron.weights), 0.0), pivot)


def within(neuron: Neuron, most: float) -> Neuron:
    """The neuron with the same line whose weights and bias are at most `most`."""
    largest = max(*map(abs, neuron.weights), abs(neuron.bias))
    share = min(1.0, most / largest) if largest else 1.0
    return Neuron(neuron.weights * share, neuron.bias * share)
