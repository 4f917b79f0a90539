"""What a reader may do on a page: every Control of every widget, and what the author shows."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from kit.controls import Button, Choice, Control, Slider, Toggle
from kit.places import Handle
from kit.widget import WIDTHS, Widget
from press.source.marker import Placed
from press.source.page import Page
from press.source.starts import SCREENS, specs, with_shown

STRANGE = "?"  # a value that every Control refuses, and no widget
ENDED = ""  # as py/browser/replay.py names the end of whatever ran
PAINTED = 3  # pictures of a run


@dataclass(frozen=True)
class Session:
    """A page's WidgetSpecs, and what is asked then: Questions, as theme/shared/messages.js has
    them. A run that is started goes on, with few pictures: its reader wants less motion.
    """

    specs: list[dict]
    questions: list[dict]

    def to_json(self) -> dict:
        return {"specs": self.specs, "questions": self.questions}


def sessions(pages: list[Page]) -> list[dict]:
    """A Session for each page with widgets."""
    return [session(page.widgets).to_json() for page in pages if page.widgets]


def session(widgets: list[Placed]) -> Session:
    """All that can be done with these widgets."""
    shown = with_shown(widgets, {placed.id: placed for placed in widgets})
    wide = specs(shown, SCREENS[0], True)
    questions = [question for placed in shown for question in doings(placed)]
    questions += [make({**spec, "widget": STRANGE}) for spec in wide[:1]]  # it fails
    questions += [make(spec) for spec in wide]
    questions += [replay(placed, wide) for placed in shown if not placed.of]
    return Session(wide, questions)


def doings(placed: Placed) -> Iterator[dict]:
    """Every Control of a widget in turn, what the author has it do, and every width."""
    name, widget = placed.id, placed.widget
    for control in widget.controls.values():
        for value in values(control, widget):
            yield {"kind": "event", "widget": name, "control": control.name, "value": value}
    yield {"kind": "do", "widget": name, "orders": [list(order) for order in widget.telling]}
    for width in WIDTHS:
        yield {"kind": "resize", "widget": name, "width": width}


def make(spec: dict) -> dict:
    """A widget made anew."""
    return {"kind": "make", "widget": spec["id"], "spec": spec}


def replay(placed: Placed, specs: list[dict]) -> dict:
    """What was done to a state, done once more: every button is pressed, and what runs is painted
    and ended; every other Control is set to what it holds.
    """
    doings: list[list] = []
    for name, control in placed.widget.controls.items():
        if isinstance(control, Button):
            doings += [[placed.id, name, None, 1], [placed.id, None, None, PAINTED]]
        elif name in placed.widget.values:
            doings.append([placed.id, name, as_text(placed.widget.values[name]), 1])
    doings.append([placed.id, ENDED, None, 1])
    shown = [spec for spec in specs if placed.id in (spec["id"], spec["of"])]
    past = {"source": placed.id, "calm": False, "settings": [], "doings": doings, "specs": shown}
    return {"kind": "replay", "widget": placed.id, "pasts": [past]}


def as_text(value: Any) -> str:
    """A Control's value as a link has it."""
    if isinstance(value, bool):
        return "on" if value else "off"
    if isinstance(value, tuple | list):
        return ",".join(map(str, value))
    return str(value)


def values(control: Control, widget: Widget) -> list[Any]:
    """What a Control may be given: a value that is refused, then its ends and its default."""
    match control:
        case Button():
            return [STRANGE, None]
        case Choice():
            return [STRANGE, *control.options]
        case Toggle():
            return [STRANGE, True, False]
        case Handle():
            ends = [[one(axis.limits()) for axis in control.axes.values()] for one in (min, max)]
            both = [end if len(end) > 1 else end[0] for end in ends]
            return [STRANGE, *both, control.default]
        case Slider():
            return [STRANGE, *control.limits(widget), control.default]
    return [STRANGE]
