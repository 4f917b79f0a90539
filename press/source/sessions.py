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

STRANGE = "?"  # a value that every Control refuses


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
    questions += [{"kind": "make", "widget": spec["id"], "spec": spec} for spec in wide]
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
