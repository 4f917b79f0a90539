"""Every widget keeps the promises of the base: one test, whichever widget comes."""

import pytest

from kit import Slider, TeachingError
from tests.harness.promises import check_promises, ends


def test_a_widget_keeps_its_promises(kind):
    check_promises(kind)


def test_a_widget_names_the_nearest_control(kind):
    name = next(iter(kind.controls))
    with pytest.raises(TeachingError, match=f"{kind.name}.*“{name}”"):
        kind().handle(name[:-1] + "q")


def test_a_widget_at_rest_takes_no_tick(kind):
    widget = kind()
    before = widget.draw()
    widget.advance()
    assert widget.draw() == before


def test_a_widget_keeps_the_readers_sliders_when_it_is_reset(kind):
    widget = kind()
    for name, control in kind.controls.items():
        if isinstance(control, Slider):
            widget.handle(name, control.high)
            widget.handle("reset")
            assert getattr(widget, name) == control.high


def test_two_of_a_kind_share_nothing(kind):
    first, second = kind(), kind()
    for name, control in kind.controls.items():
        first.handle(name, ends(control)[-1])
        first.advance()
    assert second.draw() == kind().draw()
