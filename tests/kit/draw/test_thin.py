"""A thinned line is the same line to the eye, with fewer points."""

from itertools import pairwise

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from kit.draw.thin import distances, thin

COORDINATES = st.floats(-500, 500).map(lambda value: round(value, 2))
LINES = st.lists(st.tuples(COORDINATES, COORDINATES), min_size=2, max_size=40).map(np.array)


@given(LINES, st.floats(0.05, 20))
def test_no_point_of_the_line_lies_farther_away_than_allowed(line, off):
    thinned = thin(line, off)
    assert (thinned[[0, -1]] == line[[0, -1]]).all()
    pieces = list(pairwise(thinned))
    nearest = np.min([distances(line, start, end) for start, end in pieces], axis=0)
    assert nearest.max() <= off + 1e-9


@given(LINES)
def test_what_is_left_are_points_of_the_line_in_its_order(line):
    thinned = list(map(tuple, thin(line, 1.0)))
    rest = iter(map(tuple, line))
    assert all(point in rest for point in thinned)


def test_a_straight_line_is_its_two_ends_and_a_corner_stays():
    across = np.linspace([0, 0], [9, 3], 10)
    assert len(thin(across)) == 2
    bent = np.vstack([across, np.linspace([9, 3], [9, 12], 10)])
    assert thin(bent).tolist() == [[0, 0], [9, 3], [9, 12]]


def test_a_circle_keeps_far_fewer_points():
    angles = np.linspace(0, 2 * np.pi, 721)
    circle = 100 * np.stack([np.cos(angles), np.sin(angles)], axis=1)
    assert 20 < len(thin(circle)) < 90


def test_how_far_a_point_is_from_a_piece_of_a_line():
    points = np.array([[5.0, 3.0], [-3.0, 4.0], [13.0, 4.0]])
    found = distances(points, np.array([0.0, 0.0]), np.array([10.0, 0.0]))
    assert np.allclose(found, [3, 5, 5])
