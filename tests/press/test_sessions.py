"""What the build does with every widget, to see which functions a reader's session uses."""

import json

import pytest

from kit import TeachingError
from press.book import Book
from press.press import read
from press.source.sessions import STRANGE, sessions
from tests.harness.books import SMALL, borrowed_cache


@pytest.fixture(scope="module")
def pages(tmp_path_factory):
    cache = borrowed_cache(tmp_path_factory.mktemp("sessions") / "cache")
    return read(Book.at(SMALL, cache=cache))


def test_every_control_of_every_widget_is_used_and_refused(pages):
    [session] = sessions(pages)
    used = {
        (question["widget"], question["control"])
        for question in session["questions"]
        if question["kind"] == "event"
    }
    placed = [placed for page in pages for placed in page.widgets]
    assert used == {(p.id, name) for p in placed for name in p.widget.controls}
    twins = {p.id: p.widget.twin() for p in placed if not p.of}
    for question in session["questions"]:
        widget = twins.get(question["widget"])
        if question["kind"] != "event" or widget is None:
            continue
        if question["value"] == STRANGE:
            with pytest.raises(TeachingError):
                widget.handle(question["control"], STRANGE)
        else:
            widget.handle(question["control"], question["value"])


def test_what_the_author_shows_is_done_at_every_width(pages):
    [session] = sessions(pages)
    questions = session["questions"]
    assert {"kind": "do", "widget": "hopper", "orders": [["drop", None]]} in questions
    widths = [q["width"] for q in questions if q["kind"] == "resize" and q["widget"] == "hopper"]
    assert sorted(widths) == sorted(["wide", "snug", "low", "phone", "tiny"])


def test_a_session_is_what_a_page_asks_for(pages):
    [session] = sessions(pages)
    assert json.dumps(session, allow_nan=False)
    assert {spec["id"] for spec in session["specs"]} == {
        placed.id for page in pages for placed in page.widgets
    }
