"""Numbers as a reader sees them."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kit import TeachingError
from kit.draw import exact, plain, signed
from kit.numbers import fine, short, span


@given(st.floats(-1e6, 1e6), st.integers(0, 4))
def test_what_is_written_is_the_rounded_number(value, digits):
    for written in (plain(value, digits), signed(value, digits)):
        assert "-" not in written
        read = float(written.replace("−", "-"))
        assert read == pytest.approx(value, abs=0.5001 * 10**-digits)
        assert len(written.partition(".")[2]) == digits


def test_signs():
    assert [signed(v) for v in (0.69, -1.18, 0, -0.001, 0.001)] == [
        "+0.69",
        "−1.18",
        "0.00",
        "0.00",
        "0.00",
    ]
    assert [plain(v, 1) for v in (2, -2, -0.04)] == ["2.0", "−2.0", "0.0"]


def test_as_many_decimals_as_it_takes_to_be_exact():
    assert [exact(v) for v in (0.49, 0.1225, 0.0025, 0.3, 1 / 3)] == [
        "0.49",
        "0.1225",
        "0.0025",
        "0.30",
        "0.3333",
    ]
    assert exact(0.05625, 3) == "0.056"


def test_unasked_a_number_has_two_decimals():
    assert [write(2 / 3) for write in (plain, signed, short)] == ["0.67", "+0.67", "0.67"]
    assert span([1 / 3, 2 / 3]) == "0.33 to 0.67"


def test_a_pupil_writes_no_zeros_at_the_end_of_decimals():
    assert [short(v) for v in (1, 0, 0.5, -0.25, 100)] == ["1", "0", "0.5", "−0.25", "100"]
    assert [short(v, 0) for v in (10, 0.4)] == ["10", "0"]
    assert short(0.125, 3) == "0.125"


def test_a_span_is_told_as_it_is_written():
    assert span([7, 12, 5]) == "5 to 12"
    assert span([5.001, 4.999]) == "5"
    assert span([5.001, 4.999], 3) == "4.999 to 5.001"
    assert span(iter([])) == "none"


def test_a_small_number_has_a_decimal_more():
    assert [fine(v) for v in (0.5, 0.01, 0.0099, -0.01, -0.0099, 0)] == [2, 2, 3, 2, 3, 2]


@pytest.mark.parametrize("write", [plain, signed, exact])
@pytest.mark.parametrize("value", [math.nan, math.inf])
def test_what_is_no_number_is_refused(write, value):
    with pytest.raises(TeachingError, match="finite"):
        write(value)
