"""What every widget promises, whichever it is."""

import copy
import json
import math

import pytest

from kit import Button, Choice, Slider, TeachingError, Toggle, Widget


def ends(control):
    """Values of a control at its least, default and greatest."""
    match control:
        case Slider():
            return [control.low, control.default, control.high]
        case Choice():
            return [control.options[0], control.default, control.options[-1]]
        case Toggle():
            return [False, control.default, True]
        case Button():
            return [None]


def strangers(control):
    """Values that a control must refuse."""
    nothing = [math.nan, math.inf, -math.inf, "much", "", [], {}]
    match control:
        case Slider():
            outside = [control.low - 1e-6, control.high + 1e-6, -(10**400), 10**400]
            return [*nothing, *outside, None, True, str(control.default)]
        case Choice():
            return [*nothing, None, True, 0]
        case Toggle():
            return [*nothing, None, 0, 1]
        case Button():
            return [*nothing, True, 0, 1.0]


def allowed_words(control):
    """What a refusal must say is allowed."""
    match control:
        case Slider():
            return [f"{control.low:g}", f"{control.high:g}"]
        case Choice():
            return control.options
        case Toggle():
            return ["on", "off"]
        case Button():
            return ["press"]


def check_promises(kind: type[Widget]) -> None:
    """AssertionError where a Control, a Frame or Reset does not do what it must."""
    frame_one = kind().draw()
    assert json.loads(json.dumps(frame_one.to_json(), allow_nan=False))
    assert list(frame_one.readouts) == list(kind.readouts)
    assert frame_one == kind().draw()

    for name, control in kind.controls.items():
        for value in ends(control):
            widget = kind()
            widget.handle(name, value)
            draws_twice_alike(widget)
            widget.advance()
            draws_twice_alike(widget)
            widget.handle("reset")
            assert widget.run == "idle"
            assert widget.draw() == frame_one, f"Reset after {name} = {value}"

        for value in strangers(control):
            widget = kind()
            with pytest.raises(TeachingError) as refusal:
                widget.handle(name, value)
            for words in (kind.name, name, *allowed_words(control)):
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
