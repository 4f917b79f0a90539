"""A training in slow motion: every nudge with the way there, the way back, and what it changed."""

from dataclasses import dataclass

import numpy as np

from learning.neuron import Backward, Forward, Training


@dataclass(frozen=True)
class Nudge:
    """One example, and what a neuron learned from it."""

    epoch: int  # counted from 1
    order: tuple[tuple[float, ...], ...]  # the inputs of all examples, as the epoch shows them
    place: int  # of this one among them, from 0
    target: float
    forward: Forward
    backward: Backward
    after: Forward  # the same example again, with the weights after the update

    @property
    def was_right(self) -> bool:
        return (self.forward.answer > 0.5) == (self.target > 0.5)

    @property
    def is_right(self) -> bool:
        """Whether it is right after the update."""
        return (self.after.answer > 0.5) == (self.target > 0.5)

    @property
    def error_after(self) -> float:
        """Of the same example, after the update."""
        return self.after.answer - self.target

    @property
    def loss_after(self) -> float:
        return self.error_after**2


def slow_epoch(training: Training, rate: float) -> list[Nudge]:
    """The training's next epoch, with every one of its nudges kept."""
    epoch, seen, passes = training.epochs + 1, [], []
    for i, before in training.nudges(rate):
        x, y = training.inputs[i], float(training.targets[i])
        seen.append(inputs_of(x))
        passes.append((y, before.forward(x), before.backward(x, y), training.neuron.forward(x)))
    return [Nudge(epoch, tuple(seen), place, *each) for place, each in enumerate(passes)]


def inputs_of(x: np.ndarray) -> tuple[float, ...]:
    return tuple(map(float, x))
