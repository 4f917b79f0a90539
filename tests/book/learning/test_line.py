"""The line of a neuron under a hand: where it is led and turned to, the answer is one half."""

import numpy as np
import pytest
from pictures.line_hands import FARTHEST, NEAREST, SHORT_ARM, knobs

from learning.line import shifted, turned, within
from learning.neuron import Neuron

LINES = [(1.0, 0.6, -0.9), (6.5, 6.5, -9.8), (-3.0, 8.0, 1.0), (0.5, -0.5, 0.1), (0.0, 2.0, -1.0)]


def neuron_of(w1, w2, bias):
    return Neuron(np.array([w1, w2]), bias)


@pytest.mark.parametrize("numbers", LINES)
def test_a_line_that_is_led_through_a_point_keeps_its_weights(numbers):
    point = np.array([0.8, 0.3])
    neuron = shifted(neuron_of(*numbers), point)
    assert neuron.predict(point) == pytest.approx(0.5)
    assert tuple(neuron.weights) == numbers[:2]


@pytest.mark.parametrize("numbers", LINES)
def test_a_line_that_is_turned_goes_through_both_points(numbers):
    pivot, toward = np.array([0.6, 0.5]), np.array([0.1, 0.9])
    before = neuron_of(*numbers)
    neuron = turned(before, pivot, toward)
    assert neuron.predict(np.array([pivot, toward])) == pytest.approx([0.5, 0.5])
    assert np.hypot(*neuron.weights) == pytest.approx(np.hypot(*numbers[:2]))
    assert neuron.weights @ before.weights >= 0
    assert tuple(turned(before, pivot, pivot).weights) == numbers[:2]  # no line through one point


def test_numbers_that_are_too_large_become_smaller_and_keep_the_line():
    neuron = within(neuron_of(10.0, 4.0, -20.0), 12)
    assert (*neuron.weights, neuron.bias) == pytest.approx((6.0, 2.4, -12.0))
    assert within(neuron_of(0.0, 0.0, 0.0), 12).bias == 0


@pytest.mark.parametrize("numbers", [(1.0, -2.0, 0.5), (12.0, 0.0, -3.0), (0.0, 5.0, 12.0)])
def test_numbers_that_are_small_enough_stay_as_they_are(numbers):
    neuron = within(neuron_of(*numbers), 12)
    assert (*neuron.weights, neuron.bias) == numbers


@pytest.mark.parametrize("numbers", LINES)
def test_both_knobs_lie_on_the_line(numbers):
    neuron, both = neuron_of(*numbers), knobs(neuron_of(*numbers))
    assert neuron.predict(np.array(both)) == pytest.approx([0.5, 0.5])
    assert np.hypot(*np.subtract(*both)) > SHORT_ARM


@pytest.mark.parametrize("numbers", [(1.0, 1.0, 9.0), (0.0, 0.0, 1.0), (-3.0, 0.0, 12.0)])
def test_without_a_line_in_the_picture_the_knobs_wait_in_it(numbers):
    for knob in knobs(neuron_of(*numbers)):
        assert all(NEAREST <= part <= FARTHEST for part in knob)
