"""Squares whose area is the squared error."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kit.draw import Label, Plot, average_square, exact, leaning_square, unit_box
from tests.kit.draw.pictures import elements, numbers, words

answers = st.floats(0.001, 0.999)
sides = st.sampled_from([86, 142])


def box(side):
    return Plot(15, 24, side, side, (0, 1), (0, 1))


def area(square, plot):
    """In the plot's own units: the box is 1."""
    width, height = numbers(square, "width", "height")
    return width / plot.width * (height / plot.height)


def drawn_squares(markup):
    rects = elements(markup, "square", "rect")
    ghosts = [r for r in rects if "ghost" in r.get("class")]
    return [r for r in rects if r not in ghosts], ghosts


@given(answers, answers, st.sampled_from([0, 1]), sides)
def test_an_area_is_the_squared_error(answer, was, right, side):
    plot = box(side)
    (square,), (ghost,) = drawn_squares(leaning_square(plot, answer, right, was))
    assert area(square, plot) == pytest.approx((answer - right) ** 2, abs=2e-4)
    assert area(ghost, plot) == pytest.approx((was - right) ** 2, abs=2e-4)
    for rect in (square, ghost):
        x, y, width, height = numbers(rect, "x", "y", "width", "height")
        assert (x + width if right else x) == pytest.approx(plot.x(right), abs=0.02)
        assert y + height == pytest.approx(plot.bottom, abs=0.02)
    x, width = numbers(square, "x", "width")
    assert (x if right else x + width) == pytest.approx(plot.x(answer), abs=0.02)


@given(answers, answers, sides)
def test_the_average_is_one_square_of_that_area(mean, was, side):
    plot = box(side)
    (square,), (ghost,) = drawn_squares(average_square(plot, mean, was))
    assert area(square, plot) == pytest.approx(mean, abs=3e-4)
    assert area(ghost, plot) == pytest.approx(was, abs=3e-4)


def test_half_the_error_is_a_quarter_of_the_area():
    plot = box(142)
    (square,), (ghost,) = drawn_squares(leaning_square(plot, 0.65, 1, 0.3))
    assert area(ghost, plot) / area(square, plot) == pytest.approx(4, rel=1e-3)


@given(answers, st.none() | answers, st.sampled_from([0, 1]), sides, st.sampled_from([12, 13]))
def test_the_number_is_said_and_stays_in_the_box(answer, was, right, side, size):
    plot = box(side)
    markup = leaning_square(plot, answer, right, was, "right answer", size)
    said = exact((answer - right) ** 2)
    assert words(markup) == [said, f"{right}", "right answer"]
    number = elements(markup, "num", "text")[0]
    px = next(int(c[2:]) for c in number.get("class").split() if c.startswith("px"))
    left, top, far, bottom = Label(said, (0, 0), px).box(tuple(numbers(number, "x", "y")))
    assert left >= plot.left - 0.1
    assert far <= plot.right + 0.1
    assert top >= plot.top - 0.1
    assert bottom <= plot.bottom + 0.1


@given(answers, answers, sides)
def test_the_averages_two_numbers_keep_apart(mean, was, side):
    plot = box(side)
    markup = average_square(plot, mean, was, "the average", 12)
    boxes = []
    for number in elements(markup, "num", "text"):
        px = next(int(c[2:]) for c in number.get("class").split() if c.startswith("px"))
        boxes.append(Label(number.text, (0, 0), px).box(tuple(numbers(number, "x", "y"))))
    assert len(boxes) == 2
    a, b = boxes
    overlap = 0.05
    assert (
        a[2] <= b[0] + overlap
        or b[2] <= a[0] + overlap
        or a[3] <= b[1] + overlap
        or b[3] <= a[1] + overlap
    )


def test_the_box_is_ten_by_ten():
    plot = box(142)
    cells = elements(unit_box(plot), "cell")
    across = sorted(numbers(c, "x1")[0] for c in cells if c.get("x1") == c.get("x2"))
    assert across == pytest.approx([15 + 14.2 * k for k in range(1, 10)], abs=0.01)
    assert len(cells) == 18


def test_without_an_earlier_answer_there_is_no_ghost():
    assert drawn_squares(leaning_square(box(86), 0.4, 0))[1] == []
    assert drawn_squares(average_square(box(86), 0.4))[1] == []
    assert len(drawn_squares(leaning_square(box(86), 0.4, 0, 0.5))[1]) == 1
