"""Five hundred presses and slides in the page, in any order, while it runs."""

import json
from random import Random

import pytest

from tests.harness.acting import ACT, happening
from tests.harness.promises import fresh

pytestmark = pytest.mark.deep

EVENTS = 500


@pytest.mark.parametrize("seed", [1, 2])
def test_nothing_a_reader_does_breaks_the_page(first_placed, seed, at_the_page):
    figure, kind = at_the_page.figure(first_placed.id), type(first_placed.widget)
    chance = Random(seed)
    happenings = [happening(kind, chance) for _ in range(EVENTS)]

    problems = figure.place.evaluate(ACT, happenings)
    assert problems == []
    figure.press("reset")
    wait_for_frame_one(figure, kind, first_placed.settings)
    figure.wait_for_run("idle")
    assert not figure.note("fault").is_visible()
    assert not figure.note("refused").is_visible()


def wait_for_frame_one(figure, kind, settings):
    """Await Frame one on what the Controls are set to, which may change until all is answered."""
    while True:
        values = figure.values(kind)
        frame = json.loads(json.dumps(fresh(kind, settings | values).draw().to_json()))
        if figure.wait_for_frame_or_values(frame, kind, values):
            return
