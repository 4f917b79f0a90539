"""The real landscape: the slice, and how far from it the neurons walk."""

import numpy as np
from pictures.valley.ground import LEVELS, level_lines

from claims.runs import AND, runs
from kit import claim
from learning.gates import INPUTS
from learning.neuron import Neuron
from learning.slice import beside

FROM = 30  # epochs after which the two weights are called nearly alike
ALIKE = 0.13
FAR = 9
EPOCHS = 400


@claim
def the_height_is_the_loss() -> bool:
    """Along each contour of AND a neuron has that loss, to a fiftieth of it, or 0.0005."""
    for level in LEVELS:
        for line in level_lines("AND", level):
            losses = np.array([Neuron(np.array([w, w]), b).loss(INPUTS, AND) for w, b in line])
            if np.any(np.abs(losses - level) > max(level / 50, 0.0005)):
                return False
    return True


@claim
def the_weights_become_alike() -> bool:
    """At 2.0, from epoch 30 on, the two weights of each of the twenty differ by at most 0.13."""
    return all(max(map(beside, run.neurons[FROM:])) <= ALIKE for run in runs(2.0))


@claim
def at_twenty_they_part() -> bool:
    """At 20 the two weights of some run are more than 9 apart within 400 epochs."""
    return max(beside(n) for run in runs(20.0) for n in run.neurons[: EPOCHS + 1]) > FAR
