"""One nudge in slow motion, and the epoch that it belongs to."""

import numpy as np

from kit import claim
from widgets.gate_trainer import GateTrainer
from widgets.one_step import OneStep


def pressed(times: int) -> OneStep:
    """The figure after so many presses of Next stage."""
    step = OneStep()
    for _ in range(times):
        step.handle("next")
    return step


@claim
def the_third_nudge_mends_an_answer() -> bool:
    """The figure begins with its neuron's third nudge; the answer was wrong and is right after."""
    nudge = pressed(0).nudge
    is_third = nudge.epoch == 1 and nudge.place == 2
    return is_third and not nudge.was_right and nudge.is_right


@claim
def slow_nudges_are_the_trainers_epoch() -> bool:
    """The last numbers of the figure's first epoch are the trainer's after its first."""
    trainer = GateTrainer()
    trainer.handle("step")  # the newborn
    trainer.handle("step")
    end = pressed(7)
    neuron = trainer.neuron
    if neuron is None or end.stage != "Update" or end.nudge.place != 3:
        return False
    return bool(np.array_equal(end.nudge.after.weights, (*neuron.weights, neuron.bias)))
