"""Marks, pills and dots."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kit.draw import answered, answered_box, badge, dot, mark, pill, pill_width, width_of
from tests.kit.draw.pictures import elements, numbers, points, words

spots = st.tuples(st.floats(-500, 500), st.floats(-500, 500))


@given(spots, st.booleans(), st.floats(0.5, 3))
def test_a_mark_lies_around_its_point(at, is_right, scale):
    (drawn,) = elements(mark(is_right, at, scale))
    assert drawn.get("class") == ("right" if is_right else "wrong")
    for x, y in points(drawn.get("d")):
        assert abs(x - at[0]) <= 5 * scale + 0.01
        assert abs(y - at[1]) <= 5 * scale + 0.01


def test_right_and_wrong_differ_in_shape_not_in_colour_alone():
    right, wrong = (elements(mark(is_right, (0, 0)))[0].get("d") for is_right in (True, False))
    assert (right.count("M"), wrong.count("M")) == (1, 2)


@given(spots, st.floats(0, 1), st.booleans(), st.sampled_from([12, 13]))
def test_a_pill_holds_its_mark_and_its_number(at, answer, is_right, size):
    said = f"{answer:.2f}"
    markup = pill(is_right, at, said, size)
    (box,) = elements(markup, "pill")
    x, y, width, height = numbers(box, "x", "y", "width", "height")
    assert (x + width / 2, y + height / 2) == pytest.approx(at, abs=0.02)
    assert ("missed" in box.get("class")) is not is_right
    (sign,) = elements(markup, tag="path")
    right_of_sign = max(point[0] for point in points(sign.get("d")))
    (number,) = elements(markup, tag="text")
    begins = numbers(number, "x")[0] - width_of(said, size)
    assert x + 4 < right_of_sign < begins < x + width - 4
    assert words(markup) == [said]


def test_a_longer_number_has_a_longer_pill():
    assert pill_width("−10.25", 13) > pill_width("0.25", 13) > pill_width("0.25", 12)


@pytest.mark.parametrize("is_yes", [True, False])
@pytest.mark.parametrize("is_chosen", [True, False])
def test_a_dot_says_what_it_is_twice(is_yes, is_chosen):
    markup = dot(is_yes, (10, 20), "1" if is_yes else "0", 13, is_chosen)
    (ring,) = elements(markup, "dot")
    assert ("yes" in ring.get("class")) is is_yes
    assert words(markup) == ["1" if is_yes else "0"]
    rings = elements(markup, "chosen")
    assert len(rings) == is_chosen
    assert all(numbers(ring, "r") > [13] for ring in rings)


@given(spots, st.floats(9, 15), st.sampled_from([12, 13]), st.booleans())
def test_an_answered_dot_takes_the_room_it_says(at, radius, size, is_right):
    markup = answered(True, at, "1", is_right, "0.55", radius, size)
    left, top, right, bottom = answered_box(at, "0.55", radius, size)
    (ring,), (box,) = elements(markup, "dot"), elements(markup, "pill")
    x, y, width, height = numbers(box, "x", "y", "width", "height")
    assert left == pytest.approx(min(x, at[0] - radius), abs=0.01)
    assert right == pytest.approx(max(x + width, at[0] + radius), abs=0.01)
    assert top == pytest.approx(numbers(ring, "cy")[0] - radius, abs=0.02)
    assert bottom == pytest.approx(y + height, abs=0.02)
    assert y > at[1] + radius, "the pill lies under the dot"


def test_a_badge_is_a_mark_in_a_disc():
    assert [len(elements(badge(is_right, (0, 0)), "missed")) for is_right in (True, False)] == [
        0,
        1,
    ]
