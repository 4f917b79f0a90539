"""What crosses between the page and Python: Frames, refusals in words, faults that stay alone."""

import json
import math
from dataclasses import replace

import numpy as np
import pytest

from browser import bridge
from browser.bridge import WIDGETS
from kit import Button, Frame, Slider, TeachingError, View, Widget
from tests.harness.specs import spec


class Faulty(Widget):
    """It works until it is asked to break."""

    size = Slider("Size", 0, 9, default=1)
    crash = Button("Break")

    def on_crash(self) -> None:
        raise RuntimeError("it is broken")

    def draw(self) -> Frame:
        return self.frame([], f"Size {self.size:g}")


class NotANumber(Widget):
    """Its picture cannot be drawn."""

    def draw(self) -> Frame:
        raise ZeroDivisionError("no picture")


class Unsound(Widget):
    """It draws what cannot cross, or cannot be drawn, once it is asked to."""

    spoil = Slider("Spoil", 0, 3, default=0)

    def draw(self) -> Frame:
        if self.spoil == 3:
            raise TeachingError("The picture has no room.")
        frame = self.frame([], "All is well.")
        bad = {1: math.nan, 2: np.float32(1)}.get(self.spoil)
        return frame if bad is None else replace(frame, status=bad)


@pytest.fixture(autouse=True)
def page(monkeypatch):
    """A bridge without widgets, before any page."""
    monkeypatch.setattr(bridge, "live", {})
    monkeypatch.setattr(bridge, "specs", {})
    for kind in (Faulty, NotANumber, Unsound):
        monkeypatch.setitem(WIDGETS, kind.name, kind)


def start(*specs):
    return json.loads(bridge.start(json.dumps(specs)))


def make(made):
    return json.loads(bridge.make(json.dumps(made)))


def event(name, control, value=None):
    return json.loads(bridge.event(name, control, json.dumps(value)))[name]


def test_starting_gives_every_widgets_frame_one():
    kinds = {n: k for n, k in WIDGETS.items() if n != "not-a-number" and not issubclass(k, View)}
    answers = start(*map(spec, kinds))
    for name, answer in answers.items():
        assert answer["frame"] == json.loads(json.dumps(kinds[name]().draw().to_json()))
        assert answer["run"] == "idle"


def test_settings_reach_the_widget():
    answers = start(spec("faulty", size=4))
    assert answers["faulty"]["frame"]["status"] == "Size 4"
    assert answers["faulty"]["values"] == {"size": 4}


def test_a_run_is_seen_in_the_answers():
    start(spec("learner"))
    trainer = WIDGETS["learner"]
    running = event("learner", "train")
    assert running["run"] == "running"
    assert running["labels"]["train"] == trainer.train.while_running
    ticked = json.loads(bridge.tick("learner"))["learner"]
    assert ticked["frame"]["readouts"]["epoch"] == "1"
    paused = event("learner", "train")
    assert paused["run"] == "idle"
    assert paused["labels"]["train"] == trainer.train.label


@pytest.mark.parametrize("value", [10, -1, None, "big", True])
def test_a_refusal_comes_in_words_with_the_frame_as_it_was(value):
    start(spec("faulty"))
    answer = event("faulty", "size", value)
    assert "faulty · size" in answer["refused"]
    assert "from 0 to 9" in answer["refused"]
    assert answer["values"] == {"size": 1}
    assert answer["frame"]["status"] == "Size 1"


def test_an_unknown_control_is_refused_with_the_nearest_name():
    start(spec("faulty"))
    assert "Did you mean “size”?" in event("faulty", "sise", 1)["refused"]


def test_a_fault_is_reported_with_its_trace_and_stays_alone():
    start(spec("faulty"), spec("hopper"))
    answer = event("faulty", "crash")
    assert answer["fault"] == "RuntimeError: it is broken"
    assert "on_crash" in answer["trace"]
    assert "frame" not in answer
    assert event("hopper", "drop")["run"] == "running"


@pytest.mark.parametrize(
    ("spoil", "words"), [(1, "nan was given. Allowed: a text"), (2, "float32"), (3, "has no room")]
)
def test_a_frame_that_cannot_cross_is_a_report_on_its_widget_alone(spoil, words):
    start(spec("unsound"), spec("hopper"))
    assert words in event("unsound", "spoil", spoil)["fault"]
    assert event("hopper", "drop")["run"] == "running"
    assert "frame" in event("unsound", "spoil", 0)
    answers = start({**spec("unsound"), "settings": {"spoil": spoil}}, spec("hopper"))
    assert words in answers["unsound"]["fault"]
    assert "frame" in answers["hopper"]


def test_a_widget_is_made_anew_with_what_the_reader_has_set():
    start(spec("faulty", size=3))
    moved = event("faulty", "size", 7)
    event("faulty", "crash")
    assert make(spec("faulty", size=7))["faulty"] == moved


def test_a_widget_is_made_when_it_is_needed():
    start(spec("faulty"))
    answers = make(spec("board"))
    assert list(answers) == ["board"]
    assert answers["board"]["frame"] == json.loads(json.dumps(WIDGETS["board"]().draw().to_json()))


def test_a_widget_that_cannot_draw_does_not_keep_the_others_from_starting():
    answers = start(spec("not-a-number"), spec("hopper"))
    assert answers["not-a-number"]["fault"] == "ZeroDivisionError: no picture"
    assert "frame" in answers["hopper"]


def test_a_widget_refused_at_its_start_says_why():
    answers = start(spec("hopper", rate=99), spec("faulty"))
    assert "hopper" in answers["hopper"]["refused"]
    assert "frame" in answers["faulty"]


def test_what_happens_to_a_widget_is_answered_for_its_views_too():
    start(spec("board"), spec("echo", of="board"), spec("hopper"))
    answers = json.loads(bridge.event("echo", "step", "null"))
    assert answers.keys() == {"echo", "board"}
    assert answers["echo"]["frame"]["readouts"] == {"there": "1"}
    assert answers["board"]["frame"]["readouts"]["steps_made"] == "1"
    answers = json.loads(bridge.event("board", "back", "null"))
    assert answers["echo"]["frame"]["readouts"] == {"there": "0"}
    assert json.loads(bridge.event("hopper", "drop", "null")).keys() == {"hopper"}


def test_a_view_looks_at_the_widget_that_was_made_anew():
    start(spec("board"), spec("echo", of="board"))
    bridge.event("echo", "step", "null")
    answers = make(spec("board"))
    assert answers["echo"]["frame"]["readouts"] == {"there": "0"}
    answers = json.loads(bridge.event("echo", "step", "null"))
    assert answers["board"]["frame"]["readouts"]["steps_made"] == "1"


def test_a_faulty_view_leaves_its_widget_alone(monkeypatch):
    start(spec("board"), spec("echo", of="board"))
    monkeypatch.setattr(WIDGETS["echo"], "draw", lambda self: 1 / 0)
    answers = json.loads(bridge.event("board", "go", "null"))
    assert answers["board"]["run"] == "running"
    assert answers["echo"]["fault"].startswith("ZeroDivisionError")


def test_a_figure_with_less_room_is_drawn_anew():
    wide = start(spec("board"))["board"]["frame"]
    narrow = json.loads(bridge.resize("board", "phone"))["board"]["frame"]
    assert narrow["panels"][1]["height"] < wide["panels"][1]["height"]
    again = make(spec("board") | {"width": "phone"})["board"]["frame"]
    assert again == narrow


def test_a_range_follows_the_state_and_its_value_stays_in_it():
    start(spec("board", goal=10))
    event("board", "speed", "fast")
    event("board", "go")
    while (answer := json.loads(bridge.tick("board"))["board"])["run"] == "running":
        pass
    assert answer["limits"] == {"past": [0, 10]}
    assert answer["values"]["past"] == 10
    assert event("board", "past", 11)["values"]["past"] == 10  # of a moment ago
    assert "from 0 to 10" in event("board", "past", "much")["refused"]
    assert event("board", "past", 4)["frame"]["status"].endswith("4 of 10")
    assert event("board", "reset")["values"]["past"] == 0


def test_what_is_disabled_does_nothing_even_if_it_is_pressed():
    answer = start(spec("board"))["board"]
    assert answer["disabled"] == ["back"]
    assert event("board", "back") == answer
    running = event("board", "go")
    assert running["disabled"] == ["back", "bet"]
    assert event("board", "bet", "far")["values"]["bet"] == ""
    event("board", "go")
    assert event("board", "bet", "far")["values"]["bet"] == "far"


def test_the_pace_is_ticks_for_a_painted_frame():
    for speed, frames, ticks in (("slow", 8, 2), ("normal", 3, 3), ("fast", 2, 16)):
        start(spec("board", speed=speed))
        event("board", "go")
        for _ in range(frames):
            answer = json.loads(bridge.tick("board"))["board"]
        assert answer["frame"]["readouts"]["steps_made"] == str(ticks)


def test_every_press_of_a_place_counts():
    start(spec("board"))
    for _ in range(3):
        answer = event("board", "ask", "right")
    assert answer["frame"]["readouts"]["asked"] == "3"
    spots = answer["frame"]["panels"][0]["spots"]["ask"]
    assert [spots[name]["chosen"] for name in ("left", "right")] == [False, True]


def test_what_the_text_asks_for_begins_afresh_and_never_pauses():
    """Also where the figure runs already, and where the run is that of what a View shows."""
    start(spec("learner"), spec("board"), spec("echo", of="board"))
    for _ in range(2):
        orders = json.dumps([["rate", 5], ["train", None]])
        answer = json.loads(bridge.do("learner", orders))["learner"]
        assert (answer["run"], answer["values"]["rate"]) == ("running", 5)
    event("board", "go")
    answers = json.loads(bridge.do("echo", json.dumps([["step", None]])))
    assert answers["board"]["run"] == "idle"
    assert answers["echo"]["frame"]["readouts"]["there"] == "1"


def test_orders_stop_at_the_one_that_is_refused():
    start(spec("learner"))
    orders = json.dumps([["rate", 5], ["rate", 99], ["train", None]])
    answer = json.loads(bridge.do("learner", orders))["learner"]
    assert "learner · rate: 99" in answer["refused"]
    assert (answer["run"], answer["values"]["rate"]) == ("idle", 5)
