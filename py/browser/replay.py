"""A past, done once more: fresh widgets are made, and what was done to the old is done to them.

Widgets use no clock, and their chance has a seed: so the same past gives the same Frame. A past may
come out of a link of whoever wrote it: nothing in it is run, every value is checked by its Control,
and the living widgets stay as they are until all is well.
"""

from typing import Any

from browser.making import Kinds, made
from kit import TeachingError, Widget
from kit.errors import unknown

MOST_DOINGS = 1000  # Events of one past
MOST_TICKS = 20_000  # pictures of one past's runs
REST = ""  # in place of a Control: whatever ran has ended


def replayed(past: dict, kinds: Kinds) -> tuple[dict[str, Widget], dict[str, dict]]:
    """The widgets that show one state after its past, standing still, and the specs that they were
    made from; both by the ids of their figures.

    `past` is a Past of `theme/shared/messages.js`. TeachingError in words for the reader.
    """
    check_length(past["doings"])
    specs = {spec["id"]: dict(spec) for spec in past["specs"]}
    for name, control, text in past["settings"]:
        spec = specs_of(specs, name)
        spec["settings"] = spec["settings"] | {control: setting(spec, control, text, kinds)}
    widgets: dict[str, Widget] = {}
    for name, spec in specs.items():  # what is shown comes before what shows it
        widgets[name] = made({**spec, "reduced_motion": past["calm"]}, kinds, widgets)
    for name, control, text, times in past["doings"]:
        specs_of(specs, name)
        for _ in range(times):
            do(widgets, name, control, text)
    for name, widget in widgets.items():
        widget.reduced_motion = specs[name]["reduced_motion"]
        if widget.run == "running":
            widget.run = "idle"  # the reader goes on by a press
    for widget in widgets.values():
        widget.settle()
    return widgets, specs


def check_length(doings: list) -> None:
    """TeachingError if a past is longer than what a reader would wait for."""
    ticks = sum(times for _, control, _, times in doings if control is None)
    events = sum(times for _, control, _, times in doings if control is not None)
    if events > MOST_DOINGS:
        raise TeachingError(f"{events} presses are asked for. Allowed: {MOST_DOINGS}.")
    if ticks > MOST_TICKS:
        raise TeachingError(f"{ticks} pictures of a run are asked for. Allowed: {MOST_TICKS}.")


def specs_of(specs: dict[str, dict], name: str) -> dict:
    """The spec of a figure; TeachingError if it does not show this state."""
    if name not in specs:
        raise unknown("figure", name, specs, next(iter(specs)))
    return specs[name]


def setting(spec: dict, control: str, text: str, kinds: Kinds) -> Any:
    """What a Control was set to from the start. Settings are the author's alone."""
    controls = kinds[spec["widget"]].controls
    if control not in controls:
        raise unknown("control", control, controls, spec["widget"])
    return controls[control].parse(text)


def do(widgets: dict[str, Widget], name: str, control: str | None, text: str | None) -> None:
    """One Event, or one painted picture of a run, and what the others that show it make of it."""
    widget = widgets[name]
    if control is None:
        widget.advance()
    elif control == REST:
        widget.rest()
    else:
        declared = widget.controls.get(control)
        value = text if declared is None or text is None else declared.parse(text)
        widget.handle(control, value)
    for other in widgets.values():
        if other is not widget:
            other.settle()
