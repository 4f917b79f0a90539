"""What the three changes of the neuron come to, measured on the changed code itself."""

from functools import cache
from typing import Any

import numpy as np

from changes.neuron import forget, ramp, together
from claims.runs import AND, DEFAULT, SEEDS, knows_and, runs
from kit import Change, Evidence, Strip, claim, each
from learning.gates import INPUTS
from widgets.gate_trainer import LEARNED

LONGEST = 300  # epochs


@cache
def with_change(change: Change, rate: float, most: int = LONGEST) -> list[Any]:
    """Twenty trainings of the changed module, from the figure's own starts: each until it has
    learned, or for so many epochs.
    """
    module = change.changed()
    trainings = [module.Training(INPUTS, AND, seed) for seed in SEEDS]
    for training in each(trainings):
        while training.losses[-1] > LEARNED and training.epochs < most:
            training.epoch(rate)
    return trainings


def learned(trainings: list[Any]) -> list[Any]:
    """Those that have come to their end with the rule."""
    return [t for t in trainings if t.losses[-1] <= LEARNED and knows_and(t.neuron)]


def blame(neuron: Any) -> float:
    """The largest blame that any of the four examples gives."""
    return max(abs(neuron.backpropagate(x, y)[1]) for x, y in zip(INPUTS, AND, strict=True))


@claim
def the_ramp_is_quick_or_stuck() -> Evidence:
    """Twenty starts on the ramp at the default rate: some learn soon, the others never will."""
    trainings = with_change(ramp, DEFAULT)
    done = learned(trainings)
    stuck = [t for t in trainings if t not in done]
    slowest, usual = max(t.epochs for t in done), min(run.epochs for run in runs(DEFAULT))
    most = max(blame(t.neuron) for t in stuck)
    found = (
        f"**{len(done)} of {len(trainings)}** learn AND, in **{slowest}** epochs at most; with the "
        f"sigmoid the quickest needs {usual}. The other **{len(stuck)}** end with an answer wrong "
        f"and with no blame at all for it: {most:.3f}."
    )
    return Evidence(len(done) > len(stuck) > 0 and 10 * slowest < usual and most < 1e-9, found)


@claim
def without_the_slope_it_is_quicker() -> Evidence:
    """Twenty starts without p (1 - p) at the default rate: their epochs until AND is learned."""
    trainings = with_change(forget, DEFAULT)
    epochs, usual = [t.epochs for t in trainings], min(run.epochs for run in runs(DEFAULT))
    found = (
        f"**{len(learned(trainings))} of {len(trainings)}** learn AND. The slowest needs "
        f"**{max(epochs)}** epochs; with p (1 − p) the quickest needs {usual}."
    )
    strip = Strip(epochs, usual / 20, "under", "epochs until it has learned")
    return Evidence(strip.holds and len(learned(trainings)) == len(trainings), found, strip)


@claim
def together_the_loss_never_rises() -> Evidence:
    """Twenty starts with all four at once at the default rate: how often the loss rose."""
    trainings = with_change(together, DEFAULT, 2000)
    rises = [int(np.sum(np.diff(t.losses) > 0)) for t in trainings]
    usual = [int(np.sum(run.rises > 0)) for run in runs(DEFAULT)]
    found = (
        f"**{len(learned(trainings))} of {len(trainings)}** learn AND, and the loss rose in "
        f"**{max(rises)}** of their epochs. One after the other it rises in {min(usual)} to "
        f"{max(usual)} of them."
    )
    strip = Strip(rises, 0, "at most", "epochs in which the loss rose")
    holds = strip.holds and min(usual) > 0 and len(learned(trainings)) == len(trainings)
    return Evidence(holds, found, strip)
