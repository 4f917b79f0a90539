"""Loss, epochs and the five stages of learning."""

from itertools import pairwise
from math import isclose

import numpy as np

from claims.runs import answering, diary
from kit import Evidence, claim
from kit.numbers import short, span
from learning.gates import INPUTS


@claim
def the_worked_example_scores_049() -> Evidence:
    """The right answer is 1.0, and the neuron predicts 0.3."""
    neuron = answering(0.3)
    off, loss = 1.0 - neuron.predict(INPUTS[0]), neuron.loss(INPUTS[:1], np.ones(1))
    found = f"It is off by **{off:.1f}**, and its own loss for this example is **{loss:.2f}**."
    return Evidence(isclose(loss, off * off) and isclose(loss, 0.49), found)


@claim
def too_high_costs_what_too_low_costs() -> Evidence:
    """The right answers are all 0, then all 1; the neuron is off by as much each time."""
    off = 0.7
    high = answering(0 + off).loss(INPUTS, np.zeros(4))
    low = answering(1 - off).loss(INPUTS, np.ones(4))
    found = f"{off} too high costs **{high:.2f}**, and {off} too low costs **{low:.2f}**."
    return Evidence(isclose(high, low), found)


@claim
def an_epoch_is_four_nudges() -> Evidence:
    """A neuron that keeps a diary: the examples that it met, and the bias it had each time."""
    pages = diary()
    complete = [sorted(x for x, _ in page) == [tuple(x) for x in INPUTS] for page in pages]
    biases = [len({bias for _, bias in page}) for page in pages]
    found = (
        f"In **{sum(complete)} of {len(pages)}** epochs the neuron saw each example once. In an "
        f"epoch it met them with **{span(biases, 0)}** different biases: it was nudged after each."
    )
    return Evidence(all(complete) and set(biases) == {4}, found)


@claim
def no_input_no_blame() -> Evidence:
    """The inputs are 0 and 1, the right answer is 1, and the neuron answers 0.3."""
    off, on = answering(0.3).backpropagate(np.array([0.0, 1.0]), 1.0)[0]
    found = (
        f"Where the input was 0, the blame is **{short(off)}**. "
        f"Where it was 1, the blame is **{short(on)}**."
    )
    return Evidence(off == 0 and on != 0, found)


@claim
def bigger_error_bigger_nudge() -> Evidence:
    """The right answer is 0; the neuron answers 0.1, then 0.2, and so on up to 0.6."""
    errors = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6]
    nudges = [answering(error).backpropagate(INPUTS[0], 0.0)[1] for error in errors]
    grows = all(later > earlier for earlier, later in pairwise(nudges))
    found = (
        f"At a rate of 1, an error of {errors[0]} moves the bias by **{nudges[0]:.3f}**, and one "
        f"of {errors[-1]} by **{nudges[-1]:.3f}**."
    )
    return Evidence(grows, found)
