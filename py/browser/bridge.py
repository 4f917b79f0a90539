"""Event in, Frames out: what the page's worker calls.

All that crosses is JSON text, in the shapes of `theme/shared/messages.js`. What happens to a widget
is answered for it and for all views of its state. A fault in one widget becomes a report on that
widget; the others go on.
"""

import json
from collections.abc import Callable
from typing import Any

from browser.fault import told
from kit import TeachingError, View, Widget
from kit.find import find_widgets

WIDGETS = find_widgets()
live: dict[str, Widget] = {}  # the page's widgets, by the id of their figure
specs: dict[str, dict] = {}  # what each was made from


def start(widget_specs: str) -> str:
    """Make the widgets that the reader will see first, from a list of WidgetSpecs, each View after
    what it shows: Answers, by their figures' ids.
    """
    answers: dict[str, dict] = {}
    for spec in json.loads(widget_specs):
        specs[spec["id"]] = spec
        answers[spec["id"]] = answer(spec["id"], create)
    return json.dumps(answers)


def make(widget_spec: str) -> str:
    """Make one more widget, or one anew after a fault: Answers with its Frame one."""
    spec = json.loads(widget_spec)
    specs[spec["id"]] = spec
    return answered(spec["id"], create)


def event(name: str, control: str, value: str) -> str:
    """Hand a Control's input to a widget: Answers. `value` is JSON."""
    return answered(name, lambda name: live[name].handle(control, json.loads(value)))


def tick(name: str) -> str:
    """The next animation steps of a running widget: Answers."""
    return answered(name, lambda name: live[name].advance())


def resize(name: str, width: str) -> str:
    """Give a widget more or less room, one of kit's WIDTHS: Answers."""
    specs[name]["width"] = width
    return answered(name, lambda name: setattr(live[name], "width", width))


def answered(name: str, act: Callable[[str], None]) -> str:
    """The Answer of a widget after an act, and of all that show the same state."""
    answers = {name: answer(name, act)}
    for other in group(name):
        if other != name:
            answers[other] = answer(other, lambda name: live[name].settle())
    return json.dumps(answers)


def group(name: str) -> list[str]:
    """The figures that show the same state as this one, itself among them."""
    shown = specs[name]["of"] or name
    return [other for other in specs if other in live and (specs[other]["of"] or other) == shown]


def create(name: str) -> None:
    """Make a widget from its spec. Views of it are made anew, too: they look at the new one."""
    spec = specs[name]
    kind = WIDGETS[spec["widget"]]
    given: dict[str, Any] = {"reduced_motion": spec["reduced_motion"], "width": spec["width"]}
    if issubclass(kind, View):
        given["of"] = live[spec["of"]]
    live[name] = kind(spec["settings"], **given)
    for other in live:
        if specs[other]["of"] == name:
            create(other)


def answer(name: str, act: Callable[[str], None]) -> dict:
    """What the page paints after an act: a Frame; a refusal, in words; or a fault."""
    try:
        act(name)
        return picture(live[name])
    except TeachingError as refused:
        return {"refused": str(refused), **(picture(live[name]) if name in live else {})}
    except Exception as fault:
        return told(fault)


def picture(widget: Widget) -> dict:
    """The Frame, with the run and what the Controls show, hold and allow now."""
    return {
        "frame": widget.draw().to_json(),
        "run": widget.run,
        "labels": widget.labels(),
        "values": values(widget),
        "limits": widget.limits(),
        "disabled": list(widget.disabled),
    }


def values(widget: Widget) -> dict[str, Any]:
    """The values of the Controls that hold one."""
    return {name: widget.values[name] for name in widget.controls if name in widget.values}
