"""Shapes, ticks and rasters: whatever is drawn can be painted."""

import math
from xml.etree import ElementTree

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kit import TeachingError
from kit.draw import (
    Plot,
    Scale,
    circle,
    label,
    line,
    number,
    path,
    plane,
    polyline,
    shape,
    ticks,
    tint,
    written,
)

finite = st.floats(-1e6, 1e6)


@given(finite)
def test_a_coordinate_is_near_its_number_and_short(value):
    text = number(value)
    assert float(text) == pytest.approx(value, abs=0.0051)
    assert text != "-0"
    assert "e" not in text
    assert len(text.partition(".")[2]) <= 2


@pytest.mark.parametrize("value", [math.nan, math.inf, -math.inf])
def test_a_coordinate_is_never_nan(value):
    with pytest.raises(TeachingError, match="finite"):
        number(value)


@given(finite, finite, st.text(st.characters(categories=["L", "N", "P", "S", "Zs"])))
def test_every_shape_is_well_formed(x, y, words):
    shapes = [
        line("a", (x, y), (y, x)),
        circle("a b", (x, y), 3),
        path("a", polyline([(x, y), (y, x)])),
        label("a", (x, y), words, turned=True),
        shape("rect", "a", data_words=words),
    ]
    for markup in shapes:
        element = ElementTree.fromstring(markup)
        assert (element.text or "") in ("", words)
        assert element.get("data-words") in (None, words)


@given(st.floats(1e-3, 1e6), st.integers(3, 8))
def test_ticks_are_round_and_reach_across(high, count):
    marks = ticks(high, count)
    step = marks[1]
    assert marks[0] == 0
    assert high - step < marks[-1] <= high * (1 + 1e-9)
    assert len(marks) <= count + 1
    assert f"{step:.0e}"[0] in "125"
    assert [float(written(mark, marks)) for mark in marks] == pytest.approx(marks, abs=1e-4)


def test_neighbouring_ticks_have_the_same_decimals():
    assert [written(mark, [0, 0.5, 1.0]) for mark in (0, 0.5, 1.0)] == ["0.0", "0.5", "1.0"]
    assert [written(mark, [0, 10, 20]) for mark in (0, 10, 20)] == ["0", "10", "20"]
    assert [written(mark, [-0.5, 0, 0.5]) for mark in (-0.5, 0, 0.5)] == ["−0.5", "0.0", "0.5"]


@given(st.floats(-100, 100), st.floats(0.1, 100))
def test_a_scale_sends_ends_to_ends_and_middle_to_middle(low, span):
    scale = Scale(low, low + span, 300, 20)
    assert scale(low) == pytest.approx(300)
    assert scale(low + span) == pytest.approx(20)
    assert scale(low + span / 2) == pytest.approx(160)


def test_on_a_plot_more_is_up_and_right():
    plot = Plot(10, 20, 100, 50, (0, 1), (0, 1))
    assert plot.at(0, 0) == (10, 70)
    assert plot.at(1, 1) == (110, 20)


def test_a_plane_has_its_first_row_on_top():
    plot = Plot(0, 0, 8, 8, (0, 1), (0, 1))
    raster = plane(lambda points: points[..., 1], plot, cells=4)  # the answer is y itself
    pixels = np.frombuffer(raster.rgba, np.uint8).reshape(4, 4, 4)
    is_purple = pixels[..., 2] > pixels[..., 0]
    assert is_purple[:2].all()
    assert not is_purple[2:].any()
    assert len(raster.rgba) == raster.columns * raster.rows * 4


def test_a_surer_answer_is_a_stronger_colour():
    strengths = np.frombuffer(tint(np.array([0.5, 0.6, 0.8, 1.0])), np.uint8)[3::4]
    assert strengths[0] == 0
    assert np.all(np.diff(strengths.astype(int)) > 0)
