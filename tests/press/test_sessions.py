"""What the build does with every widget, to see which functions a reader's session uses."""

import json

import pytest

from browser import bridge
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


def test_every_state_is_done_once_more_and_a_fault_is_told(pages, monkeypatch):
    """Both must go well, or nothing is seen of them."""
    [session] = sessions(pages)
    monkeypatch.setattr(bridge, "live", {})
    monkeypatch.setattr(bridge, "specs", {})
    bridge.start(json.dumps(session["specs"]))
    replays = [question for question in session["questions"] if question["kind"] == "replay"]
    assert {replay["widget"] for replay in replays} == {
        placed.id for page in pages for placed in page.widgets if not placed.of
    }
    for replay in replays:
        answers = json.loads(bridge.replay(json.dumps(replay["pasts"])))
        assert set(answers) == {spec["id"] for spec in replay["pasts"][0]["specs"]}
    answers = [
        bridge.make(json.dumps(q["spec"])) for q in session["questions"] if q["kind"] == "make"
    ]
    faults = ["Traceback" in answer for answer in answers]
    assert faults == [True, *(False for _ in session["specs"])]


def test_a_session_is_what_a_page_asks_for(pages):
    [session] = sessions(pages)
    assert json.dumps(session, allow_nan=False)
    assert {spec["id"] for spec in session["specs"]} == {
        placed.id for page in pages for placed in page.widgets
    }
