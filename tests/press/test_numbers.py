"""Numbers that follow a figure or set it: what is not so, or cannot be dragged, stops the build."""

import re

import pytest

from kit.find import find_widgets
from tests.press.test_orders import assert_stops, body, orders_in

BAD = {
    "no figure": ('[2.0]{follow="lerner.rate"}', ["no figure “lerner”", "board", "“learner”?"]),
    "no name": ('[2.0]{follow="learner"}', ["“learner” was given", "`figure.name`"]),
    "no such number": (
        '[2.0]{follow="learner.los"}',
        ["learner: there is no number “los”", "rate, epoch, loss, mood", "Did you mean “loss”?"],
    ),
    "what shows no number": ('[x]{follow="learner.train"}', ["no number “train”", "epoch, loss"]),
    "two numbers": ('[x]{follow="board.spot"}', ["no number “spot”", "mark"]),
    "what a readout never shows": (
        '[7]{follow="echo.there"}',
        ["echo.there: “7” was given", "shows 0 at first, and 40 at its telling moment"],
    ),
    "what a control never shows": (
        '[0.2]{follow="hopper.rate"}',
        ["hopper.rate: “0.2” was given", "0.10 at first"],
    ),
    "a figure without a telling moment": (
        '[3.0]{follow="learner.rate"}',
        ["learner.rate: “3.0” was given. The figure shows 2.0."],
    ),
    "a readout to drag": (
        '[0]{drag="learner.epoch"}',
        ["learner.epoch", "only a single number that the reader sets", "Allowed: rate."],
    ),
    "a choice to drag": ('[calm]{drag="learner.mood"}', ["learner.mood", "Allowed: rate."]),
    "another value at first": (
        '[2]{drag="learner.rate"}',
        ["learner.rate: “2” was given. At first it is 2.0."],
    ),
    "orders that nobody follows": (
        '[2.0]{drag="learner.rate" do="learner: trian"}',
        ["no control “trian”", "“train”?"],
    ),
    "a number that follows and acts": (
        '[2.0]{follow="learner.rate" do="learner: train"}',
        ["no key “do”", "Allowed: follow"],
    ),
}


@pytest.mark.parametrize("case", BAD)
def test_a_number_that_is_not_so_stops_the_build(case, empty_book):
    marked, words = BAD[case]
    assert_stops(empty_book, marked, "Then", words)


GOOD = {
    "a readout at first": ('[0]{follow="echo.there"}', ['"follow"', '"echo.there"', ">0<"]),
    "a readout at its telling moment": ('[40]{follow="echo.there"}', [">40<"]),
    "a readout with a colour": ('[—]{follow="learner.loss"}', ['class="follow loss"']),
    "a slider": ('[2.0]{follow="learner.rate"}', ['class="follow rate"', 'data-digits="1"']),
    "a choice": ('[calm]{follow="learner.mood"}', [">calm<"]),
    "a bet that nobody has made": ('[—]{follow="board.bet"}', [">—<"]),
    "a handle with one number": ('[5.0]{follow="board.mark"}', ['"follow"', 'data-digits="1"']),
    "a handle to drag": ('[5.0]{drag="board.mark"}', ['"drag"', 'data-label="Mark, board"']),
    "a number to drag": ('[40]{drag="board.goal"}', ['"drag"', 'data-follow="board.goal"']),
    "a slider to drag": ('[0.10]{drag="hopper.rate"}', ['"drag rate"', '"Step size, hopper"']),
}


@pytest.mark.parametrize("case", GOOD)
def test_a_number_says_what_it_follows(case, empty_book):
    marked, written = GOOD[case]
    span = number_in(body(empty_book, marked))
    assert [part for part in written if part not in span] == [], span


def number_in(html_text):
    """The one number of a page that follows, or is dragged."""
    [span] = re.findall(r'<span class="(?:follow|drag).*?</span>', html_text)
    return span


def test_a_dragged_number_does_something_once_it_is_let_go(empty_book):
    html_text = body(empty_book, '[0.10]{drag="hopper.rate" do="hopper: drop"}')
    assert orders_in(html_text) == [[["hopper", "drop", None]]]


def test_a_sign_is_written_where_the_figure_writes_it(empty_book, monkeypatch):
    monkeypatch.setattr(find_widgets()["hopper"].rate, "signed", True)
    span = number_in(body(empty_book, '[+0.10]{follow="hopper.rate"}'))
    assert 'class="follow"' in span and 'data-signed=""' in span
