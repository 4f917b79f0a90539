"""A ground whose numbers can be told exactly: what lies at the very edge of what is meant."""

import math

import pytest

from learning.landscape import NEAR, STILL, Landscape, level_place

# A bowl: a step is the rate times the weight.
BOWL = Landscape(lambda w: w**2 / 2, lambda w: w, low=-1.0, high=1.0, start=1.0)


@pytest.mark.parametrize(
    ("weight", "rate", "rests"),
    [
        (NEAR, 0.01, False),  # a short step, but not nearer than NEAR
        (math.nextafter(NEAR, 0), 0.01, True),
        (STILL, 1.0, False),  # near, but the step is not shorter than STILL
        (math.nextafter(STILL, 0), 1.0, True),
        (STILL / 4, 2.0, True),  # to and fro for ever, and never farther than before
        (STILL / 4, 2.1, False),  # each step a little longer
    ],
)
def test_what_is_just_as_far_as_near_or_still_is_not_rest(weight, rate, rests):
    assert (BOWL.resting_place(weight, rate) is not None) == rests
    assert (BOWL.resting_place(-weight, rate) is not None) == rests


@pytest.mark.parametrize("ends", [(-2.0, 4.0), (-4.0, 2.0)])  # half-way the slope is 1, or -1
def test_a_level_place_is_where_the_slope_is_nothing(ends):
    assert level_place(lambda w: w, *ends) == pytest.approx(0, abs=1e-12)
    assert level_place(lambda w: -w, *ends) == pytest.approx(0, abs=1e-12)
