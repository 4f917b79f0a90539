"""A training in slow motion is the same training, and shows of every nudge what it came to."""

from itertools import pairwise

import numpy as np
import pytest

from learning.gates import GATES, INPUTS
from learning.lesson import Nudge, inputs_of, slow_epoch
from learning.neuron import Backward, Forward, Neuron, Training


def training_of(gate="AND", seed=4):
    return Training(INPUTS, GATES[gate], seed)


@pytest.mark.parametrize("gate", GATES)
def test_slow_epochs_are_the_training_that_goes_on_at_once(gate):
    slow, quick = training_of(gate), training_of(gate)
    for epoch in range(1, 4):
        nudges = slow_epoch(slow, 1.5)
        quick.epoch(1.5)
        assert slow.losses == quick.losses
        assert {nudge.epoch for nudge in nudges} == {epoch}
        assert [nudge.place for nudge in nudges] == [0, 1, 2, 3]
    assert [*nudges[-1].after.weights] == [*quick.neuron.weights, quick.neuron.bias]


def test_each_nudge_goes_on_where_the_one_before_it_ended():
    nudges = slow_epoch(training_of(), 2.0)
    for earlier, later in pairwise(nudges):
        assert later.forward.weights == earlier.after.weights != earlier.forward.weights


def test_each_nudge_shows_its_own_example_at_its_place_in_the_epoch():
    answer_of = {inputs_of(x): y for x, y in zip(INPUTS, GATES["AND"], strict=True)}
    for nudge in slow_epoch(training_of(), 2.0):
        assert sorted(nudge.order) == sorted(answer_of)
        shown = nudge.order[nudge.place]
        assert nudge.forward.inputs == nudge.after.inputs == (*shown, 1.0)
        assert nudge.target == answer_of[shown]


def test_a_nudge_moves_each_weight_by_rate_times_gradient():
    for nudge in slow_epoch(training_of(), 0.7):
        moved = np.subtract(nudge.forward.weights, nudge.after.weights)
        assert moved == pytest.approx(0.7 * np.array(nudge.backward.gradients))


def nudge_of(target, before, after):
    """One nudge of which only the answers and the target count."""
    way_back = Backward(before - target, (before - target) ** 2, 0, 0, ())
    passes = [Forward((), (), (), 0, answer) for answer in (before, after)]
    return Nudge(1, ((0.0, 0.0),), 0, target, passes[0], way_back, passes[1])


@pytest.mark.parametrize(
    ("target", "before", "after", "was", "now"),
    [
        (1.0, 0.4, 0.6, False, True),
        (1.0, 0.6, 0.4, True, False),
        (0.0, 0.6, 0.4, False, True),
        (0.0, 0.4, 0.6, True, False),
        (0.0, 0.5, 0.5, True, True),  # just half is a no, as on the whole page
        (1.0, 0.5, 0.5, False, False),
    ],
)
def test_right_is_on_the_targets_side_of_one_half(target, before, after, was, now):
    nudge = nudge_of(target, before, after)
    assert (nudge.was_right, nudge.is_right) == (was, now)
    assert nudge.error_after == pytest.approx(after - target)
    assert nudge.loss_after == pytest.approx((after - target) * (after - target))


def test_a_neuron_that_was_given_is_trained_on():
    given = Neuron(np.array([3.0, -2.0]), 0.5)
    training = Training(INPUTS, GATES["OR"], seed=1, neuron=given)
    [first, *_] = slow_epoch(training, 1.0)
    assert first.forward.weights == (3.0, -2.0, 0.5)
    assert [*training.history[0].weights, training.history[0].bias] == [3.0, -2.0, 0.5]
