"""The claims of the prose hold, and each could fail: another neuron, another ground, another
drawing is found out.
"""

from dataclasses import replace

import numpy as np
import pytest

import claims.ball
import claims.trainer
from claims import runs as measured
from kit.draw import LossCurve, boundary, tint
from kit.find import find_claims
from kit.proving.claim import prove
from learning.landscape import LANDSCAPES, Landscape, valley
from learning.neuron import Neuron, Training
from widgets.gate_trainer import LEARNED

pytestmark = pytest.mark.deep

CLAIMS = find_claims()

OF_THE_BALL = {
    "small_steps_settle_smoothly",
    "steps_shorten_by_themselves",
    "stuck_from_the_left",
    "tiny_steps_barely_move",
    "long_steps_cross_and_settle",
    "half_leaps_from_wall_to_wall",
    "longer_steps_never_settle",
    "about_a_tenth_is_the_sweet_spot",
}
OF_LEARNING = {
    "every_rise_has_a_ring",
    "and_is_learned",
    "right_after_fifteen_epochs",
    "weights_positive_bias_negative",
    "only_together_they_overcome_the_bias",
    "different_starts_same_valley",
    "the_valley_goes_on",
    "the_bias_sails_past_minus_five",
    "fast_then_slow",
    "slow_is_steady",
    "purple_creeps_into_the_corner",
    "five_settles",
    "five_is_sooner",
    "twenty_may_never_recover",
}


@pytest.fixture(autouse=True)
def fresh_measurements():
    """No measurement outlives a change of the code that it measured."""
    forget()
    yield
    forget()


def forget():
    for figures in vars(measured).values():
        if hasattr(figures, "cache_clear"):
            figures.cache_clear()


def holding(names):
    """Those of the claims that hold now."""
    return {name for name in names if prove(CLAIMS[name]).holds}


def test_every_claim_holds():
    assert holding(CLAIMS) == set(CLAIMS)


def test_uphill_nothing_is_learned(monkeypatch):
    downhill = Neuron.update
    monkeypatch.setattr(Neuron, "update", lambda self, g, rate: downhill(self, g, -rate))
    assert holding(OF_LEARNING) == set()


def test_a_gradient_ten_times_too_large_breaks_what_is_said_of_rates(monkeypatch):
    downhill = Neuron.update
    monkeypatch.setattr(Neuron, "update", lambda self, g, rate: downhill(self, g, 10 * rate))
    of_rates = {"slow_is_steady", "and_is_learned", "five_settles"}
    assert holding(of_rates) == set()


def test_a_gradient_ten_times_too_small_is_found_out_too(monkeypatch):
    downhill = Neuron.update
    monkeypatch.setattr(Neuron, "update", lambda self, g, rate: downhill(self, g, rate / 10))
    of_speed = {
        "and_is_learned",
        "fast_then_slow",
        "five_jumps_early",
        "twenty_lies_flat",
        "the_stuck_neuron_says_no",
    }
    assert holding(of_speed) == set()


def test_a_neuron_that_never_changes_breaks_what_is_said_of_epochs(monkeypatch):
    monkeypatch.setattr(Neuron, "update", lambda self, gradient, rate: None)
    of_change = {
        "an_epoch_is_four_nudges",
        "a_newborn_gets_some_wrong",
        "first_mostly_amber",
        "five_jumps_early",
    }
    assert holding(of_change) == {"a_newborn_gets_some_wrong"}


def test_another_loss_breaks_the_worked_example(monkeypatch):
    absolute = lambda self, x, y: float(np.mean(np.abs(self.predict(x) - y)))  # noqa: E731
    monkeypatch.setattr(Neuron, "loss", absolute)
    assert holding({"the_worked_example_scores_049"}) == set()


def test_another_gradient_breaks_what_is_said_of_blame(monkeypatch):
    same_for_all = lambda self, x, y: (np.ones(2), 1.0)  # noqa: E731
    monkeypatch.setattr(Neuron, "backpropagate", same_for_all)
    assert holding({"no_input_no_blame", "bigger_error_bigger_nudge"}) == set()


@pytest.mark.parametrize(
    ("factor", "still_true"),
    [
        (-1, set()),
        (1 / 8, {"steps_shorten_by_themselves"}),
        (8, {"longer_steps_never_settle", "half_leaps_from_wall_to_wall"}),
    ],
)
def test_another_step_breaks_what_is_said_of_the_ball(monkeypatch, factor, still_true):
    step = Landscape.step
    monkeypatch.setattr(Landscape, "step", lambda self, w, rate: step(self, w, factor * rate))
    assert holding(OF_THE_BALL) == still_true


@pytest.mark.parametrize(
    ("bend", "steepness"),
    [(0.6, 3.5), (0.36, 7.0), (0.36, 10.5), (0.15, 9.1)],
    ids=["gentle", "less steep", "too steep", "too narrow"],
)
def test_on_another_ground_a_tenth_is_not_the_sweet_spot(monkeypatch, bend, steepness):
    monkeypatch.setitem(LANDSCAPES, "valley", valley(bend=bend, steepness=steepness))
    assert holding({"about_a_tenth_is_the_sweet_spot"}) == set()


def test_the_gentle_ground_breaks_what_is_said_of_speeds(monkeypatch):
    monkeypatch.setitem(LANDSCAPES, "valley", valley(bend=0.6, steepness=3.5))
    of_speeds = {
        "small_steps_settle_smoothly",
        "tiny_steps_barely_move",
        "long_steps_cross_and_settle",
        "half_leaps_from_wall_to_wall",
        "longer_steps_never_settle",
        "the_balls_ground_is_steeper",
    }
    assert holding(of_speeds) == set()


@pytest.mark.parametrize("name", LANDSCAPES)
def test_a_gradient_that_points_downhill_is_found_out(monkeypatch, name):
    true = LANDSCAPES[name]
    lie = replace(true, gradient=lambda weight: -true.gradient(weight))
    monkeypatch.setitem(LANDSCAPES, name, lie)
    assert holding({"the_gradient_points_uphill"}) == set()


def test_on_ground_with_one_valley_nothing_is_stuck(monkeypatch):
    monkeypatch.setitem(LANDSCAPES, "two-valleys", valley(bottom=3.5, steepness=5))
    assert holding({"stuck_from_the_left"}) == set()


def test_a_faster_neuron_needs_fewer_nudges_than_the_prose_says(monkeypatch):
    downhill = Neuron.update
    monkeypatch.setattr(Neuron, "update", lambda self, g, rate: downhill(self, g, 2.5 * rate))
    assert holding({"thousands_of_nudges"}) == set()


def at_least_a_tenth(neuron, gradient, rate):
    """An update that never nudges the bias by less than 0.1."""
    for_weights, for_bias = gradient
    neuron.weights = neuron.weights - rate * for_weights
    neuron.bias = neuron.bias - np.copysign(max(abs(rate * for_bias), 0.1), for_bias)


def no_further_than_learned(training, rate, epoch=Training.epoch):
    """An epoch in which a neuron that has learned stays as it is."""
    if training.losses[-1] > LEARNED:
        return epoch(training, rate)
    training.losses.append(training.losses[-1])
    return training.losses[-1]


SMALL_LIES = {
    "too_high_costs_what_too_low_costs": (
        Neuron,
        "loss",
        lambda self, x, y: float(np.mean(self.predict(x) - y)),
    ),
    "every_reset_brings_a_new_neuron": (
        Neuron,
        "at_random",
        lambda inputs, chance: Neuron(np.full(inputs, 0.5), 0.5),
    ),
    "purple_means_yes": (claims.trainer, "tint", lambda answers: tint(1 - answers)),
    "the_dotted_line_is_undecided": (
        claims.trainer,
        "boundary",
        lambda plot, a, b, c: boundary(plot, a, b, c + 1),
    ),
    "the_balls_ground_is_steeper": (
        claims.ball,
        "slope",
        lambda neuron: 3 * measured.slope(neuron),
    ),
    "most_nudges_are_tiny": (Neuron, "update", at_least_a_tenth),
    "the_valley_goes_on": (Training, "epoch", no_further_than_learned),
}


@pytest.mark.parametrize("name", SMALL_LIES)
def test_a_claim_fails_where_what_it_speaks_of_is_otherwise(name, monkeypatch):
    monkeypatch.setattr(*SMALL_LIES[name])
    assert holding({name}) == set()


def test_a_chart_without_rings_is_found_out(monkeypatch):
    monkeypatch.setattr(LossCurve, "rises", lambda self: [])
    assert holding({"every_rise_has_a_ring"}) == set()
