"""What crosses between the page and Python: Frames, refusals in words, faults that stay alone."""

import json

import pytest

from browser import bridge
from browser.bridge import WIDGETS
from kit import Button, Frame, Slider, Widget


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


@pytest.fixture(autouse=True)
def page(monkeypatch):
    """A bridge without widgets, before any page."""
    monkeypatch.setattr(bridge, "live", {})
    monkeypatch.setattr(bridge, "specs", {})
    for kind in (Faulty, NotANumber):
        monkeypatch.setitem(WIDGETS, kind.name, kind)


def spec(name, **settings):
    return {"id": name, "widget": name, "settings": settings, "reduced_motion": False}


def start(*specs):
    return json.loads(bridge.start(json.dumps(specs)))


def event(name, control, value=None):
    return json.loads(bridge.event(name, control, json.dumps(value)))


def test_starting_gives_every_widgets_frame_one():
    answers = start(*map(spec, WIDGETS.keys() - {"not-a-number"}))
    for name, answer in answers.items():
        assert answer["frame"] == json.loads(json.dumps(WIDGETS[name]().draw().to_json()))
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
    ticked = json.loads(bridge.tick("learner"))
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


def test_a_restart_makes_the_widget_anew():
    start(spec("faulty", size=3))
    moved = event("faulty", "size", 7)
    event("faulty", "crash")
    assert json.loads(bridge.restart("faulty")) == moved  # the reader's slider stays where it is


def test_a_widget_that_cannot_draw_does_not_keep_the_others_from_starting():
    answers = start(spec("not-a-number"), spec("hopper"))
    assert answers["not-a-number"]["fault"] == "ZeroDivisionError: no picture"
    assert "frame" in answers["hopper"]


def test_a_widget_refused_at_its_start_says_why():
    answers = start(spec("hopper", rate=99), spec("faulty"))
    assert "hopper" in answers["hopper"]["refused"]
    assert "frame" in answers["faulty"]
