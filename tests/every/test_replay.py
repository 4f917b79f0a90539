"""Whatever was done to a widget and to its Views, done once more, gives the very same Frames."""

import json
from random import Random

import pytest

from browser import bridge
from kit import Button, Choice, Handle, Slider, View
from kit.find import find_widgets
from tests.harness.specs import spec

EVENTS = 150
WIDGETS = find_widgets()
SOURCES = [name for name, kind in WIDGETS.items() if not issubclass(kind, View)]


@pytest.fixture(autouse=True)
def page(monkeypatch):
    """A bridge without widgets."""
    monkeypatch.setattr(bridge, "live", {})
    monkeypatch.setattr(bridge, "specs", {})


def group_of(source, calm):
    """The specs of a widget and of all Views that can show it."""
    views = [n for n, k in WIDGETS.items() if issubclass(k, View) and k.shows is WIDGETS[source]]
    specs = [spec(source), *(spec(view, source) for view in views)]
    return [one | {"reduced_motion": calm} for one in specs]


def happening(widget, chance):
    """[control, value, its text in a link], or a picture of the run."""
    if widget.run == "running" and chance.random() < 0.8:
        return None, None, None
    name, control = chance.choice(list(widget.controls.items()))
    match control:
        case Button():
            return name, None, None
        case Handle():
            pair = [round(chance.uniform(*limits), 3) for limits in control.bounds.values()]
            return name, pair if len(pair) > 1 else pair[0], ",".join(map(str, pair))
        case Slider():
            low, high = control.limits(widget)
            value = round(chance.uniform(low, high), control.digits)
            return name, value, str(value)
        case Choice():
            value = chance.choice(control.options)
            return name, value, value
        case _:
            value = chance.random() < 0.5
            return name, value, str(value).lower()


def live_through(specs, chance):
    """Do anything to the living widgets, as a page does; their past."""
    doings = []
    bridge.start(json.dumps(specs))
    for _ in range(EVENTS):
        name = chance.choice(list(bridge.live))
        control, value, text = happening(bridge.live[name], chance)
        if control is None:
            bridge.tick(name)
        else:
            bridge.event(name, control, json.dumps(value))
        doings.append([name, control, text, 1])
    return doings


def pictures():
    """What all living widgets show, and hold, once nothing runs any more."""
    for widget in bridge.live.values():
        widget.run = "idle" if widget.run == "running" else widget.run
        widget.settle()
    shown = {name: bridge.picture(widget) for name, widget in bridge.live.items()}
    return json.loads(json.dumps(shown))


@pytest.mark.parametrize("calm", [False, True], ids=["moving", "calm"])
@pytest.mark.parametrize("seed", [1, 2, 3])
@pytest.mark.parametrize("source", SOURCES)
def test_a_past_done_once_more_gives_the_very_same_frames(source, seed, calm):
    specs = group_of(source, calm)
    doings = live_through(specs, Random(seed))
    wanted = pictures()
    before = dict(bridge.live)
    past = {"source": source, "calm": calm, "settings": [], "doings": doings, "specs": specs}
    answers = json.loads(bridge.replay(json.dumps([past])))
    assert answers == wanted
    assert all(bridge.live[name] is not before[name] for name in before)
