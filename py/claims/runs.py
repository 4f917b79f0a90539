"""Measured runs of the figures, for the claims of the prose: pressed as a reader presses them.

Where chance plays a part, the twenty neurons are the figure's own first twenty: seed 1, then one
more for each press of Reset.
"""

from dataclasses import dataclass
from functools import cache
from typing import TypeVar

import numpy as np

from kit import Frame, Widget, each
from learning.gates import GATES, INPUTS
from learning.neuron import Neuron, Training
from widgets.ball import Ball
from widgets.gate_trainer import LONGEST_RUN, GateTrainer

AWidget = TypeVar("AWidget", bound=Widget)

SEEDS = range(1, 21)
AND = GATES["AND"]
DEFAULT = GateTrainer.rate.default
RATES = [hundredths / 100 for hundredths in range(1, 101)]  # all that the ball's slider gives
SIDE = np.linspace(-0.35, 1.35, 40)  # of the picture, as the figure shows it
PLANE = np.stack(np.meshgrid(SIDE, SIDE), axis=-1)


@dataclass(frozen=True)
class Run:
    """One press of Train: the loss and the neuron before the first epoch and after each."""

    losses: np.ndarray  # shape (epochs + 1,)
    neurons: list[Neuron]
    last: Frame

    @property
    def epochs(self) -> int:
        return len(self.losses) - 1

    @property
    def rises(self) -> np.ndarray:
        """By how much the loss rose in each epoch; below 0 where it fell."""
        return np.diff(self.losses)


@cache
def runs(rate: float, epochs: int = LONGEST_RUN) -> list[Run]:
    """The twenty neurons trained at a rate until the figure stops, or for so many epochs."""
    return [train(GateTrainer({"rate": rate, "seed": seed}), epochs) for seed in each(SEEDS)]


def run_out(widget: AWidget) -> AWidget:
    """A widget when its run has come to its end."""
    while widget.run == "running":
        widget.advance()
    return widget


def train(trainer: GateTrainer, epochs: int) -> Run:
    trainer.handle("train")
    while trainer.run == "running" and trainer.last_epoch < epochs:
        trainer.advance()
    training = trainer.begun()
    return Run(np.array(training.losses), training.history, trainer.draw())


@cache
def nudges() -> list[np.ndarray]:
    """For each run at the default rate: how far each nudge moved the number that it moved most."""
    lengths = []
    for seed, run in zip(each(SEEDS), runs(DEFAULT), strict=True):
        training = Training(INPUTS, AND, seed)
        pupil = Pedometer(training.neuron.weights, training.neuron.bias)
        pupil.lengths = []
        training.neuron = pupil
        for _ in range(run.epochs):
            training.epoch(DEFAULT)
        lengths.append(np.array(pupil.lengths))
    return lengths


class Pedometer(Neuron):
    """A neuron that keeps the length of each nudge."""

    lengths: list[float]

    def update(self, gradient: tuple[np.ndarray, float], rate: float) -> None:
        weights, bias = self.weights, self.bias
        super().update(gradient, rate)
        self.lengths.append(max(*np.abs(self.weights - weights), abs(self.bias - bias)))


@cache
def beyond(epochs: int) -> list[Training]:
    """The twenty neurons trained at the default rate for so many epochs, whatever the loss."""
    trainings = [Training(INPUTS, AND, seed) for seed in SEEDS]
    for training in each(trainings):
        for _ in range(epochs):
            training.epoch(DEFAULT)
    return trainings


def slope(neuron: Neuron) -> float:
    """How steep the loss of all four examples is where a neuron stands."""
    blames = [neuron.backpropagate(x, y) for x, y in zip(INPUTS, AND, strict=True)]
    return float(np.linalg.norm(np.mean([[*weights, bias] for weights, bias in blames], axis=0)))


@cache
def dropped(rate: float, landscape: str = "valley") -> Ball:
    """The ball at the end of its run."""
    ball = Ball({"rate": rate, "landscape": landscape})
    ball.handle("drop")
    return run_out(ball)


def away(ball: Ball) -> np.ndarray:
    """How far from the minimum the ball was, to the left (-) or right (+), at each landing."""
    return np.array(ball.weights) - ball.ground.minimum


def yes_to(neuron: Neuron) -> list[tuple[int, int]]:
    """The examples whose dots lie in purple."""
    return [(int(x[0]), int(x[1])) for x in INPUTS if neuron.predict(x) > 0.5]


def knows_and(neuron: Neuron) -> bool:
    """All four answers on the right side of one half."""
    return yes_to(neuron) == [(1, 1)]


def right_of(neuron: Neuron) -> int:
    """How many of the four answers of AND are right."""
    return int(np.sum((neuron.predict(INPUTS) > 0.5) == (AND > 0.5)))


def for_good(is_so: list[bool]) -> int:
    """From which epoch on it is so, and stays so; the number of epochs if it never is."""
    return len(is_so) - next((i for i, so in enumerate(reversed(is_so)) if not so), len(is_so))


def answering(p: float) -> Neuron:
    """A neuron that answers p, whatever it is asked."""
    return Neuron(np.zeros(2), float(np.log(p / (1 - p))))


class Diary(Neuron):
    """A neuron that keeps each example it is blamed for, and the bias it had then."""

    entries: list[tuple[tuple[float, ...], float]]

    def backpropagate(self, x: np.ndarray, y: float) -> tuple[np.ndarray, float]:
        self.entries.append((tuple(x), self.bias))
        return super().backpropagate(x, y)


@cache
def diary(epochs: int = 20) -> list[list[tuple[tuple[float, ...], float]]]:
    """The entries of each epoch of one training."""
    training = Training(INPUTS, AND, seed=1)
    pupil = Diary(training.neuron.weights, training.neuron.bias)
    training.neuron = pupil
    pages = []
    for _ in range(epochs):
        pupil.entries = []
        training.epoch(DEFAULT)
        pages.append(pupil.entries)
    return pages
