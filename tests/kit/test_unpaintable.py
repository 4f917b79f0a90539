"""A widget that draws what cannot be painted has a fault, whenever it does so; the others live."""

import json
import math

import numpy as np
import pytest

from browser import bridge
from browser.bridge import WIDGETS
from kit import Button, Frame, Grip, Panel, Readout, Setting, Slider, Spot, View, Widget
from kit.draw import circle, tint
from tests.harness.specs import spec

# What is drawn with NaN, and words of the fault.
FAULTS = {
    "a coordinate": (lambda bad: circle("yes", (bad, 1), 2), "coordinates must be finite"),
    "a raster": (lambda bad: tint(np.array([bad])), "of 1 numbers 1 are not finite"),
    "a size": (lambda bad: Panel("dot", "", "", bad, 9, {}), "Panel “dot”: nan was given"),
    "a grip": (lambda bad: Grip((1, bad)), "Grip(…): nan was given"),
    "a spot": (lambda bad: Spot((1, 1), bad, "There"), "Spot(…): nan was given"),
    "a readout": (lambda bad: Spoilt.size.show(bad), "spoilt · size: nan was given"),
    "a range": (lambda bad: None, "spoilt · past: its range would go from 0 to nan"),
}
# When, and what is asked until then.
MOMENTS = {
    "start": [],
    "event": [lambda: bridge.event("spoilt", "ruin", "null")],
    "tick": [lambda: bridge.event("spoilt", "go", "null"), lambda: bridge.tick("spoilt")],
    "words": [lambda: bridge.do("spoilt", '[["ruin", null]]')],
    "room": [lambda: bridge.resize("spoilt", "phone")],
}


class Spoilt(Widget):
    """It draws NaN from some moment on."""

    what = Setting("a size", options=FAULTS)
    when = Setting("event", options=MOMENTS)
    past = Slider("Past", 0, "most", default=0)
    ruin = Button("Ruin")
    go = Button("Go", while_running="Pause")
    size = Readout("Size")
    is_ruined = False

    def start(self) -> None:
        self.is_ruined = self.when == "start"

    def on_ruin(self) -> None:
        self.is_ruined = True

    def tick(self) -> None:
        self.is_ruined = True

    @property
    def is_spoilt(self) -> bool:
        return self.is_ruined or (self.when == "room" and self.width == "phone")

    @property
    def most(self) -> float:
        return math.nan if self.what == "a range" and self.is_spoilt else 3

    def draw(self) -> Frame:
        if self.is_spoilt:
            FAULTS[self.what][0](math.nan)
        return self.frame([], "All is well.", size=1)


class Onlooker(View):
    """It shows the same."""

    shows = Spoilt
    of: Spoilt
    past = Slider("Past", 0, "most", default=0)

    @property
    def most(self) -> float:
        return self.of.most

    def draw(self) -> Frame:
        self.of.draw()
        return self.frame([], "Seen.")


@pytest.fixture(autouse=True)
def page(monkeypatch):
    """A bridge without widgets, before any page."""
    monkeypatch.setattr(bridge, "live", {})
    monkeypatch.setattr(bridge, "specs", {})
    for kind in (Onlooker, Spoilt):
        monkeypatch.setitem(WIDGETS, kind.name, kind)


def start(what, when):
    """Both and another widget, started: their specs, and the answers."""
    specs = [spec("spoilt", what=what, when=when), spec("onlooker", of="spoilt")]
    return specs, json.loads(bridge.start(json.dumps([*specs, spec("hopper")])))


@pytest.mark.parametrize("when", MOMENTS)
@pytest.mark.parametrize("what", FAULTS)
def test_it_is_a_fault_of_its_widget_and_its_views_alone(what, when):
    _, answers = start(what, when)
    assert "frame" in answers["hopper"]
    for ask in MOMENTS[when]:
        answers = json.loads(ask())
    never_was = (what, when) == ("a range", "start")  # then there is no widget yet to have a fault
    for name in ("spoilt", "onlooker"):
        said = answers[name]["refused" if never_was else "fault"]
        words = "which could not start" if never_was and name == "onlooker" else FAULTS[what][1]
        assert words.replace("spoilt ·", f"{name} ·") in said or words in said
        assert "frame" not in answers[name]
    assert json.loads(bridge.event("hopper", "drop", "null"))["hopper"]["run"] == "running"


@pytest.mark.parametrize("what", FAULTS)
def test_a_link_to_it_changes_nothing(what):
    specs, before = start(what, "event")
    past = {"source": "spoilt", "calm": False, "settings": [], "specs": specs}
    past["doings"] = [["spoilt", "ruin", None, 1]]
    answers = json.loads(bridge.replay(json.dumps([past])))
    assert list(answers) == [""]
    assert FAULTS[what][1] in answers[""]["refused"]
    assert json.loads(bridge.resize("spoilt", "wide"))["spoilt"] == before["spoilt"]
