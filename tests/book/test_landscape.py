"""The loss landscapes: their gradients, their lowest points, and what the ball does on them."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from learning.landscape import LANDSCAPES

ROLL = 200  # steps: far more than any picture shows
every_landscape = pytest.mark.parametrize("ground", LANDSCAPES.values(), ids=LANDSCAPES.keys())


@given(st.sampled_from(list(LANDSCAPES.values())), st.floats(0, 1))
def test_the_gradient_is_what_finite_differences_say(ground, part):
    weight, tiny = ground.low + part * (ground.high - ground.low), 1e-6
    slope = (ground.loss(weight + tiny) - ground.loss(weight - tiny)) / (2 * tiny)
    assert ground.gradient(weight) == pytest.approx(slope, abs=1e-6)


@every_landscape
def test_the_minimum_is_the_lowest_point_of_the_picture(ground):
    across = np.linspace(ground.low, ground.high, 6001)
    lowest = across[np.argmin(ground.loss(across))]
    assert lowest == pytest.approx(ground.minimum, abs=0.002)


@every_landscape
def test_a_whole_picture_is_one_call(ground):
    across = np.linspace(ground.low, ground.high, 7)
    assert ground.loss(across).tolist() == [ground.loss(w) for w in across]
    assert ground.gradient(across).tolist() == [ground.gradient(w) for w in across]


@given(
    st.sampled_from(list(LANDSCAPES.values())),
    st.floats(0, 1),
    st.floats(0, 1e6),
)
def test_no_learning_rate_throws_the_ball_off(ground, part, rate):
    weight = ground.low + part * (ground.high - ground.low)
    assert ground.low <= ground.step(weight, rate) <= ground.high


@every_landscape
def test_a_descent_is_its_steps(ground):
    path = ground.descend(0.1, 5)
    assert path[0] == ground.start
    assert path[1:] == [ground.step(weight, 0.1) for weight in path[:-1]]


def from_the_minimum(rate):
    """How far from the valley's minimum the ball is, signed, at the drop and after each step."""
    ground = LANDSCAPES["valley"]
    return np.array(ground.descend(rate, ROLL)) - ground.minimum


def test_at_a_hundredth_the_ball_barely_moves():
    away = np.abs(from_the_minimum(0.01))
    assert np.all(np.diff(away) <= 0)
    assert np.max(np.abs(np.diff(away))) < 0.03
    assert away[10] > 0.9 * away[0]


def test_at_a_tenth_the_ball_settles_and_never_crosses():
    away = from_the_minimum(0.1)
    assert np.all(away <= 0)
    assert np.all(np.diff(away) >= 0)
    assert abs(away[30]) < 0.005


def test_at_a_half_the_ball_jumps_past_and_comes_back():
    away = from_the_minimum(0.5)
    assert away[0] < 0 < np.max(away)
    assert np.sum(away[1:] * away[:-1] < 0) >= 2
    assert abs(away[-1]) < 0.005


@pytest.mark.parametrize("rate", [0.6, 0.7, 0.8, 0.9, 1.0])
def test_higher_still_the_ball_never_settles(rate):
    away = from_the_minimum(rate)
    assert np.all(np.abs(np.diff(away[-50:])) > 0.1)
    assert np.all(away[-50:-1] * away[-49:] < 0)
