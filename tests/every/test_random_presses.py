"""Five hundred presses and slides in the page, in any order, while it runs."""

import json
from random import Random

import pytest

from tests.harness.acting import ACT, happening

EVENTS = 500


@pytest.mark.parametrize("seed", [1, 2])
def test_nothing_a_reader_does_breaks_the_page(first_placed, seed, at_the_page):
    figure, kind = at_the_page.figure(first_placed.id), type(first_placed.widget)
    frame_one = json.loads(json.dumps(kind(first_placed.settings).draw().to_json()))
    chance = Random(seed)
    happenings = [happening(kind, chance) for _ in range(EVENTS)]

    problems = figure.place.evaluate(ACT, happenings)
    assert problems == []
    figure.press("reset")
    figure.wait_for_frame(frame_one)
    figure.wait_for_run("idle")
    assert not figure.note("fault").is_visible()
    assert not figure.note("refused").is_visible()
