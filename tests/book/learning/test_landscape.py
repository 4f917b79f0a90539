"""The loss landscapes: their gradients, their lowest points, and what the ball does on them."""

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from learning.landscape import LANDSCAPES, NEAR, STILL, valley

ROLL = 200  # steps: far more than any picture shows
SHOWN = 30  # steps: as many as the picture shows
RATES = [hundredths / 100 for hundredths in range(1, 101)]
VALLEY, TWO = LANDSCAPES["valley"], LANDSCAPES["two-valleys"]
every_landscape = pytest.mark.parametrize("ground", LANDSCAPES.values(), ids=LANDSCAPES.keys())
grounds = st.sampled_from(list(LANDSCAPES.values()))
places = st.floats(0, 1)  # as a part of the way across a landscape
rates = st.floats(0.001, 1)


def at(ground, part):
    return ground.low + part * (ground.high - ground.low)


@given(grounds, places)
def test_the_gradient_is_what_finite_differences_say(ground, part):
    weight, tiny = at(ground, part), 1e-6
    slope = (ground.loss(weight + tiny) - ground.loss(weight - tiny)) / (2 * tiny)
    assert ground.gradient(weight) == pytest.approx(slope, abs=1e-6)


@every_landscape
def test_the_minimum_is_the_lowest_point_of_the_picture(ground):
    across = np.linspace(ground.low, ground.high, 60001)
    lowest = across[np.argmin(ground.loss(across))]
    assert ground.minimum == pytest.approx(lowest, abs=1e-4)
    assert ground.minimum in ground.minima


@every_landscape
def test_every_valley_and_every_hilltop_is_found(ground):
    across = np.linspace(ground.low, ground.high, 60001)
    rises = np.diff(ground.loss(across)) > 0
    turns = np.flatnonzero(rises[1:] != rises[:-1]) + 1
    assert ground.minima == pytest.approx([across[i] for i in turns if rises[i]], abs=2e-4)
    assert ground.watersheds == pytest.approx([across[i] for i in turns if rises[i - 1]], abs=2e-4)


@every_landscape
def test_at_valleys_and_hilltops_finite_differences_find_level_ground(ground):
    tiny = 1e-4
    for places, sign in ((ground.minima, 1), (ground.watersheds, -1)):
        for weight in places:
            left, here, right = ground.loss(np.array([weight - tiny, weight, weight + tiny]))
            assert (right - left) / (2 * tiny) == pytest.approx(0, abs=1e-6)
            assert sign * (left - 2 * here + right) / tiny**2 > 1


@every_landscape
def test_both_ends_fall_inward(ground):
    assert ground.gradient(ground.low) < 0 < ground.gradient(ground.high)


def test_the_numbers_that_are_told_of_the_two_grounds():
    assert VALLEY.minima == [2.0]
    assert VALLEY.watersheds == []
    assert TWO.minima == pytest.approx([0.80, 3.50], abs=0.005)
    assert TWO.watersheds == pytest.approx([1.89], abs=0.005)
    assert TWO.loss(TWO.minima[0]) == pytest.approx(2.0, abs=0.01)


def test_the_valley_is_as_steep_as_it_says():
    tiny = 1e-4
    left, here, right = VALLEY.loss(VALLEY.minimum + np.array([-tiny, 0, tiny]))
    assert (left - 2 * here + right) / tiny**2 == pytest.approx(9.1, abs=0.01)
    slopes = np.abs(VALLEY.gradient(np.linspace(-1e3, 1e3, 10001)))
    assert 9.1 * 0.36 * 0.99 < slopes.max() <= 9.1 * 0.36


@every_landscape
def test_a_whole_picture_is_one_call(ground):
    across = np.linspace(ground.low, ground.high, 7)
    assert ground.loss(across).tolist() == [ground.loss(w) for w in across]
    assert ground.gradient(across).tolist() == [ground.gradient(w) for w in across]


@given(grounds, places, st.floats(0, 1e6))
def test_no_learning_rate_throws_the_ball_off(ground, part, rate):
    assert ground.low <= ground.step(at(ground, part), rate) <= ground.high


@every_landscape
def test_a_descent_is_its_steps(ground):
    path = ground.descend(0.1, 5)
    assert path[0] == ground.start
    assert path[1:] == [ground.step(weight, 0.1) for weight in path[:-1]]


def test_a_descent_begins_where_it_is_told_to():
    assert VALLEY.descend(0.1, 2, start=4.0)[0] == 4.0
    assert VALLEY.descend(0.1, 0, start=0.0) == [0.0]


# Being there: near a lowest point, and lying still.


@given(grounds, places, rates)
def test_a_ball_at_rest_is_near_a_minimum_and_its_step_is_short(ground, part, rate):
    weight = at(ground, part)
    bottom = ground.resting_place(weight, rate)
    if bottom is not None:
        assert bottom in ground.minima
        assert abs(weight - bottom) < NEAR
        assert abs(ground.step(weight, rate) - weight) < STILL


@given(grounds, st.sampled_from([0, -1]), st.floats(-NEAR, NEAR), rates)
def test_a_ball_at_rest_stays(ground, which, off, rate):
    weight = ground.minima[which] + off
    bottom = ground.resting_place(weight, rate)
    assume(bottom is not None)
    path = np.array(ground.descend(rate, ROLL, weight))
    assert np.all(np.abs(path - bottom) < NEAR)


@given(grounds, places, rates)
def test_a_ball_is_there_or_stuck_or_on_its_way(ground, part, rate):
    weight = at(ground, part)
    there, stuck = ground.is_there(weight, rate), ground.is_stuck(weight, rate)
    assert [there, stuck, ground.resting_place(weight, rate) is None].count(True) == 1
    if there:
        assert abs(weight - ground.minimum) < NEAR
    if stuck:
        assert abs(weight - ground.minimum) > NEAR


@pytest.mark.parametrize("weight", [1.86, 1.95, 2.1, 0.0])
def test_a_tiny_step_far_from_the_bottom_is_not_rest(weight):
    rate = 0.0004
    assert abs(VALLEY.step(weight, rate) - weight) < STILL
    assert VALLEY.resting_place(weight, rate) is None


def test_a_lucky_landing_is_not_rest():
    off = 0.0003  # so near that the next step is short, but from there the steps grow
    assert abs(VALLEY.step(2 + off, 0.5) - (2 + off)) < STILL
    assert not VALLEY.is_there(2 + off, 0.5)
    assert VALLEY.is_there(2 + off, 0.2)


@every_landscape
def test_at_the_very_bottom_a_ball_is_there(ground):
    assert ground.is_there(ground.minimum, 0.1)
    assert ground.steps_until_there(0.1, start=ground.minimum) == 0


@given(places, st.sampled_from([0.05, 0.1, 0.15, 0.2]))
def test_the_steps_until_there_are_counted_along_the_descent(part, rate):
    start = at(VALLEY, part)
    path = VALLEY.descend(rate, ROLL, start)
    there = [VALLEY.is_there(weight, rate) for weight in path]
    count = VALLEY.steps_until_there(rate, start)
    assert count == there.index(True)
    assert count == 0 or VALLEY.steps_until_there(rate, start, most=count - 1) is None
    assert VALLEY.steps_until_there(rate, start, most=count) == count


def test_crossings_are_jumps_over_the_lowest_point():
    assert VALLEY.crossings([0.0, 1.0, 1.9]) == 0
    assert VALLEY.crossings([0.0, 3.0, 2.5, 1.5, 2.1]) == 3
    assert TWO.crossings([0.0, 1.5, 2.5]) == 0


def test_to_land_on_the_lowest_point_is_not_to_jump_over_it():
    assert VALLEY.crossings([1.0, 2.0, 3.0, 2.0, 2.0, 1.0]) == 0
    assert VALLEY.crossings([1.0, 2.0, 1.5, 2.5]) == 1


def test_unasked_a_ball_is_watched_for_three_hundred_steps():
    rates = np.linspace(0.0037, 0.004, 31)
    counts = {VALLEY.steps_until_there(rate, most=400): rate for rate in rates}
    assert {300, 301} <= set(counts)
    assert VALLEY.steps_until_there(counts[300]) == 300
    assert VALLEY.steps_until_there(counts[301]) is None


@every_landscape
def test_the_axis_is_told_in_whole_weights(ground):
    assert ground.ticks == [-1, 0, 1, 2, 3, 4, 5]


# The ball's promises, over every rate of its slider.


def from_the_minimum(rate, steps=ROLL):
    """How far from the valley's minimum the ball is, signed, at the drop and after each step."""
    return np.array(VALLEY.descend(rate, steps)) - VALLEY.minimum


def test_at_a_hundredth_the_ball_barely_moves():
    away = np.abs(from_the_minimum(0.01))
    assert np.all(np.diff(away) <= 0)
    assert np.max(np.abs(np.diff(away))) < 0.033
    assert away[11] > 6 / 7 * away[0]
    assert away[SHOWN] > 0.65 * away[0]
    assert VALLEY.steps_until_there(0.01) == 116


def test_at_a_tenth_the_ball_settles_and_never_crosses():
    away = from_the_minimum(0.1)
    assert np.all(away <= 0)
    assert np.all(np.diff(away) >= 0)
    assert VALLEY.steps_until_there(0.1) == 11


@given(places)
def test_at_a_tenth_it_never_crosses_wherever_it_is_dropped(part):
    start = at(VALLEY, part)
    path = VALLEY.descend(0.1, ROLL, start)
    assert VALLEY.crossings(path) == 0
    assert VALLEY.steps_until_there(0.1, start) <= 12


def test_at_a_fifth_the_ball_crosses_and_settles_while_it_is_watched():
    steps = VALLEY.steps_until_there(0.2)
    assert 20 < steps < SHOWN
    away = from_the_minimum(0.2, steps)
    assert np.sum(away[1:] * away[:-1] < 0) > 10
    assert abs(away[-1]) < NEAR
    assert np.max(away) > 0.11  # more than the ball's radius, so that it can be seen


def test_at_a_half_the_ball_leaps_from_wall_to_wall():
    away = from_the_minimum(0.5)
    assert np.all(away[1:-1] * away[2:] < 0)
    assert np.all(np.abs(away[10:]) > 2 * 0.36)  # where the walls are all but straight


@given(places)
def test_at_a_half_it_never_settles_wherever_it_is_dropped(part):
    start = at(VALLEY, part)
    assume(abs(start - VALLEY.minimum) > 1e-6)
    assert VALLEY.steps_until_there(0.5, start, most=ROLL) is None
    assert np.all(np.abs(np.diff(VALLEY.descend(0.5, ROLL, start)[-50:])) > 1.4)


@pytest.mark.parametrize("rate", [rate for rate in RATES if rate >= 0.22])
def test_from_22_hundredths_up_the_ball_never_settles(rate):
    away = from_the_minimum(rate, 1000)
    assert VALLEY.steps_until_there(rate) is None
    assert np.all(np.abs(np.diff(away[-50:])) > 0.03)
    assert np.all(away[-50:-1] * away[-49:] < 0)


def test_the_sweet_spot_is_the_lowest_place_of_the_steps_over_the_rates():
    steps = [VALLEY.steps_until_there(rate) for rate in RATES]
    arrived = [count for count in steps if count is not None]
    assert steps[len(arrived) :] == [None] * (100 - len(arrived))
    assert len(arrived) == 21
    lowest = arrived.index(min(arrived))
    assert arrived[: lowest + 1] == sorted(arrived[: lowest + 1], reverse=True)
    assert arrived[lowest:] == sorted(arrived[lowest:])
    assert [RATES[i] for i, count in enumerate(arrived) if count == 10] == [0.11, 0.12, 0.13, 0.14]
    assert min(arrived) == 10


def test_the_quickest_rate_that_never_crosses_is_a_tenth():
    paths = {rate: VALLEY.descend(rate, VALLEY.steps_until_there(rate)) for rate in RATES[:21]}
    straight = {rate: len(path) for rate, path in paths.items() if VALLEY.crossings(path) == 0}
    assert list(straight) == RATES[:10]
    assert min(straight, key=straight.get) == 0.1


def test_a_gentler_ground_has_another_sweet_spot():
    gentle = valley(bend=0.6, steepness=3.5)
    assert gentle.steps_until_there(0.5) is not None
    assert gentle.steps_until_there(0.28) < gentle.steps_until_there(0.1)


@pytest.mark.parametrize("rate", [0.05, 0.1, 0.2])
def test_where_the_ball_is_dropped_decides_in_which_valley_it_rests(rate):
    shed = TWO.watersheds[0]
    for start in [*np.linspace(-0.5, shed - 0.01, 30), *np.linspace(shed + 0.01, 5, 30)]:
        end = TWO.descend(rate, ROLL, float(start))[-1]
        assert TWO.resting_place(end, rate) == TWO.minima[int(start > shed)]
        assert TWO.is_stuck(end, rate) == (start < shed)
        assert (TWO.steps_until_there(rate, float(start)) is None) == (start < shed)
