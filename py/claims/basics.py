"""Loss, epochs and the five stages of learning."""

from itertools import pairwise
from math import isclose

import numpy as np

from claims.runs import AND, answering, diary
from kit import Evidence, claim
from learning.gates import INPUTS


@claim
def the_worked_example_scores_049() -> bool:
    """Right answer 1.0, prediction 0.3: the neuron's own loss is 0.49."""
    return bool(np.isclose(answering(0.3).loss(INPUTS[:1], np.ones(1)), 0.49))


@claim
def too_high_costs_what_too_low_costs() -> bool:
    """0.7 too high and 0.7 too low give the same loss."""
    high, low = answering(0.7).loss(INPUTS, np.zeros(4)), answering(0.3).loss(INPUTS, np.ones(4))
    return bool(np.isclose(high, low))


@claim
def a_shrug_scores_a_quarter() -> Evidence:
    """A neuron that answers 0.5 to every question of AND has a loss of 0.25."""
    loss = answering(0.5).loss(INPUTS, AND)
    return Evidence(isclose(loss, 0.25), f"Answering 0.5 to all four costs **{loss:.4g}**.")


@claim
def an_epoch_is_four_nudges() -> bool:
    """In an epoch each example comes once, and the neuron is another one for each of them."""
    return all(
        sorted(x for x, _ in page) == [tuple(x) for x in INPUTS]
        and len({bias for _, bias in page}) == 4
        for page in diary()
    )


@claim
def the_order_changes() -> bool:
    """Twenty epochs show the four examples in at least five different orders."""
    return len({tuple(x for x, _ in page) for page in diary()}) >= 5


@claim
def no_input_no_blame() -> bool:
    """A weight whose input is 0 has the gradient 0; the other one has not."""
    off, on = answering(0.3).backpropagate(np.array([0.0, 1.0]), 1.0)[0]
    return bool(off == 0 and on != 0)


@claim
def bigger_error_bigger_nudge() -> bool:
    """For errors of 0.1, 0.2, … 0.6 the gradient grows with the error."""
    nudges = [answering(e).backpropagate(INPUTS[0], 0.0)[1] for e in np.arange(0.1, 0.65, 0.1)]
    return all(later > earlier for earlier, later in pairwise(nudges))
