"""Five hundred events in any order, on every widget: no NaN, no exception, and Reset brings back
Frame one."""

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kit import Button, Choice, Handle, Slider
from tests.harness.promises import fresh, values_of

pytestmark = pytest.mark.deep

EVENTS = 500
TICK = ("tick", None)


def events(kind):
    """Anything that a page can send to a widget of this kind."""
    return st.one_of(st.just(TICK), *(inputs(n, c) for n, c in kind.controls.items()))


def inputs(name, control):
    match control:
        case Button():
            values = st.none()
        case Handle():
            values = st.tuples(*(st.floats(*limits) for limits in control.bounds.values()))
        case Slider():
            values = st.floats(0, 1)  # how far along its range, whatever that is by then
        case Choice():
            values = st.sampled_from(control.options)
        case _:
            values = st.booleans()
    return st.tuples(st.just(name), values)


def test_nothing_a_reader_does_breaks_a_widget(kind):
    @settings(max_examples=5, deadline=None, suppress_health_check=list(HealthCheck))
    @given(st.lists(events(kind), min_size=EVENTS, max_size=EVENTS))
    def survives(happenings):
        widget = fresh(kind)
        for control, value in happenings:
            if control == "tick":
                widget.advance()
            else:
                widget.handle(control, meant(widget, control, value))
            written = json.dumps(widget.draw().to_json(), allow_nan=False)
            assert "NaN" not in without_pixels(written)
            assert widget.run in ("idle", "running", "done")
        widget.handle("reset")
        assert widget.draw() == fresh(kind, values_of(widget)).draw()

    survives()


def meant(widget, name, value):
    """The value that a drawn one stands for."""
    control = widget.controls[name]
    if isinstance(control, Slider):
        low, high = control.limits(widget)
        return low + value * (high - low)
    if isinstance(control, Handle) and len(value) == 1:
        return value[0]
    return value


def without_pixels(written):
    """A Frame's JSON without the base64 of its rasters, in which any letters may stand."""
    frame = json.loads(written)
    for panel in frame["panels"]:
        if panel["raster"]:
            panel["raster"]["rgba"] = ""
    texts = json.dumps(frame)
    assert " inf" not in texts
    assert '"inf' not in texts
    return texts.replace("nan", "NaN")
