"""The slice through a neuron's loss, and squares of errors, against the neuron and plain floats."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from learning.gates import GATES, INPUTS
from learning.neuron import Neuron
from learning.slice import beside, slice_loss, walk
from learning.squares import half_as_wrong, mean_squared_error, squared_errors

numbers = st.floats(-6, 6)


@given(numbers, numbers, st.sampled_from(list(GATES)))
def test_on_the_slice_the_loss_is_that_of_a_neuron_with_equal_weights(weight, bias, gate):
    expected = Neuron(np.array([weight, weight]), bias).loss(INPUTS, GATES[gate])
    [[found]] = slice_loss(np.array([[[weight, bias]]]), INPUTS, GATES[gate])
    assert found == pytest.approx(expected)


def test_a_whole_ground_keeps_its_shape():
    ground = np.zeros((3, 5, 2))
    assert slice_loss(ground, INPUTS, GATES["AND"]).shape == (3, 5)
    assert slice_loss(ground, INPUTS, GATES["AND"]).tolist() == [[0.25] * 5] * 3


def test_neurons_stand_on_the_slice_at_their_average_weight_and_their_bias():
    neurons = [Neuron(np.array([1.0, 4.0]), -3.0), Neuron(np.array([-2.0, -2.0]), 0.5)]
    assert walk(neurons).tolist() == [[2.5, -3.0], [-2.0, 0.5]]
    assert walk([]).shape == (0, 2)
    assert [beside(neuron) for neuron in neurons] == [3.0, 0.0]


def test_a_loss_is_the_average_of_what_each_answer_costs():
    answers, targets = np.array([0.5, 0.8, 0.0]), np.array([1.0, 0.0, 0.0])
    assert squared_errors(answers, targets) == pytest.approx([0.25, 0.64, 0.0])
    assert mean_squared_error(answers, targets) == pytest.approx(0.89 / 3)


def test_half_as_wrong_stays_on_its_side_of_the_target():
    answers, targets = np.array([0.5, 0.8, 0.0]), np.array([1.0, 0.0, 0.0])
    assert half_as_wrong(answers, targets) == pytest.approx([0.75, 0.4, 0.0])
