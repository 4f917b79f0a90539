"""Every widget keeps the promises of the base: one test, whichever widget comes."""

import pytest

from kit import Slider, TeachingError
from tests.harness.promises import check_promises, ends, fresh

MOST_PICTURES = 3000  # of a run that may have no end


def test_a_widget_keeps_its_promises(kind):
    check_promises(kind)


def test_a_widget_names_the_nearest_control(kind):
    name = next(iter(kind.controls))
    with pytest.raises(TeachingError, match=f"{kind.name}.*“{name}”"):
        fresh(kind).handle(name + "q")


def test_a_widget_at_rest_takes_no_tick(kind):
    widget = fresh(kind)
    before = widget.draw()
    widget.advance()
    assert widget.draw() == before


def test_a_widget_keeps_the_readers_sliders_when_it_is_reset(kind):
    widget = fresh(kind)
    for name, control in kind.controls.items():
        if isinstance(control, Slider) and name not in widget.limits():
            widget.handle(name, control.high)
            widget.handle("reset")
            is_kept = kind.controls["reset"].label != "Start over"
            assert getattr(widget, name) == (control.high if is_kept else control.default)


def test_two_of_a_kind_share_nothing(kind):
    first, second = fresh(kind), fresh(kind)
    for name, control in kind.controls.items():
        first.handle(name, ends(control, first)[-1])
        first.advance()
    assert second.draw() == fresh(kind).draw()


def run_out(widget):
    """How many pictures its first button's run shows, and the last one."""
    widget.handle(next(iter(n for n, c in widget.controls.items() if c.kind == "button")))
    pictures = 0
    while widget.run == "running" and pictures < MOST_PICTURES:
        widget.advance()
        pictures += 1
    return pictures, widget.draw()


def test_less_motion_comes_to_the_same_end_in_a_tenth_of_the_pictures(kind):
    pictures, end = run_out(fresh(kind))
    calm, calm_end = run_out(fresh(kind).twin(reduced_motion=True))
    assert calm <= max(pictures / 10, 1)
    if pictures < MOST_PICTURES:
        assert calm_end == end
