"""Event in, Frame out: what the browser's worker calls. The only file that knows Pyodide's world.

All that crosses is JSON text. A fault in one widget becomes a report on that widget; the others
go on.
"""

import json
import traceback
from typing import Any

from errors import TeachingError
from widget import Button, Widget
from widgets import WIDGETS

live: dict[str, Widget] = {}  # the page's widgets, by the id of their figure
asked: dict[str, dict] = {}  # what each was made from


def start(wishes: str) -> str:
    """Make the page's widgets from [{"id", "widget", "settings", "still"}, …]; their Frames."""
    asked.update((wish["id"], wish) for wish in json.loads(wishes))
    return json.dumps({name: answer(name, make) for name in asked})


def event(name: str, control: str, value: str) -> str:
    """Hand a Control's input to a widget: its next Frame, or what is wrong. `value` is JSON."""
    return json.dumps(answer(name, lambda name: live[name].handle(control, json.loads(value))))


def tick(name: str) -> str:
    """One animation step of a running widget: its next Frame."""
    return json.dumps(answer(name, lambda name: live[name].advance()))


def restart(name: str) -> str:
    """Make a widget anew after a fault, on the settings that it has: its Frame one."""
    if name in live:
        asked[name]["settings"] |= held(live[name])
    return json.dumps(answer(name, make))


def make(name: str) -> None:
    wish = asked[name]
    live[name] = WIDGETS[wish["widget"]](wish["settings"], still=wish["still"])


def answer(name: str, act: Any) -> dict:
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
        "held": held(widget),
    }


def held(widget: Widget) -> dict[str, Any]:
    """The values of the Controls that hold one."""
    return {name: widget.values[name] for name in widget.controls if name in widget.values}
