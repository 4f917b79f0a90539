"""Words that act: what a figure would not follow stops the build, with file, line, what was given,
what is allowed and the nearest name."""

import html
import json
import re

import pytest

from kit.find import find_widgets
from press.errors import BuildError, shown
from press.press import check
from tests.harness.books import line_of, write_chapter

FIGURES = """::: widget board

::: widget echo of=board

::: widget learner

::: widget hopper
"""


def body(book, text):
    """The HTML of a page with one of each figure, and a text."""
    write_chapter(book.content, f"{FIGURES}\n{text}")
    return check(book)[0].body


def orders_in(html_text):
    """The orders of each of its words that act."""
    return [json.loads(html.unescape(found)) for found in re.findall(r'data-do="(.*?)"', html_text)]


BAD = {
    "no figure": ("hoper: drop", ["no figure “hoper”", "board, echo, learner", "“hopper”?"]),
    "no control": ("hopper: drp", ["hopper: there is no control “drp”", "rate, drop, reset"]),
    "the nearest control": ("learner: trian", ["Did you mean “train”?"]),
    "a value out of range": (
        "hopper: rate=2",
        ["hopper · rate", "2.0 was given", "from 0.01 to 1"],
    ),
    "a value that is no number": ("hopper: rate=fast", ["'fast'", "from 0.01 to 1"]),
    "a value between two steps": ("hopper: rate=0.123", ["'0.123'", "with 2 decimals"]),
    "a number with decimals": ("board: goal=10.5", ["'10.5'", "without decimals"]),
    "no such option": ("board: speed=fats", ["no option “fats”", "slow, normal", "“fast”?"]),
    "no such switch": ("learner: twice=perhaps", ["learner · twice", "'perhaps'", "on or off"]),
    "half a point": ("board: spot=3", ["board · spot", "a number for x and a number for y"]),
    "a point outside": ("board: spot=3,9", ["board · spot", "9", "from 0 to 5"]),
    "a press with a value": ("hopper: drop=1", ["hopper · drop", "pressed", "no value"]),
    "no value": ("hopper: rate", ["hopper · rate", "write which value, as in rate=…"]),
    "an empty value": ("hopper: rate=", ["hopper · rate", "write which value"]),
    "what is disabled": ("board: back", ["board · back", "cannot be used then"]),
    "what is disabled by then": ("board: go, bet=far", ["board · bet", "cannot be used then"]),
    "what is not there yet": ("board: past=3", ["board · past", "'3'", "from 0 to 0"]),
    "no order": ("", ["no order here", "`figure: press`"]),
    "a figure alone": ("hopper", ["“hopper” was given", "`figure: press, control=value`"]),
    "a figure without orders": ("hopper:", ["“hopper:” was given"]),
    "an order too many": ("hopper: drop,, reset", ["hopper: there is no control “drop,”"]),
}


@pytest.mark.parametrize("case", BAD)
def test_orders_that_no_figure_follows_stop_the_build(case, empty_book):
    orders, words = BAD[case]
    assert_stops(empty_book, f'[try it]{{do="{orders}"}}', "[try it]", words)


BAD_BRACES = {
    "an unknown key": (
        '{doo="hopper: drop"}',
        ["[it]: there is no key “doo”", "claim, do", "“do”?"],
    ),
    "a key too many": ('{do="hopper: drop" colour=red}', ["no key “colour”", "Allowed: do"]),
    "a key given twice": ('{do="hopper: drop" do="hopper: reset"}', ["do is given twice"]),
    "an open quote": ('{do="hopper: drop}', ['“{do="hopper: drop}” was given', "key=value"]),
    "words without quotes": ("{do=hopper: drop}", ["was given", 'key="some words"']),
    "two lines": ('{do="hopper: rate=0.2,\ndrop"}', ["was given", "all on one line"]),
}


@pytest.mark.parametrize("case", BAD_BRACES)
def test_braces_that_cannot_be_read_stop_the_build(case, empty_book):
    braces, words = BAD_BRACES[case]
    assert_stops(empty_book, f"[it]{braces}", "[it]", words)


def assert_stops(book, marked, place, words):
    file = write_chapter(book.content, f"{FIGURES}\nFirst.\n\nThen {marked}.")
    with pytest.raises(BuildError) as stop:
        check(book)
    lesson = str(stop.value)
    assert lesson.startswith(f"{shown(file)}:{line_of(file, place)}: "), lesson
    assert [word for word in words if word not in lesson] == [], lesson


def test_every_kind_of_control_takes_orders(empty_book):
    said = (
        "board: spot=3,4.5, mark=7, ask=right, speed=fast, bet=far, goal=12, go; "
        "learner: twice=on, mood=hasty, step; board: reset"
    )
    [orders] = orders_in(body(empty_book, f'[All]{{do="{said}"}}'))
    assert orders == [
        ["board", "spot", [3.0, 4.5]],
        ["board", "mark", 7.0],
        ["board", "ask", "right"],
        ["board", "speed", "fast"],
        ["board", "bet", "far"],
        ["board", "goal", 12.0],
        ["board", "go", None],
        ["learner", "twice", True],
        ["learner", "mood", "hasty"],
        ["learner", "step", None],
        ["board", "reset", None],
    ]


def test_an_order_meets_the_figure_as_those_before_it_left_it(empty_book):
    """Also through a View, and in a later part for the same figure."""
    [orders] = orders_in(body(empty_book, '[Go back]{do="echo: step; board: past=1; board: back"}'))
    assert [order[1] for order in orders] == ["step", "past", "back"]


def test_orders_leave_the_figures_of_the_page_alone(empty_book):
    written = body(empty_book, "Nothing.")
    acted = body(empty_book, '[All]{do="board: goal=12, go; learner: rate=20, train"}')
    assert acted.partition("<p>")[0] == written.partition("<p>")[0]


WAYS = {
    "in bold": ("**Now [go]{do=…} on**", "<strong>Now <span "),
    "with bold inside": ("[**go**]{do=…}", "<strong>go</strong></span>"),
    "in a list": ("- so [go]{do=…}\n- or not", "<li>so <span "),
    "in a table": ("| a | b |\n| - | - |\n| [go]{do=…} | c |", "<td><span "),
    "in a claim": ("[It is [go]{do=…} so.]{claim=it_arrives}", ">It is <span "),
    "in a call-out": ('!!! insight "Look"\n    Well, [go]{do=…}', "<p>Well, <span "),
    "two in a line": ("[go]{do=…} or [went]{do=…}", "</span> or <span "),
    "over two lines": ("[go,\nand on]{do=…}", "go,\nand on</span>"),
}


@pytest.mark.parametrize("way", WAYS)
def test_words_act_wherever_they_stand(way, empty_book):
    text, written = WAYS[way]
    html_text = body(empty_book, text.replace("do=…", 'do="hopper: rate=0.9, drop"'))
    assert written in html_text
    orders = [["hopper", "rate", 0.9], ["hopper", "drop", None]]
    assert orders_in(html_text) == [orders] * text.count("do=")


def test_links_and_colour_words_keep_their_braces(empty_book):
    text = "**good**{.yes} [there](#text){title=there} `[a]{do=b}`\n\n## Text"
    html_text = body(empty_book, text)
    assert '<strong class="yes">good</strong>' in html_text
    assert '<a href="#text" title="there">there</a>' in html_text
    assert "<code>[a]{do=b}</code>" in html_text


def test_orders_that_break_a_figure_stop_the_build(empty_book, monkeypatch):
    monkeypatch.setattr(find_widgets()["hopper"], "on_drop", lambda self: 1 / 0)
    words = ["hopper · drop", "the figure breaks: ZeroDivisionError: division by zero"]
    assert_stops(empty_book, '[try it]{do="hopper: drop"}', "[try it]", words)
