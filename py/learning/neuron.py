"""One sigmoid neuron, and how it learns from examples.

The loss is the mean squared error; learning is stochastic gradient descent with one update per
example. The gradient is the chain rule applied to (p - y)^2 with p = sigmoid(w.x + b), as in
Nielsen, *Neural Networks and Deep Learning*, chapter 2.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

import numpy as np


def sigmoid(z: np.ndarray | float) -> np.ndarray:
    """Squash any number into (0, 1): 1 / (1 + e^-z), elementwise."""
    return 0.5 * (1.0 + np.tanh(0.5 * z))  # the same curve, but no z is too large for it


@dataclass(frozen=True)
class Forward:
    """One example on its way through a neuron. Each tuple ends with the bias and its constant 1."""

    weights: tuple[float, ...]
    inputs: tuple[float, ...]
    parts: tuple[float, ...]  # weight x input
    total: float  # the sum of the parts
    answer: float


@dataclass(frozen=True)
class Backward:
    """The same example on its way back; gradients as the weights, the bias's last."""

    error: float  # answer - target
    loss: float  # the error squared
    slope: float  # of the sigmoid at the sum: p (1 - p)
    blame: float  # how the loss changes when the sum does
    gradients: tuple[float, ...]  # how the loss changes when each weight does


@dataclass
class Neuron:
    """A few inputs, as many weights, one bias, one answer between 0 and 1."""

    weights: np.ndarray  # shape (inputs,)
    bias: float

    @classmethod
    def at_random(cls, inputs: int, chance: Random) -> "Neuron":
        """A newborn neuron: every weight and the bias drawn evenly from (-1, 1)."""
        weights = np.array([chance.uniform(-1, 1) for _ in range(inputs)])
        return cls(weights, chance.uniform(-1, 1))

    def copy(self) -> "Neuron":
        """Another neuron, alike now."""
        return Neuron(self.weights.copy(), self.bias)

    def predict(self, x: np.ndarray) -> np.ndarray:
        """Forward pass: x of shape (..., inputs) gives answers of shape (...)."""
        return sigmoid(x @ self.weights + self.bias)

    def forward(self, x: np.ndarray) -> Forward:
        """The forward pass of one example, x of shape (inputs,), with all that it adds up."""
        weights = *map(float, self.weights), float(self.bias)
        inputs = *map(float, x), 1.0
        parts = tuple(w * value for w, value in zip(weights, inputs, strict=True))
        return Forward(weights, inputs, parts, sum(parts), float(self.predict(x)))

    def backward(self, x: np.ndarray, y: float) -> Backward:
        """The way back of one example: all that its gradients are made of."""
        p = float(self.predict(x))
        for_weights, for_bias = self.backpropagate(x, y)
        gradients = *map(float, for_weights), for_bias
        return Backward(p - y, (p - y) ** 2, p * (1 - p), for_bias, gradients)

    def loss(self, inputs: np.ndarray, targets: np.ndarray) -> float:
        """Mean squared error over examples: inputs (n, inputs), targets (n,)."""
        return float(np.mean((self.predict(inputs) - targets) ** 2))

    def backpropagate(self, x: np.ndarray, y: float) -> tuple[np.ndarray, float]:
        """The gradient of this example's squared error, for the weights and for the bias."""
        p = self.predict(x)
        blame = 2 * (p - y) * p * (1 - p)  # how the error changes when the sum does
        return blame * x, float(blame)

    def update(self, gradient: tuple[np.ndarray, float], rate: float) -> None:
        """One nudge downhill: against the gradient, as far as the learning rate says."""
        for_weights, for_bias = gradient
        self.weights = self.weights - rate * for_weights
        self.bias = self.bias - rate * for_bias


class Training:
    """A neuron at school: its examples, its loss after every epoch so far, and how it was then.

    It begins with a newborn neuron, or with the one that is given.

    >>> Training(inputs, targets, seed=2).epoch(rate=2.0)
    """

    def __init__(
        self, inputs: np.ndarray, targets: np.ndarray, seed: int, neuron: Neuron | None = None
    ) -> None:
        self.inputs, self.targets = inputs, targets
        self.chance = Random(seed)
        self.neuron = neuron or Neuron.at_random(inputs.shape[1], self.chance)
        self.losses = [self.neuron.loss(inputs, targets)]  # before the first epoch
        self.history = [self.neuron.copy()]  # one for each loss
        self.rates: list[float] = []  # the learning rate of each epoch

    @property
    def epochs(self) -> int:
        """How many epochs are done."""
        return len(self.losses) - 1

    def epoch(self, rate: float) -> float:
        """Show every example once, in a fresh order, with an update after each; the new loss."""
        for _ in self.nudges(rate):
            pass
        return self.losses[-1]

    def nudges(self, rate: float) -> Iterator[tuple[int, Neuron]]:
        """The same epoch, nudge by nudge: after each its example's index, and the neuron before."""
        for i in self.chance.sample(range(len(self.targets)), len(self.targets)):
            before = self.neuron.copy()
            gradient = self.neuron.backpropagate(self.inputs[i], self.targets[i])
            self.neuron.update(gradient, rate)
            yield i, before
        self.rates.append(rate)
        self.losses.append(self.neuron.loss(self.inputs, self.targets))
        self.history.append(self.neuron.copy())
