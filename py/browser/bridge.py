"""Event in, Frames out: what the page's worker calls.

All that crosses is JSON text, in the shapes of `theme/shared/messages.js`. What happens to a widget
is answered for it and for all views of its state. A fault in one widget becomes a report on that
widget; the others go on.
"""

import gc
import json
import sys
import traceback
from collections.abc import Callable, Mapping
from typing import Any

from browser.code.explain import explain
from browser.code.modules import replaced, texts
from browser.code.printed import Printed
from browser.making import made
from browser.replay import replayed
from kit import TeachingError, Widget
from kit.find import find_widgets

WIDGETS = find_widgets()
live: dict[str, Widget] = {}  # the page's widgets, by the id of their figure
specs: dict[str, dict] = {}  # what each was made from
printed = Printed()  # by the reader's own code


def start(widget_specs: str) -> str:
    """Make the widgets that the reader will see first, from a list of WidgetSpecs, each View after
    what it shows: Answers, by their figures' ids.
    """
    answers: dict[str, dict] = {}
    for spec in json.loads(widget_specs):
        specs[spec["id"]] = spec
        answers[spec["id"]] = answer(spec["id"], create)
    return as_text(answers)


def make(widget_spec: str) -> str:
    """Make one more widget, or one anew after a fault: Answers with its Frame one."""
    spec = json.loads(widget_spec)
    specs[spec["id"]] = spec
    return answered(spec["id"], create)


def event(name: str, control: str, value: str) -> str:
    """Hand a Control's input to a widget: Answers. `value` is JSON."""
    return answered(name, lambda name: live[name].handle(control, json.loads(value)))


def do(name: str, orders: str) -> str:
    """Have a widget do one thing after the other: Answers. `orders`: [control, value] each."""
    return answered(name, lambda name: live[name].do(json.loads(orders)))


def tick(name: str) -> str:
    """The next animation steps of a running widget: Answers."""
    return answered(name, lambda name: live[name].advance())


def resize(name: str, width: str) -> str:
    """Give a widget more or less room, one of kit's WIDTHS: Answers."""
    specs[name]["width"] = width
    return answered(name, lambda name: setattr(live[name], "width", width))


def replay(pasts: str) -> str:
    """Do once more what was done to some widgets, each from its start, from a list of Pasts:
    Answers of all. If anything is wrong with one, all stay as they are: one refusal, under no name.
    """
    widgets: dict[str, Widget] = {}
    made_from: dict[str, dict] = {}
    try:
        for past in json.loads(pasts):
            fresh, their_specs = replayed(past, WIDGETS)
            widgets |= fresh
            made_from |= their_specs
        answers = {name: picture(widget) for name, widget in widgets.items()}
    except TeachingError as refused:
        return json.dumps({"": {"refused": str(refused)}})
    except Exception as fault:
        return json.dumps({"": fault_of(fault)})
    live.update(widgets)
    specs.update(made_from)
    return as_text(answers)


def rewrite(module: str, text: str) -> str:
    """Put the reader's text in the place of a module of the book, a path below py/, and make every
    widget anew with it, on the values that it has: Answers, and the problem if there was one. Then
    the old widgets live on.
    """
    sys.stdout = sys.stderr = printed
    printed.clear()
    before: tuple[dict[str, Any], ...] = dict(WIDGETS), dict(live), dict(specs)
    problem = None
    try:
        with replaced(module, text):
            put(WIDGETS, find_widgets())
            answers = made_anew()
    except BaseException as caught:  # the reader's code may raise anything
        problem = explain(caught)
        held: tuple[dict[str, Any], ...] = WIDGETS, live, specs
        for now, was in zip(held, before, strict=True):
            put(now, was)
    if problem:
        gc.collect()  # what the code had made may fill all memory
        answers = {name: answer(name, lambda name: None) for name in live}
    answers = {name: sound(answer) for name, answer in answers.items()}
    return json.dumps({"answers": answers, "problem": problem})


def put(kept: dict[str, Any], instead: Mapping[str, Any]) -> None:
    """Have a dict hold something else, for all who know it."""
    kept.clear()
    kept.update(instead)


def made_anew() -> dict[str, dict]:
    """Every widget from its spec, on the values that it has now: Answers."""
    for name, spec in specs.items():
        given = values(live[name]) if name in live else {}
        specs[name] = {**spec, "settings": {**spec["settings"], **given}}
    for name, spec in specs.items():
        if not spec["of"]:
            create(name)  # and with it all that show it
    return {name: picture(live[name]) for name in specs}


def last_printed() -> str:
    """What the reader's code has printed since this was asked last, or null: JSON."""
    return json.dumps(printed.take())


def answered(name: str, act: Callable[[str], None]) -> str:
    """The Answer of a widget after an act, and of all that show the same state."""
    answers = {name: answer(name, act)}
    for other in group(name):
        if other != name:
            answers[other] = answer(other, lambda name: live[name].settle())
    return as_text(answers)


def as_text(answers: dict[str, dict]) -> str:
    """Answers as JSON; one with a number that JSON has not, such as NaN, becomes a report."""
    try:
        return json.dumps(answers, allow_nan=False)
    except (TypeError, ValueError):
        return json.dumps({name: sound(answer) for name, answer in answers.items()})


def sound(answer: dict) -> dict:
    """An Answer that can cross, or what is wrong with it."""
    try:
        json.dumps(answer, allow_nan=False)
    except (TypeError, ValueError) as fault:
        return fault_of(fault)
    return answer


def group(name: str) -> list[str]:
    """The figures that show the same state as this one, itself among them."""
    shown = specs[name]["of"] or name
    return [other for other in specs if other in live and (specs[other]["of"] or other) == shown]


def create(name: str) -> None:
    """Make a widget from its spec. Views of it are made anew, too: they look at the new one."""
    live[name] = made(specs[name], WIDGETS, live)
    for other in live:
        if specs[other]["of"] == name:
            create(other)


def answer(name: str, act: Callable[[str], None]) -> dict:
    """What the page paints after an act: a Frame; a refusal, in words; or a fault."""
    said = {}
    try:
        try:
            act(name)
        except TeachingError as refused:
            said["refused"] = str(refused)
            if name not in live:
                return said
        return {**said, **picture(live[name])}
    except BaseException as fault:  # the reader's code may raise anything
        return fault_of(fault)


def fault_of(fault: BaseException) -> dict:
    """A widget's code failed: what it said, and where."""
    return {
        "fault": f"{type(fault).__name__}: {fault}",
        "trace": traceback.format_exc(),
        "lacks_module": isinstance(fault, ImportError),
        "explained": explain(fault) if texts else None,
    }


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
