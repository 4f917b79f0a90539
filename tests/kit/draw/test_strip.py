"""Strips of stages and of laps."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kit.draw import laps, stages
from kit.draw.strip import cells
from tests.kit.draw.pictures import elements, numbers, words

NAMES = ("Forward", "Loss", "Backprop", "Update", "Next example")


@given(st.integers(0, 4), st.integers(270, 930))
def test_a_strip_says_which_stage_it_is(now, width):
    markup = stages(NAMES, now, width)
    rings = elements(markup, "stage", "circle")
    assert [r.get("class").split()[1] for r in rings] == [
        "past" if i < now else "now" if i == now else "later" for i in range(5)
    ]
    assert NAMES[now] in words(markup)
    assert [w for w in words(markup) if w.isdigit()] == list("12345")
    for ring in rings:
        assert 11 <= numbers(ring, "cx")[0] <= width - 11
    assert len(elements(markup, "stage-bar")) == 1


@given(st.integers(0, 4), st.integers(270, 930))
def test_the_stages_fill_the_strip(now, width):
    assert sum(cells(NAMES, now, width, 14)) == pytest.approx(width)


def test_names_that_do_not_fit_give_way_to_the_present_one():
    assert set(NAMES) <= set(words(stages(NAMES, 2, 930)))
    assert [w for w in words(stages(NAMES, 2, 338)) if not w.isdigit()] == ["Backprop"]


@given(st.integers(0, 4), st.booleans())
def test_the_laps_done_now_and_to_come(done, is_running):
    markup = laps(("1 0", "0 0", "0 1", "1 1"), done, 272, is_running)
    times = [e.get("class").split()[1] for e in elements(markup, "lap", "circle")]
    assert times.count("past") == len(elements(markup, "lap-tick")) == done
    assert times.count("now") == len(elements(markup, "lap-core")) == (is_running and done < 4)
    assert times == sorted(times, key=["past", "now", "later"].index)
    assert words(markup) == ["1 0", "0 0", "0 1", "1 1"]
    across = [numbers(e, "cx")[0] for e in elements(markup, "lap", "circle")]
    assert across[0] >= 11
    assert across[-1] <= 272 - 11


def test_one_lap_alone_can_be_drawn():
    assert words(laps(["0 1"], 0, 272)) == ["0 1"]
