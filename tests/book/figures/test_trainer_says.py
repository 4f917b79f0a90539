"""What the trainer says of a training, on losses that are put there by hand."""

import numpy as np
import pytest

from learning.neuron import Neuron
from tests.kit.draw.pictures import elements, points
from widgets.gate_trainer import GateTrainer

WISE = Neuron(np.array([10.0, 10.0]), -15.0)  # all four of AND right
SILENT = Neuron(np.array([0.0, 0.0]), -9.0)  # no to all: three right


def trained(losses, neuron=SILENT, run="done"):
    """A trainer whose neuron has had these losses, and was alike after each epoch."""
    trainer = GateTrainer()
    training = trainer.begun()
    training.losses = list(losses)
    training.history = [neuron] * len(training.losses)
    training.rates = [trainer.rate] * trainer.last_epoch
    trainer.history = trainer.last_epoch
    trainer.run = run
    return trainer


LEVEL = [0.3] * 9
SAID = {
    "nothing yet": ([0.3], SILENT, "idle", "A newborn neuron: its weights are random. Press"),
    "under way": ([0.3, 0.2], SILENT, "running", "Training… press Pause to look closer."),
    "paused": ([0.3, 0.2], SILENT, "idle", "Paused after epoch 1. Press Train to go on."),
    "learned": ([0.3, 0.001], WISE, "done", "Learned: after 1 epochs the loss is under 0.001."),
    "all right": ([0.3, 0.0011], WISE, "done", "Epoch 1: all four answers are right. Press"),
    "no rule": ([0.3, 0.2], SILENT, "done", "1 epochs, and no rule yet. Another learning rate"),
    "stuck": (LEVEL + [0.2549] * 300, SILENT, "done", "You found a stuck neuron: 308 epochs,"),
    "stuck below": (LEVEL + [0.2451] * 300, SILENT, "idle", "You found a stuck neuron: 308"),
    "not so long": (LEVEL + [0.25] * 299, SILENT, "done", "307 epochs, and no rule yet."),
    "not so level": (LEVEL + [0.25] * 299 + [0.2551], SILENT, "done", "308 epochs, and no rule"),
    "short": ([0.25] * 299, SILENT, "done", "298 epochs, and no rule yet."),
}


@pytest.mark.parametrize("case", SAID)
def test_each_end_has_its_words(case):
    losses, neuron, run, words = SAID[case]
    assert trained(losses, neuron, run).draw().status.startswith(words)


def test_looked_back_at_it_says_where_it_would_go_on():
    trainer = trained([0.3, 0.25, 0.2])
    trainer.handle("history", 1)
    words = "Looking back at epoch 1. Press Train to go on from epoch 2."
    assert trainer.draw().status == words
    trainer.handle("history", 2)
    assert not trainer.draw().status.startswith("Looking back")


def test_it_has_mastered_the_gate_from_the_epoch_after_the_last_mistake():
    trainer = trained([0.3] * 6)
    trainer.training.history = [WISE, SILENT, WISE, SILENT, WISE, WISE]
    assert trainer.mastered() == (4, "all 4 right for good: epoch 4")
    trainer.training.history = [WISE] * 6
    assert trainer.mastered() == (0, "all 4 right for good: epoch 0")
    trainer.training.history[-1] = SILENT
    assert trainer.mastered() is None


def test_the_first_forty_epochs_are_forty():
    trainer = trained([0.3] * 90)
    for chart, drawn in (("first 40", 41), ("all", 90)):
        trainer.handle("chart", chart)
        (line,) = elements(trainer.losses().layers["curve"], "curve", "path")
        assert len(points(line.get("d"))) == drawn  # the newborn's loss before them


def test_of_one_newborn_three_ways_at_other_rates_are_kept_and_none_at_the_present_one():
    trainer = trained([0.3])
    for rate in (1.0, 2.0, 3.0, 4.0, 5.0):
        trainer.begin_again(rate)
        trainer.handle("step")
    assert [one.rates[-1] for one in trainer.earlier] == [2.0, 3.0, 4.0]
    trainer.begin_again(3.0)
    assert [one.rates[-1] for one in trainer.earlier] == [4.0, 5.0]
