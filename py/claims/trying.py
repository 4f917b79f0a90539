"""Things to try: other learning rates."""

import numpy as np

from claims.runs import DEFAULT, PLANE, SEEDS, knows_and, runs
from kit import claim
from learning.gates import INPUTS
from widgets.gate_trainer import LEARNED


@claim
def slow_is_steady() -> bool:
    """At 0.5 the loss falls in each of the first 300 epochs."""
    return all(np.all(run.rises < 0) for run in runs(0.5, 300))


@claim
def first_mostly_amber() -> bool:
    """At 0.5, within ten epochs, purple covers less than a fifth of the picture."""
    return all(
        min(np.mean(n.predict(PLANE) > 0.5) for n in run.neurons[:11]) < 0.2
        for run in runs(0.5, 300)
    )


@claim
def purple_creeps_into_the_corner() -> bool:
    """At 0.5, from epoch 15 the top-right is the surest yes; from 25 only (1,1) is purple."""
    return all(
        all(min(n.weights) > 0 for n in run.neurons[15:])
        and all(knows_and(n) for n in run.neurons[25:])
        for run in runs(0.5, 300)
    )


@claim
def five_jumps_early() -> bool:
    """At 5 each run has a rise of more than 0.04 in its first 15 epochs."""
    return all(max(run.rises[:15]) > 0.04 for run in runs(5))


@claim
def five_settles() -> bool:
    """At 5 the loss never rises after epoch 35."""
    return all(np.all(run.rises[35:] < 0) for run in runs(5))


@claim
def five_is_sooner() -> bool:
    """At 5 every run ends as Learned in less than half the epochs of the default rate."""
    slowest, fastest = (
        max(run.epochs for run in runs(5)),
        min(run.epochs for run in runs(DEFAULT)),
    )
    return all(run.losses[-1] <= LEARNED for run in runs(5)) and 2 * slowest < fastest


@claim
def twenty_lies_flat() -> bool:
    """At 20 a third of the runs or more still lie at 0.25 after 300 epochs."""
    flat = [r for r in runs(20) if r.epochs > 300 and abs(r.losses[300] - 0.25) < 0.005]
    return 3 * len(flat) >= len(SEEDS)


@claim
def twenty_may_never_recover() -> bool:
    """At 20 some run is still at 0.25 after 2,000 epochs, and some run has learned."""
    flat = [r.epochs == 2000 and abs(r.losses[-1] - 0.25) < 0.005 for r in runs(20)]
    return any(flat) and any(run.losses[-1] <= LEARNED for run in runs(20))


@claim
def the_stuck_neuron_says_no() -> bool:
    """The run at 20 that never recovers answers less than 0.05 to all four."""
    stuck = [run.neurons[-1] for run in runs(20) if run.losses[-1] > 0.2]
    return all(max(neuron.predict(INPUTS)) < 0.05 for neuron in stuck) and len(stuck) > 0
