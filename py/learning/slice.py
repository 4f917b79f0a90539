"""A slice through the loss of a neuron with two weights: both alike, and any bias.

Such a loss has three numbers to go over, too many for a picture. Where the two weights are equal,
it has two: that weight and the bias. A neuron whose weights differ stands beside the slice.
"""

from collections.abc import Sequence

import numpy as np

from learning.neuron import Neuron, sigmoid


def slice_loss(points: np.ndarray, inputs: np.ndarray, targets: np.ndarray) -> np.ndarray:
    """The loss at points (weight, bias) of shape (..., 2); every weight of the neuron is alike."""
    totals = points[..., :1] * inputs.sum(axis=1) + points[..., 1:]
    return np.mean((sigmoid(totals) - targets) ** 2, axis=-1)


def walk(neurons: Sequence[Neuron]) -> np.ndarray:
    """Where neurons stand on the slice: the average of their weights, and the bias; (n, 2)."""
    weights = np.array([neuron.weights for neuron in neurons]).reshape(-1, 2)
    biases = np.array([neuron.bias for neuron in neurons], dtype=float)
    return np.column_stack([weights.mean(axis=1), biases])


def beside(neuron: Neuron) -> float:
    """How far its weights differ: 0 for a neuron on the slice itself."""
    return float(np.ptp(neuron.weights))
