"""The picture of a strip, read back from its markup, against its numbers."""

from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kit import Strip
from kit.draw import drawn_strip, strip_size, width_of
from kit.draw.plots.promise import PITCH, WIDE
from tests.kit.draw.pictures import elements, numbers, words

SIDES = ["at most", "under", "at least", "over"]
UNIT = "epochs until all four answers are right for good, in a run at the default rate"
STRIPS = st.builds(
    Strip,
    st.lists(st.floats(-1e4, 1e4).map(lambda n: round(n, 3)), min_size=1, max_size=40),
    st.floats(-1e4, 1e4).map(lambda n: round(n, 3)),
    st.sampled_from(SIDES),
    st.sampled_from(["epochs", UNIT]),
)


def read(tick):
    return float(tick.text.replace("−", "-"))


def axis(markup):
    """What a place across the picture stands for, as its first and its last tick say."""
    _, *marks = elements(markup, "axisline")
    names = [read(tick) for tick in elements(markup, "tick")]
    ticks = [(numbers(m, "x1")[0], name) for m, name in zip(marks, names, strict=True)]
    (left, low), *_, (right, high) = ticks
    return ticks, lambda x: low + (x - left) / (right - left) * (high - low)


@given(STRIPS)
def test_each_run_has_a_dot_at_its_number(strip):
    markup = drawn_strip(strip)
    ticks, value_at = axis(markup)
    dots = sorted(numbers(dot, "cx")[0] for dot in elements(markup, "run"))
    column = abs(value_at(PITCH / 2) - value_at(0)) + 0.01 * abs(ticks[0][1] - ticks[-1][1])
    for x, value in zip(dots, sorted(strip.values), strict=True):
        assert value_at(x) == pytest.approx(value, abs=column)
    kept = sum(map(strip.keeps, strip.values))
    assert len(elements(markup, "run kept")) == kept
    assert len(elements(markup, "run broken")) == len(strip.values) - kept


@given(STRIPS)
def test_the_line_stands_at_the_promise_and_says_it(strip):
    markup = drawn_strip(strip)
    ticks, value_at = axis(markup)
    [line] = elements(markup, "promise")
    scale = abs(ticks[0][1] - ticks[-1][1])
    assert value_at(numbers(line, "x1")[0]) == pytest.approx(strip.promise, abs=0.01 * scale)
    assert any(w.startswith(f"promised: {strip.side} ") for w in words(markup))


@given(STRIPS)
def test_the_ticks_are_round_and_reach_from_end_to_end(strip):
    ticks, _ = axis(drawn_strip(strip))
    shown = [value for _, value in ticks]
    steps = [b - a for a, b in pairwise(shown)]
    assert 2 <= len(shown) <= 7
    assert min(steps) > 0
    assert steps == pytest.approx([steps[0]] * len(steps))
    ends = [*strip.values, strip.promise]
    assert shown[0] <= min(ends) + 1e-3 and max(ends) - 1e-3 <= shown[-1]


@pytest.mark.parametrize(
    ("runs", "promise", "shown"),
    [
        ([0, 7], 10, [0, 2, 4, 6, 8, 10]),
        ([3, 40], 30, [0, 10, 20, 30, 40]),
        ([65, 100], 95, [0, 20, 40, 60, 80, 100]),  # 0 is not far
        ([75, 100], 95, [75, 80, 85, 90, 95, 100]),  # and here it is
        ([-10, -6], -8, [-10, -8, -6, -4, -2, 0]),
        ([-100, -80], -90, [-100, -95, -90, -85, -80]),
        ([-3, 4], 0, [-4, -2, 0, 2, 4]),
        ([5], 5, [5, 6]),
        ([0], 0, [0, 0.2]),
        ([10000, 10030], 10010, [10000, 10010, 10020, 10030]),
        ([-5000, 30000], 0, [-10000, 0, 10000, 20000, 30000]),
        ([-500000, 3000000], 0, [-2000000, 0, 2000000, 4000000]),  # there is room for no more
    ],
)
def test_the_ticks_are_the_round_numbers_that_a_hand_would_write(runs, promise, shown):
    ticks, _ = axis(drawn_strip(Strip(runs, promise, "at most", "epochs")))
    assert [value for _, value in ticks] == shown


def test_a_promise_that_is_wider_than_the_picture_begins_at_its_left_edge():
    [said] = elements(drawn_strip(Strip([1], 1e30, "at most", "epochs")), "word", "text")
    assert width_of(said.text, 13) > WIDE
    assert numbers(said, "x") == [0]


@given(STRIPS)
@example(Strip([-0.002], 0.0))  # wide numbers, and those at the ends move inwards
def test_nothing_lies_outside_and_no_dot_on_another(strip):
    markup, (wide, high) = drawn_strip(strip), strip_size(strip)
    dots = [numbers(dot, "cx", "cy", "r") for dot in elements(markup, "run")]
    for x, y, r in dots:
        assert x - r >= 0 and x + r <= wide
        assert y - r >= 0 and y + r <= high
    assert len({(x, y) for x, y, _ in dots}) == len(dots)
    boxes = []
    for label in elements(markup, tag="text"):
        x, y = numbers(label, "x", "y")
        long = width_of(label.text, 13)
        left = x - {"start": 0, "middle": long / 2}[label.get("text-anchor")]
        assert left >= -0.1 and left + long <= wide + 0.1, label.text
        assert 10 <= y <= high - 3
        boxes.append((y, left, left + long))
    for (y, _, right), (below, left, _) in pairwise(sorted(boxes)):
        assert below > y + 12 or left > right  # in the same row, one after the other


def test_runs_that_are_alike_stand_on_each_other():
    strip = Strip([5, 5, 9, 5, 9, 12], 15, "at most", "epoch")
    dots = [numbers(dot, "cx", "cy") for dot in elements(drawn_strip(strip), "run")]
    columns = {}
    for x, y in dots:
        columns.setdefault(x, []).append(y)
    assert [len(columns[x]) for x in sorted(columns)] == [3, 2, 1]
    assert len({min(map(round, ys)) for ys in columns.values()}) == 3
    assert len({max(ys) for ys in columns.values()}) == 1  # all stand on the axis


def test_a_long_unit_has_as_many_rows_as_it_needs():
    short, long = (Strip([1, 2], 3, "at most", unit) for unit in ("epochs", UNIT))
    rows = [w for w in words(drawn_strip(long)) if w in UNIT]
    assert " ".join(row for row in rows if not row.isdigit()) == UNIT
    assert strip_size(long)[1] > strip_size(short)[1]
    assert all(width_of(row, 13) <= WIDE for row in rows)
