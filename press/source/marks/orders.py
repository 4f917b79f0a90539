"""Orders: what a sentence has a figure do, as an author writes it.

`gate-trainer: reset, rate=5, train; ball: drop` presses Reset, sets the rate and presses Train in
the figure `gate-trainer`; then it drops the ball.
"""

import math
import re
from collections.abc import Mapping
from typing import Any

from kit import Handle, TeachingError, View, Widget
from kit.controls import Button, Control, Slider
from kit.errors import unknown
from press.source.marker import Placed

BETWEEN = re.compile(r",\s*(?=[A-Za-z_]\w*\s*(?:[=,]|$))")  # a value may have commas, too
Order = tuple[str, str, Any]  # a figure, its Control, a value; None is a press


def read_orders(text: str, placed: Mapping[str, Placed]) -> list[Order]:
    """The orders of a text. TeachingError for a figure, a Control or a value that is not there,
    and for one that the figure would not follow.
    """
    orders: list[Order] = []
    twins: dict[str, Widget] = {}
    for part in filter(None, map(str.strip, text.split(";"))):
        figure, colon, words = map(str.strip, part.partition(":"))
        if not colon or not words:
            raise TeachingError(
                f"“{part}” was given. Orders are written `figure: press, control=value`."
            )
        if figure not in placed:
            raise unknown("figure", figure, placed)
        widget = twin_of(placed[figure], placed, twins)
        for word in BETWEEN.split(words):
            control, value = read_order(word, widget)
            orders.append((figure, control, value))
    if not orders:
        raise TeachingError("There is no order here, such as `figure: press`.")
    return orders


def twin_of(figure: Placed, placed: Mapping[str, Placed], twins: dict[str, Widget]) -> Widget:
    """A figure's widget at Frame one, on which orders are tried; a View is one of such a twin."""
    if figure.id not in twins:
        kind = type(figure.widget)
        if figure.of and issubclass(kind, View):
            twins[figure.id] = kind(figure.settings, of=twin_of(placed[figure.of], placed, twins))
        else:
            twins[figure.id] = kind(figure.settings)
    return twins[figure.id]


def read_order(word: str, widget: Widget) -> tuple[str, Any]:
    """A Control and its value; the widget follows, so the next order meets it as it is then."""
    name, equals, text = map(str.strip, word.partition("="))
    if name not in widget.controls:
        raise unknown("control", name, widget.controls, widget.name)
    control = widget.controls[name]
    value = None
    if isinstance(control, Button):
        if equals:
            raise TeachingError(f"{control.where}: a button is pressed, it has no value.")
    elif not text:
        raise TeachingError(f"{control.where}: write which value, as in {name}=…")
    else:
        value = control.parse(text)
    if name in widget.disabled:
        raise TeachingError(f"{control.where}: it cannot be used then.")
    for slider, number in moved(control, value):
        low, high = slider.limits(widget)
        is_a_step = math.isclose(number, round(number, slider.digits), abs_tol=1e-9)
        if not low <= number <= high or not is_a_step:
            decimals = f" with {slider.digits} decimals" if slider.digits else " without decimals"
            raise control.refusal(text, f"numbers from {low:g} to {high:g}{decimals} then")
    try:
        widget.handle(name, value)
    except Exception as problem:
        told = f"the figure breaks: {type(problem).__name__}: {problem}."
        raise TeachingError(f"{control.where}: {told}") from problem
    return name, value


def moved(control: Control, value: Any) -> list[tuple[Slider, float]]:
    """The sliders of a Control that an order moves, and where to."""
    match control:
        case Slider():
            return [(control, value)]
        case Handle():
            return list(zip(control.axes.values(), control.numbers(value), strict=True))
    return []
