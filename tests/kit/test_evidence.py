"""Evidence: what a claim must say, how its strip is judged, and how a check is told of."""

import json
import re

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from browser.checking import check
from kit import Evidence, Strip, TeachingError, claim, each
from kit.proving import progress
from kit.proving.claim import prove

FINITE = st.floats(-1e6, 1e6)
MEANT = {  # side: whether a value keeps a promise
    "at most": lambda value, promise: not value > promise,
    "under": lambda value, promise: promise > value,
    "at least": lambda value, promise: not value < promise,
    "over": lambda value, promise: promise < value,
}


@given(st.lists(FINITE, min_size=1), FINITE, st.sampled_from(sorted(MEANT)))
def test_a_strip_holds_if_every_number_is_on_the_promised_side(values, promise, side):
    strip = Strip(values, promise, side)
    kept = [MEANT[side](value, promise) for value in values]
    assert [strip.keeps(value) for value in values] == kept
    assert strip.holds is all(kept)
    assert strip.worst in values
    assert strip.keeps(strip.worst) is all(kept)


@pytest.mark.parametrize(
    ("values", "promise", "side", "words"),
    [
        ([1], 2, "at mots", ["no side “at mots”", "at most, under", "Did you mean “at most”?"]),
        ([], 2, "at most", ["a finite number for each run"]),
        ([1, float("nan")], 2, "at most", ["a finite number for each run"]),
        ([1], float("inf"), "at most", ["and for the promise"]),
    ],
)
def test_a_strip_refuses_what_cannot_be_drawn(values, promise, side, words):
    with pytest.raises(TeachingError) as refused:
        Strip(values, promise, side)
    for part in words:
        assert part in str(refused.value)


def test_numbers_of_numpy_are_as_good_as_others():
    numbers = np.array([1.5, 2.5])
    evidence = Evidence(np.bool_(True), "Two.", Strip(numbers, np.float64(3)))
    assert json.loads(json.dumps(prove(lambda: evidence).to_json())) == {
        "holds": True,
        "found": "Two.",
        "strip": {"values": [1.5, 2.5], "promise": 3.0, "side": "at most", "unit": ""},
    }


@pytest.mark.parametrize(
    ("answer", "kept"),
    [
        (np.int64(3), 3),
        (np.float64(0.5), 0.5),
        (np.bool_(True), True),
        (np.array([1, 2]), [1, 2]),
        ([np.int32(4), "a"], [4, "a"]),
        (("a", "b"), ["a", "b"]),
        (None, None),
    ],
)
def test_an_answer_is_what_it_is_when_it_was_kept(answer, kept):
    found = Evidence(True, "So.", answer=answer).answer
    assert found == kept and type(found) is type(kept)


@pytest.mark.parametrize("answer", [{1, 2}, float("nan"), [np.inf], object])
def test_an_answer_that_cannot_be_kept_is_refused(answer):
    with pytest.raises(TeachingError, match="Its answer is .* Allowed: texts, finite numbers"):
        Evidence(True, "So.", answer=answer)


NO_EVIDENCE = {
    "true": (True, ["returns True", "no evidence", "Evidence(holds, found)"]),
    "nothing": (None, ["returns None", "Evidence(holds, found)"]),
    "words": ("It holds.", ["returns 'It holds.'", "Evidence(holds, found)"]),
    "no words": (Evidence(True, " "), ["does not say what was found", "with the numbers"]),
    "other than words": (Evidence(True, 12), ["does not say what was found"]),
    "no yes or no": (Evidence("yes", "12."), ["holds: 'yes'", "True, False"]),
    "a strip that says otherwise": (
        Evidence(True, "At most 15.", Strip([12, 17, 9], 15, "at most", "epochs")),
        ["said to hold", "goes to 17 epochs", "promised is at most 15"],
    ),
}


@pytest.mark.parametrize("case", NO_EVIDENCE)
def test_what_is_no_evidence_is_refused(case):
    given, words = NO_EVIDENCE[case]
    with pytest.raises(TeachingError) as refused:
        prove(lambda: given)
    for part in words:
        assert part in str(refused.value)


def test_evidence_that_something_does_not_hold_is_evidence():
    evidence = Evidence(False, "At most 17.", Strip([17], 15))
    assert prove(lambda: evidence) is evidence


# How far it is.


def heard(walk):
    """The fractions that are told while something is walked through."""
    fractions = []
    progress.begin()
    progress.listen(fractions.append)
    walk()
    progress.listen(None)
    return fractions


def test_a_loop_tells_how_much_of_it_is_done():
    assert heard(lambda: list(each("abcd"))) == [0, 0.25, 0.5, 0.75]


def test_a_loop_in_a_loop_shares_the_way():
    def walk():
        for _ in each("ab"):
            list(each("cd"))

    assert heard(walk) == [0, 0, 0.25, 0.5, 0.5, 0.75]


def test_a_loop_that_is_left_early_is_no_part_of_the_next():
    def walk():
        next(each("abcd"))
        list(each("ab"))

    assert heard(walk)[-2:] == [0, 0.5]


def test_nobody_need_listen():
    assert list(each([1, 2])) == [1, 2]


# A check in the reader's browser.


@pytest.fixture
def claims(monkeypatch):
    """Claims that are found, by their names."""
    known = {}
    monkeypatch.setattr("browser.checking.find_claims", lambda: known)
    return known


def checked(name):
    told = []
    return json.loads(check(name, told.append)), told


def test_a_check_gives_evidence_and_says_how_far_it_is(claims):
    @claim
    def it_counts():
        return Evidence(sum(1 for _ in each(range(4))) == 4, "It is **4**.")

    claims["it_counts"] = it_counts
    answer, told = checked("it_counts")
    assert answer == {"holds": True, "found": "It is **4**.", "strip": None}
    assert told == [0, 0.25, 0.5, 0.75]
    told.clear()
    list(each("ab"))
    assert told == []  # nobody listens afterwards


@pytest.mark.parametrize(
    ("name", "function", "words"),
    [
        ("it_breaks", lambda: 1 / 0, r"ZeroDivisionError: division by zero"),
        ("it_is_so", lambda: True, r"It returns True, which is no evidence"),
        ("it_was", None, r"There is no claim “it_was”"),
        ("it_ends", lambda: exec("raise SystemExit(3)"), r"SystemExit: 3"),
    ],
)
def test_what_cannot_be_checked_is_told_in_words(claims, name, function, words):
    if function:
        claims[name] = function
    answer, _ = checked(name)
    assert re.match(words, answer["fault"])
