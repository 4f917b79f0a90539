"""A past that is wrong is refused in words, and the living widgets stay as they are."""

import json

import pytest

from browser import bridge
from browser.replay import MOST_DOINGS, MOST_TICKS
from kit import Button, Frame, Slider, Widget
from tests.harness.specs import spec


class Breaker(Widget):
    """It breaks at the second press."""

    size = Slider("Size", 0, 9, default=1)
    press = Button("Press")

    def start(self) -> None:
        self.pressed = 0

    def on_press(self) -> None:
        self.pressed += 1
        if self.pressed > 1:
            raise RuntimeError("pressed twice")

    def draw(self) -> Frame:
        return self.frame([], f"{self.pressed} at {self.size:g}")


@pytest.fixture(autouse=True)
def page(monkeypatch):
    """A bridge with three living widgets, one of which shows another."""
    monkeypatch.setattr(bridge, "live", {})
    monkeypatch.setattr(bridge, "specs", {})
    monkeypatch.setitem(bridge.WIDGETS, Breaker.name, Breaker)
    bridge.start(json.dumps([spec("board"), spec("echo", "board"), spec("breaker")]))


def past(*doings, settings=(), calm=False, source="board", views=("echo",)):
    specs = [spec(source), *(spec(view, source) for view in views)]
    return {
        "source": source,
        "calm": calm,
        "settings": list(settings),
        "doings": list(doings),
        "specs": specs,
    }


def replay(*pasts):
    return json.loads(bridge.replay(json.dumps(pasts)))


def test_all_that_show_the_state_are_answered_and_live_on():
    answers = replay(
        past(
            ["board", "go", None, 1],
            ["board", None, None, 3],
            ["echo", "step", None, 2],
            ["board", "spot", "4,1.5", 1],
            settings=[["board", "goal", "50"], ["board", "speed", "fast"]],
        )
    )
    assert list(answers) == ["board", "echo"]
    assert answers["board"]["frame"]["readouts"]["steps_made"] == "26"
    assert answers["echo"]["frame"]["readouts"]["there"] == "26"
    assert answers["board"]["values"] | {"goal": 50, "speed": "fast"} == answers["board"]["values"]
    assert answers["board"]["values"]["spot"] == [4, 1.5]
    assert answers["board"]["run"] == "idle"
    assert answers["board"]["labels"]["go"] == "Go"
    again = json.loads(bridge.event("echo", "step", "null"))
    assert again["board"]["frame"]["readouts"]["steps_made"] == "27"


def test_the_settings_of_a_past_stay_with_its_widget():
    """A View that is made anew has them, too."""
    replay(past(settings=[["board", "goal", "50"]]))
    assert bridge.specs["board"]["settings"] == {"goal": 50}


def test_the_ticks_are_those_of_the_past_and_the_pictures_those_of_this_reader():
    calm = past(["board", "go", None, 1], ["board", None, None, 1], calm=True)
    answers = replay(calm)
    assert answers["board"]["frame"]["readouts"]["steps_made"] == "12"
    assert bridge.live["board"].reduced_motion is False


WRONG = {
    "no such control": (past(["board", "gol", "50", 1]), "Did you mean “goal”?"),
    "no such setting": (past(settings=[["board", "gol", "50"]]), "Did you mean “goal”?"),
    "the author's setting": (
        past(settings=[["learner", "seed", "5"]], source="learner", views=()),
        "no control “seed”",
    ),
    "out of range": (past(["board", "goal", "5000", 1]), "board · goal"),
    "no number": (past(["board", "goal", "nan", 1]), "from 10 to 500"),
    "no value": (past(["board", "goal", None, 1]), "from 10 to 500"),
    "no option": (past(["board", "speed", "fats", 1]), "Did you mean “fast”?"),
    "a press with a value": (past(["board", "go", "3", 1]), "board · go"),
    "another figure": (past(["breaker", "press", None, 1]), "no figure “breaker”"),
    "its setting": (past(settings=[["breaker", "size", "2"]]), "no figure “breaker”"),
    "a name of Python's": (past(["board", "__class__", None, 1]), "no control “__class__”"),
    "too many presses": (past(["board", "back", None, MOST_DOINGS + 1]), f"{MOST_DOINGS}"),
    "too many ticks": (past(["board", None, None, MOST_TICKS + 1]), f"{MOST_TICKS}"),
}


@pytest.mark.parametrize("name", WRONG)
def test_what_is_wrong_is_refused_in_words_and_nothing_is_lost(name):
    wrong, words = WRONG[name]
    bridge.event("board", "goal", "60")
    before, living = bridge.picture(bridge.live["board"]), dict(bridge.live)
    right = past(["breaker", "press", None, 1], source="breaker", views=())
    answers = replay(right, wrong)
    assert list(answers) == [""]
    assert words in answers[""]["refused"]
    assert bridge.live == living
    assert bridge.picture(bridge.live["board"]) == before


def test_a_widget_that_breaks_on_the_way_is_reported_and_the_living_one_stays():
    answers = replay(past(["breaker", "press", None, 2], source="breaker", views=()))
    assert answers[""]["fault"] == "RuntimeError: pressed twice"
    assert bridge.picture(bridge.live["breaker"])["frame"]["status"] == "0 at 1"
