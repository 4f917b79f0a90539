"""Small multiples: equal, apart, and within their width."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kit.draw import multiples, width_of
from tests.kit.draw.pictures import elements, numbers, words

RANGES = {"x_range": (0, 1), "y_range": (0, 1)}


@given(st.integers(1, 9), st.integers(1, 4), st.integers(270, 930), st.none() | st.floats(20, 200))
def test_plots_are_equal_apart_and_within_the_width(count, columns, width, height):
    grid = multiples(["a"] * count, width, columns, height=height, gap=16, **RANGES)
    for plot in grid.plots:
        assert plot.width == pytest.approx(grid.plots[0].width)
        assert plot.height == pytest.approx(plot.width if height is None else height)
        assert plot.left >= 0
        assert plot.right <= width + 1e-6
        assert plot.bottom <= grid.height + 1e-6
    for a, b in combinations(grid.plots, 2):
        assert a.right < b.left or b.right < a.left or a.bottom < b.top or b.bottom < a.top
    assert grid.height == pytest.approx(grid.plots[-1].bottom)


@given(st.sampled_from([282, 338, 930]), st.sampled_from([12, 13]))
def test_titles_and_notes_stand_over_their_plot_and_not_on_each_other(width, size):
    titles, notes = ("AND", "OR", "NAND", "XOR"), ["4 of 4, loss 0.0015"] * 4
    grid = multiples(titles, width, 4 if width > 500 else 2, notes=notes, size=size, **RANGES)
    markup = grid.drawn(["", "", "", "loss"])
    heads, said = elements(markup, "title"), elements(markup, "axis")
    assert [head.text for head in heads] == list(titles)
    assert ["loss" in note.get("class").split() for note in said] == [False] * 3 + [True]
    for plot, head, note in zip(grid.plots, heads, said, strict=True):
        (x, y), (x2, y2) = numbers(head, "x", "y"), numbers(note, "x", "y")
        assert x == pytest.approx(plot.left, abs=0.01)
        assert y <= y2 < plot.top
        assert y == y2 or y2 - y >= size
        assert y != y2 or x2 >= x + width_of(head.text, size + 2)
    assert grid.is_stacked is (width < 500)


def test_nothing_said_is_nothing_stacked():
    grid = multiples(["a", "b"], 338, 2, **RANGES)
    assert not grid.is_stacked
    assert words(grid.drawn()) == ["a", "", "b", ""]
