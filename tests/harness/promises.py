"""What every widget promises, whichever it is."""

import copy
import json
import math

import pytest

from kit import Button, Choice, Handle, Slider, TeachingError, Toggle, View, Widget


def fresh(kind: type[Widget], settings: dict | None = None) -> Widget:
    """A widget at Frame one; a View of a fresh widget."""
    if issubclass(kind, View):
        return kind(settings, of=fresh(kind.shows))
    return kind(settings)


def values_of(widget: Widget) -> dict:
    """What its Controls are set to."""
    return {name: widget.values[name] for name in widget.controls if name in widget.values}


def ends(control, widget):
    """Values of a control at its least, default and greatest."""
    match control:
        case Handle():
            limits = list(control.bounds.values())
            return [
                tuple(one(bounds) for bounds in limits) if len(limits) > 1 else one(limits[0])
                for one in (min, max)
            ]
        case Slider():
            low, high = control.limits(widget)
            return [low, min(max(control.default, low), high), high]
        case Choice():
            return [control.options[0], control.default or control.options[0], control.options[-1]]
        case Toggle():
            return [False, control.default, True]
        case Button():
            return [None]


def strangers(control, widget):
    """Values that a control must refuse."""
    nothing = [math.nan, math.inf, -math.inf, "much", [], {}]
    match control:
        case Handle():
            x, *more = control.bounds.values()
            lone = 0.5 * sum(x)
            return [
                *nothing,
                "",
                None,
                True,
                [lone] * 3,
                [x[1] + 1, *(y[0] for y in more)],
                [lone, "a"],
            ]
        case Slider():
            low, high = control.limits(widget)
            outside = [] if control.follows else [low - 1e-6, high + 1e-6, -(10**400), 10**400]
            return [*nothing, "", *outside, None, True, str(control.default)]
        case Choice():
            return [*nothing, None, True, 0]
        case Toggle():
            return [*nothing, "", None, 0, 1]
        case Button():
            return [*nothing, "", True, 0, 1.0]


def allowed_words(control, widget):
    """What a refusal must say is allowed."""
    match control:
        case Handle():
            return ["a number"]
        case Slider():
            return [f"{limit:g}" for limit in control.limits(widget)]
        case Choice():
            return control.options
        case Toggle():
            return ["on", "off"]
        case Button():
            return ["press"]


def check_promises(kind: type[Widget]) -> None:
    """AssertionError where a Control, a Frame or Reset does not do what it must."""
    frame_one = fresh(kind).draw()
    assert json.loads(json.dumps(frame_one.to_json(), allow_nan=False))
    assert list(frame_one.readouts) == list(kind.readouts)
    assert frame_one == fresh(kind).draw()

    for name, control in kind.controls.items():
        for value in ends(control, fresh(kind)):
            widget = fresh(kind)
            widget.handle(name, value)
            draws_twice_alike(widget)
            widget.advance()
            draws_twice_alike(widget)
            widget.handle("reset")
            assert widget.run == "idle"
            again = fresh(kind, values_of(widget)).draw()
            assert widget.draw() == again, f"Reset after {name} = {value}"

        for value in strangers(control, fresh(kind)):
            widget = fresh(kind)
            with pytest.raises(TeachingError) as refusal:
                widget.handle(name, value)
            for words in (kind.name, name, *allowed_words(control, widget)):
                assert words in str(refusal.value)
            assert widget.draw() == frame_one


def draws_twice_alike(widget):
    before = copy.deepcopy(vars(widget))
    assert widget.draw() == widget.draw()
    assert alike(vars(widget), before)


def alike(state, before):
    """Equal states, objects compared by what they hold."""
    if hasattr(state, "__dict__") and type(state) is type(before):
        return alike(vars(state), vars(before))
    if isinstance(state, dict):
        return state.keys() == before.keys() and all(alike(state[k], before[k]) for k in state)
    if isinstance(state, list | tuple):
        return len(state) == len(before) and all(map(alike, state, before))
    if hasattr(state, "getstate"):
        return state.getstate() == before.getstate()
    if hasattr(state, "tolist"):
        return state.tolist() == before.tolist()
    return callable(state) or state == before
