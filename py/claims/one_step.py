"""One nudge in slow motion, and the epoch that it belongs to."""

from kit import Evidence, claim
from kit.numbers import plain
from widgets.gate_trainer import GateTrainer
from widgets.one_step import OneStep


def pressed(times: int) -> OneStep:
    """The figure after so many presses of Next stage."""
    step = OneStep()
    for _ in range(times):
        step.handle("next")
    return step


@claim
def the_third_nudge_mends_an_answer() -> Evidence:
    """The nudge with which the figure begins."""
    nudge = pressed(0).nudge
    which = (nudge.epoch - 1) * len(nudge.order) + nudge.place + 1
    found = (
        f"It is nudge **{which}**, and the right answer is {nudge.target:.0f}. The neuron says "
        f"**{nudge.forward.answer:.2f}** before it and **{nudge.after.answer:.2f}** after it."
    )
    return Evidence(which == 3 and nudge.is_right and not nudge.was_right, found)


@claim
def slow_nudges_are_the_trainers_epoch() -> Evidence:
    """Next stage until the fourth dot is full; the trainer: a newborn, then one Step."""
    slow, trainer = pressed(7), GateTrainer()
    trainer.handle("step")
    trainer.handle("step")
    neuron = trainer.begun().neuron
    ours, its = [*slow.nudge.after.weights], [*neuron.weights, neuron.bias]
    found = (
        f"After nudge {slow.nudge.place + 1} the slow neuron's numbers are "
        f"**{', '.join(plain(n, 4) for n in ours)}**. The trainer's after its first epoch: "
        f"**{', '.join(plain(n, 4) for n in its)}**."
    )
    is_whole = slow.nudge.place == 3 and trainer.begun().epochs == 1
    return Evidence(is_whole and slow.stage == "Update" and ours == its, found)
