"""One number is changed in the neuron, in the landscape, in the drawing of each figure: every time
a test that stands elsewhere sees it, by what it reckons on its own.
"""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest
from pictures.answers import answered
from pictures.reckoning import signed

from kit.draw import DrawnNeuron
from kit.find import find_widgets
from learning.gates import INPUTS
from learning.landscape import LANDSCAPES, valley
from learning.neuron import Neuron, sigmoid
from tests.book import test_broken_claims
from tests.book.figures import (
    test_ball,
    test_by_hand,
    test_gate_trainer,
    test_gates,
    test_landscape,
    test_one_step,
    test_race,
    test_squares,
)
from tests.book.learning import test_neuron

BOOK = ("claims", "kit", "learning", "pictures", "widgets")


@dataclass(frozen=True)
class Flip:
    """What is put in the place of a name, and the test that must fail for it, with its values."""

    name: str
    value: Any
    check: Callable[..., None]
    given: tuple = ()


def proved(claim: str) -> None:
    assert test_broken_claims.holding({claim}) == {claim}


update = Neuron.update

OF_THE_NEURON = {
    "its sigmoid leans the other way": Flip(
        "learning.neuron.sigmoid",
        lambda z: sigmoid(-z),
        test_neuron.test_a_whole_run_agrees_with_a_second_implementation,
        ("AND", 2.0),
    ),
    "its sigmoid is a little too steep": Flip(
        "learning.neuron.sigmoid",
        lambda z: sigmoid(1.001 * z),
        test_neuron.test_a_whole_run_agrees_with_a_second_implementation,
        ("OR", 0.5),
    ),
    "it goes uphill": Flip(
        "learning.neuron.Neuron.update",
        lambda self, gradient, rate: update(self, gradient, -rate),
        test_one_step.test_it_begins_with_the_numbers_of_the_sketch,
    ),
}
OF_THE_LANDSCAPE = {
    "its curvature in the race": Flip(
        "widgets.race.GROUND",
        valley(steepness=9.2),
        test_race.test_one_tick_is_one_step_in_every_lane,
        (7,),
    ),
    "its curvature under the ball": Flip(
        "learning.landscape.LANDSCAPES",
        {"valley": valley(steepness=9.0)},
        test_ball.test_it_falls_where_it_was_put,
        (0.33,),
    ),
    "its bend": Flip(
        "learning.landscape.LANDSCAPES",
        {"valley": valley(bend=0.37)},
        test_ball.test_it_falls_where_it_was_put,
        (4.87,),
    ),
}
OF_A_DRAWING = {
    "by-hand": [
        Flip(
            "widgets.by_hand.DrawnNeuron",
            lambda *given, **more: DrawnNeuron(*given, **more | {"digits": 2}),
            test_by_hand.test_the_drawn_numbers_are_the_neurons,
            ("wide",),
        ),
        Flip(
            "pictures.answers.INPUTS",
            INPUTS + 0.1,
            test_by_hand.test_the_drawn_numbers_are_the_neurons,
            ("phone",),
        ),
    ],
    "squares": [
        Flip(
            "pictures.poured.STREAM",
            9,
            test_squares.test_the_streams_are_as_wide_as_the_errors_are_large,
        ),
        Flip(
            "widgets.squares.layers",
            lambda errors: [0.1, 0.2, 0.3, 0.4],
            test_squares.test_each_layer_of_the_average_is_a_quarter_of_a_square,
            ("phone",),
        ),
    ],
    "one-step": [
        Flip(
            "pictures.reckoning.signed",
            lambda value, digits=2: signed(-value, digits),
            test_one_step.test_it_begins_with_the_numbers_of_the_sketch,
        ),
    ],
    "ball": [
        Flip(
            "pictures.hills.hill.SPAN",
            0.3,
            test_ball.test_the_lens_shows_the_landings_near_the_bottom_and_no_others,
            (0.1, "wide"),
        ),
    ],
    "race": [
        Flip(
            "pictures.hills.lanes.Lane.steps",
            property(lambda self: len(self.weights)),
            test_race.test_one_tick_is_one_step_in_every_lane,
            (1,),
        ),
        Flip(
            "pictures.hills.step_curve.NEVER",
            100,
            test_race.test_a_ball_that_lies_still_stops_and_the_race_ends_with_the_last,
        ),
    ],
    "gate-trainer": [
        Flip(
            "pictures.answers.answered",
            lambda is_yes, at, digit, is_right, *more: answered(
                is_yes, at, digit, not is_right, *more
            ),
            test_gate_trainer.test_a_dot_has_a_cross_where_the_answer_is_wrong,
            (5,),
        ),
    ],
    "landscape": [
        Flip(
            "pictures.valley.ground.TOP",
            0.8,
            test_landscape.test_the_colour_under_the_ways_end_is_the_loss_there,
            ("XOR",),
        ),
        Flip(
            "pictures.valley.ground.PLATEAU",
            (2.0, 2.0),
            test_landscape.test_the_plateau_is_named_with_its_height,
            ("AND", 0.25),
        ),
    ],
    "gates": [
        Flip(
            "pictures.gate_maps.RANGE",
            (-0.35, 1.0),
            test_gates.test_the_colour_under_each_dot_is_its_neurons_answer,
        ),
    ],
}
FLIPS = OF_THE_NEURON | OF_THE_LANDSCAPE
FLIPS |= {
    f"{figure}: {flip.name}": flip for figure, flips in OF_A_DRAWING.items() for flip in flips
}


def forget():
    """Nothing that was reckoned outlives a change of what reckoned it."""
    for name, module in [*sys.modules.items()]:
        if name.partition(".")[0] in BOOK:
            for part in vars(module).values():
                if hasattr(part, "cache_clear"):
                    part.cache_clear()


@pytest.fixture
def flipped(monkeypatch):
    """Puts what a Flip says in its place, and everything back in the end."""

    def flip(change):
        if isinstance(change.value, dict):
            for key, value in change.value.items():
                monkeypatch.setitem(LANDSCAPES, key, value)
        else:
            monkeypatch.setattr(change.name, change.value)
        forget()

    yield flip
    monkeypatch.undo()
    forget()


def test_the_drawing_of_every_figure_is_flipped():
    assert set(OF_A_DRAWING) == set(find_widgets())


@pytest.mark.parametrize("name", FLIPS)
def test_one_changed_number_is_seen(name, flipped):
    flip = FLIPS[name]
    flip.check(*flip.given)  # as things are, it holds
    flipped(flip)
    with pytest.raises(AssertionError):
        flip.check(*flip.given)
