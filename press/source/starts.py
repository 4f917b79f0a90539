"""What pages ask of Python first: WidgetSpecs, as their Shell writes them."""

from itertools import pairwise, product
from typing import Any

from kit.controls import Control
from kit.widget import WIDTHS
from press.source.marker import Placed
from press.source.page import Page

SCREENS = ("wide", "phone")  # the most common ones


def likely_starts(pages: list[Page]) -> list[list[dict]]:
    """The lists of WidgetSpecs that readers' pages begin with, as long as no Control was changed:
    no figure is seen, or one on any screen, or several on a large one. Any other start is as right,
    and slower.
    """
    return [[], *(start for page in pages for start in starts_of(page.widgets))]


def starts_of(widgets: list[Placed]) -> list[list[dict]]:
    """The likely starts of one page, with more motion and, on most screens, with less."""
    by_id = {placed.id: placed for placed in widgets}
    alone = [with_shown([placed], by_id) for placed in widgets]
    several = [with_shown(list(pair), by_id) for pair in pairwise(widgets)]
    several.append(with_shown(widgets, by_id))
    starts = [
        *(specs(group, width, False) for group, width in product(alone, WIDTHS)),
        *(specs(group, width, True) for group, width in product(alone, SCREENS)),
        *(specs(group, SCREENS[0], False) for group in several),
    ]
    return [start for number, start in enumerate(starts) if start not in starts[:number]]


def with_shown(group: list[Placed], by_id: dict[str, Placed]) -> list[Placed]:
    """A group, each View after the widget whose state it shows."""
    whole: dict[str, Placed] = {}
    for placed in group:
        if placed.of:
            whole[placed.of] = by_id[placed.of]
        whole[placed.id] = placed
    return list(whole.values())


def specs(group: list[Placed], width: str, calm: bool) -> list[dict]:
    """The WidgetSpecs of a group."""
    return [spec(placed, width, calm) for placed in group]


def spec(placed: Placed, width: str, calm: bool) -> dict:
    """A WidgetSpec: the author's settings, and what the inputs of all Controls hold."""
    widget = placed.widget
    held = {
        name: as_typed(control, widget.values[name])
        for name, control in widget.controls.items()
        if name in widget.values
    }
    return {
        **placed.spec,
        "settings": {**placed.settings, **held},
        "reduced_motion": calm,
        "width": width,
    }


def as_typed(control: Control, value: Any) -> Any:
    """A value as a native input gives it back: numbers have no more digits than it shows."""
    digits = getattr(control, "digits", None)
    if digits is None:
        return value
    if isinstance(value, tuple | list):
        return [round(number, digits) for number in value]
    return round(value, digits)
