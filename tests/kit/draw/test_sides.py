"""A line across a plot, and the words on its sides."""

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from kit.draw import Label, Plot, boundary, cut, sides
from kit.draw.sides import distance
from tests.kit.draw.pictures import elements, numbers, words

PLOT = Plot(34, 2, 306, 204, (-0.35, 1.35), (-2, 3))
weights = st.floats(-20, 20)


def value(a, b, c, at):
    x = PLOT.x.low + (at[0] - PLOT.left) / PLOT.width * (PLOT.x.high - PLOT.x.low)
    y = PLOT.y.low + (PLOT.bottom - at[1]) / PLOT.height * (PLOT.y.high - PLOT.y.low)
    return a * x + b * y + c


def corners(a, b, c):
    places = [(x, y) for x in (PLOT.left, PLOT.right) for y in (PLOT.top, PLOT.bottom)]
    return np.array([value(a, b, c, at) for at in places])


@given(weights, weights, weights)
def test_a_cut_line_ends_on_the_plots_edge_and_lies_on_the_line(a, b, c):
    scale = max(abs(a), abs(b))
    assume(scale > 1e-3)
    ends = cut(PLOT, a, b, c)
    signs = np.sign(np.round(corners(a, b, c) / scale, 6))
    if ends is None:
        assert len({*signs} - {0}) <= 1, "the line passes, and was not found"
        return
    for x, y in ends:
        assert value(a, b, c, (x, y)) / scale == pytest.approx(0, abs=1e-6)
        assert PLOT.left <= x <= PLOT.right
        assert PLOT.top - 1e-9 <= y <= PLOT.bottom + 1e-9
        edges = x - PLOT.left, PLOT.right - x, y - PLOT.top, PLOT.bottom - y
        assert min(map(abs, edges)) < 1e-6
    assert ends[0][0] <= ends[1][0] + 1e-9


@pytest.mark.parametrize(
    ("line", "ends"),
    [
        ((1, 0, -0.5), [(187, 206), (187, 2)]),
        ((0, 1, 0), [(34, 124.4), (340, 124.4)]),
        ((0, 0, 1), None),
        ((0, 0, 0), None),
        ((1, 0, 9), None),
        ((0, 1, 9), None),
    ],
)
def test_upright_level_and_no_line(line, ends):
    found = cut(PLOT, *line)
    assert (found is None) is (ends is None)
    for end, wanted in zip(sorted(found or []), sorted(ends or []), strict=True):
        assert end == pytest.approx(wanted)


def test_a_boundary_is_a_rim_and_dots():
    markup = boundary(PLOT, 1, 0, -0.5)
    assert [e.get("class") for e in elements(markup)] == ["boundary-halo", "boundary"]
    assert boundary(PLOT, 0, 0, 1) == ""


@given(weights, weights, weights, st.lists(st.tuples(st.floats(34, 300), st.floats(2, 180))))
def test_each_word_stands_on_its_side_in_the_plot_and_clear_of_what_is_busy(a, b, c, spots):
    assume(max(abs(a), abs(b)) > 1e-2)
    busy = [(x, y, x + 30, y + 20) for x, y in spots]
    markup = sides(PLOT, a, b, c, busy)
    for word in elements(markup, "word", "text"):
        at = tuple(numbers(word, "x", "y"))
        box = Label(word.text, at, 15).box(at)
        assert box[0] >= PLOT.left
        assert box[2] <= PLOT.right
        assert box[1] >= PLOT.top
        assert box[3] <= PLOT.bottom
        assert all(distance(box, other) > 0.5 for other in busy)
        places = [(x, y) for x in (box[0], box[2]) for y in (box[1], box[3])]
        values = [value(a, b, c, place) for place in places]
        assert all((v > 0) == (word.text == "yes") for v in values)


def test_without_a_line_one_word_says_it_all():
    assert words(sides(PLOT, 0, 0, 1)) == ["yes"]
    assert words(sides(PLOT, 0, 0, -1)) == ["no"]
    assert words(sides(PLOT, 1, 0, -0.5)) == ["no", "yes"]
    assert words(sides(PLOT, 1, 0, -0.5, [(0, 0, 999, 999)])) == []
