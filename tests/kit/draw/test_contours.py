"""Contour lines, measured on grounds whose lines are known."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from kit import TeachingError
from kit.draw import Plot, contour_names, contours, drawn_contours
from kit.draw.labels import ABOVE, BELOW
from kit.draw.plots.contours import joints
from tests.kit.draw.pictures import elements, numbers, points, words

XS, YS = np.linspace(-2, 2, 41), np.linspace(-1.5, 1.5, 31)
X, Y = np.meshgrid(XS, YS)
STEP = 0.1


def closed(lines):
    return [line for line in lines if np.array_equal(line[0], line[-1])]


def area(loop):
    """By the shoelace formula; above 0 if it runs against the clock."""
    (x, y), (x2, y2) = loop[:-1].T, loop[1:].T
    return float(np.sum(x * y2 - x2 * y) / 2)


@given(st.floats(0.3, 1.4))
def test_a_circle_is_one_closed_line_on_the_circle(radius):
    (loop,) = contours(X**2 + Y**2, XS, YS, radius**2)
    assert closed([loop])
    away = loop[:, 0] ** 2 + loop[:, 1] ** 2 - radius**2
    assert np.abs(away).max() <= STEP**2 / 4 + 1e-9  # a parabola against its chord
    assert area(loop) == pytest.approx(-np.pi * radius**2, rel=0.05)  # higher ground outside


@given(st.floats(-1, 1), st.floats(-1, 1), st.floats(-0.5, 0.5))
def test_on_a_plane_every_point_lies_on_the_level(a, b, level):
    ground = a * X + b * Y
    for line in contours(ground, XS, YS, level):
        assert a * line[:, 0] + b * line[:, 1] == pytest.approx(np.full(len(line), level), abs=1e-9)
        assert not closed([line])
        for end in (line[0], line[-1]):
            assert min(np.abs(np.abs(end) - (2, 1.5))) < 1e-9, "an open line ends at the border"


@given(st.floats(-0.9, 0.9).filter(lambda level: abs(level) > 1e-3), st.floats(-0.04, 0.09))
def test_a_hyperbola_is_two_lines_that_never_cross_over(level, shift):
    xs, ys = XS + shift, YS - shift  # so that the saddle is nowhere special in its cell
    lines = contours(np.multiply.outer(ys, xs), xs, ys, level)
    assert len(lines) == 2
    for line in lines:
        assert len({*np.sign(line[:, 0])}) == len({*np.sign(line[:, 1])}) == 1
        # On a grid line the ground is straight, so every point is exact.
        assert line[:, 0] * line[:, 1] == pytest.approx(np.full(len(line), level), abs=1e-9)


def test_two_hills_have_two_loops_below_the_pass_one():
    hills = np.exp(-4 * ((X - 0.8) ** 2 + Y**2)) + np.exp(-4 * ((X + 0.8) ** 2 + Y**2))
    counts = [len(closed(contours(hills, XS, YS, level))) for level in (0.5, 0.1, 1.5)]
    assert counts == [2, 1, 0]


grounds = arrays(
    float, (6, 7), elements=st.floats(-1, 1).map(lambda v: round(v, 1)), fill=st.nothing()
)


@given(grounds, st.sampled_from([-0.5, 0.0, 0.05, 0.5]))
def test_every_edge_that_is_crossed_is_used_once(ground, level):
    high = ground > level
    right, up = high[:, 1:] != high[:, :-1], high[1:] != high[:-1]
    rows, columns = ground.shape
    crossed = {j * columns + i for j, i in zip(*np.nonzero(right), strict=True)}
    crossed |= {rows * columns + j * columns + i for j, i in zip(*np.nonzero(up), strict=True)}
    follows = joints(ground, level)
    assert set(follows) | set(follows.values()) == crossed
    assert len(set(follows.values())) == len(follows), "no two lines run into one"
    lines = contours(ground, np.arange(7.0), np.arange(6.0), level)
    assert sum(len(line) - 1 for line in lines) == len(follows)
    assert all(np.isfinite(line).all() for line in lines)


@given(grounds, st.sampled_from([0.05, 0.35]))
def test_the_higher_ground_lies_to_the_left(ground, level):
    for line in contours(ground, np.arange(7.0), np.arange(6.0), level):
        for (x, y), (x2, y2) in pairwise(line):
            middle, length = ((x + x2) / 2, (y + y2) / 2), np.hypot(x2 - x, y2 - y)
            if length < 1e-6:
                continue
            aside = 1e-6 * np.array([y - y2, x2 - x]) / length
            assert bilinear(ground, *(middle + aside)) >= bilinear(ground, *(middle - aside)) - 1e-9


def bilinear(ground, x, y):
    j, i = min(int(y), ground.shape[0] - 2), min(int(x), ground.shape[1] - 2)
    u, v = x - i, y - j
    (a, b), (d, c) = ground[j : j + 2, i : i + 2]
    return a * (1 - u) * (1 - v) + b * u * (1 - v) + c * u * v + d * (1 - u) * v


def test_level_ground_has_no_lines():
    assert contours(np.zeros((4, 5)), np.arange(5.0), np.arange(4.0), 0.0) == []


@pytest.mark.parametrize("ground", [np.zeros((5, 4)), np.full((4, 5), np.nan)])
def test_a_ground_with_holes_or_of_another_shape_is_refused(ground):
    with pytest.raises(TeachingError, match="4 × 5"):
        contours(ground, np.arange(5.0), np.arange(4.0), 0.0)


PLOT = Plot(40, 10, 400, 300, (-2, 2), (-1.5, 1.5))


def test_lines_are_drawn_where_they_lie():
    lines = contours(X + 0 * Y, XS, YS, 0.05)
    (drawn,) = elements(drawn_contours(PLOT, {0.05: lines, 9.0: []}), "contour")
    assert {x for x, _ in points(drawn.get("d"))} == {245}


@given(st.lists(st.floats(-1.2, 1.2), min_size=1, max_size=30, unique=True))
def test_names_stand_apart_near_where_their_lines_leave(levels):
    levels = [round(level, 3) for level in levels]
    lines = {level: contours(0 * X + Y, XS, YS, level) for level in levels}
    markup = contour_names(PLOT, lines, 13)
    names = elements(markup, "contour-name", "text")
    assert names
    heights = sorted(numbers(name, "y")[0] for name in names)
    assert all(b - a >= 13 * (ABOVE + BELOW) for a, b in pairwise(heights))
    leads = elements(markup, "axisline")
    for name, lead in zip(names, leads, strict=True):
        start, end = numbers(lead, "y1", "y2")
        assert start == pytest.approx(PLOT.y(float(name.text.replace("−", "-"))), abs=0.02)
        assert abs(end - start) <= 9.01
        assert PLOT.top <= numbers(name, "y")[0] - 13 * ABOVE + 0.02
        assert numbers(name, "y")[0] + 13 * BELOW <= PLOT.bottom + 0.02


def test_of_names_without_room_the_earlier_level_stays():
    lines = {level: contours(0 * X + Y, XS, YS, level) for level in (0.5, 0.51, -0.5)}
    assert words(contour_names(PLOT, lines)) == ["0.5", "0.51", "−0.5"]
    assert words(contour_names(PLOT, lines, farthest=2)) == ["0.5", "−0.5"]
