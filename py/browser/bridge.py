"""Event in, Frame out: what the page's worker calls.

All that crosses is JSON text, in the shapes of `theme/shared/messages.js`. A fault in one widget
becomes a report on that widget; the others go on.
"""

import json
import traceback
from collections.abc import Callable
from typing import Any

from kit import Button, TeachingError, Widget
from kit.find import find_widgets

WIDGETS = find_widgets()
live: dict[str, Widget] = {}  # the page's widgets, by the id of their figure
specs: dict[str, dict] = {}  # what each was made from


def start(widget_specs: str) -> str:
    """Make the page's widgets from [{"id", "widget", "settings", "reduced_motion"}, …]: an Answer
    for each, by its figure's id.
    """
    specs.update((spec["id"], spec) for spec in json.loads(widget_specs))
    return json.dumps({name: answer(name, make) for name in specs})


def event(name: str, control: str, value: str) -> str:
    """Hand a Control's input to a widget: its Answer. `value` is JSON."""
    return json.dumps(answer(name, lambda name: live[name].handle(control, json.loads(value))))


def tick(name: str) -> str:
    """One animation step of a running widget: its Answer."""
    return json.dumps(answer(name, lambda name: live[name].advance()))


def restart(name: str) -> str:
    """Make a widget anew after a fault, on the settings that it has: its Answer with Frame one."""
    if name in live:
        specs[name]["settings"] |= values(live[name])
    return json.dumps(answer(name, make))


def make(name: str) -> None:
    spec = specs[name]
    kind = WIDGETS[spec["widget"]]
    live[name] = kind(spec["settings"], reduced_motion=spec["reduced_motion"])


def answer(name: str, act: Callable[[str], None]) -> dict:
    """What the page paints after an act: a Frame; a refusal, in words; or a fault."""
    try:
        act(name)
        return picture(live[name])
    except TeachingError as refused:
        return {"refused": str(refused), **(picture(live[name]) if name in live else {})}
    except Exception as fault:
        return {
            "fault": f"{type(fault).__name__}: {fault}",
            "trace": traceback.format_exc(),
            "lacks_module": isinstance(fault, ImportError),
        }


def picture(widget: Widget) -> dict:
    """The Frame, with the run and what the Controls show and hold now."""
    running = widget.run == "running"
    labels = {
        name: button.while_running if running and button.while_running else button.label
        for name, button in widget.controls.items()
        if isinstance(button, Button)
    }
    return {
        "frame": widget.draw().to_json(),
        "run": widget.run,
        "labels": labels,
        "values": values(widget),
    }


def values(widget: Widget) -> dict[str, Any]:
    """The values of the Controls that hold one."""
    return {name: widget.values[name] for name in widget.controls if name in widget.values}
