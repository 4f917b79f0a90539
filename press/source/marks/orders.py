"""Orders: what a sentence has a figure do, as an author writes it.

`gate-trainer: reset, rate=5, train; ball: drop` presses Reset, sets the rate and presses Train in
the figure `gate-trainer`; then it drops the ball.
"""

import re
from collections.abc import Mapping
from typing import Any

from kit import TeachingError, Widget
from kit.controls import Button
from kit.errors import unknown
from press.source.marker import Placed

BETWEEN = re.compile(r",\s*(?=[A-Za-z_]\w*\s*(?:[=,]|$))")  # a value may have commas, too
Order = tuple[str, str, Any]  # a figure, its Control, a value; None is a press


def read_orders(text: str, placed: Mapping[str, Placed]) -> list[Order]:
    """The orders of a text. TeachingError for a figure, a Control or a value that is not there,
    and for one that the figure would not follow.
    """
    orders: list[Order] = []
    for part in filter(None, map(str.strip, text.split(";"))):
        figure, colon, words = part.partition(":")
        if not colon:
            raise TeachingError(
                f"“{part}” was given. Orders are written `figure: press, control=value`."
            )
        if figure not in placed:
            raise unknown("figure", figure, placed)
        widget = placed[figure].widget.twin()
        for word in BETWEEN.split(words.strip()):
            control, value = read_order(word, widget)
            orders.append((figure, control, value))
    if not orders:
        raise TeachingError("There is no order here, such as `figure: press`.")
    return orders


def read_order(word: str, widget: Widget) -> tuple[str, Any]:
    """A Control and its value; the widget follows, so the next order meets it as it is then."""
    name, equals, text = word.strip().partition("=")
    if name not in widget.controls:
        raise unknown("control", name, widget.controls, widget.name)
    control = widget.controls[name]
    if isinstance(control, Button):
        if equals:
            raise TeachingError(f"{widget.name} · {name}: a button is pressed, it has no value.")
        value = None
    elif not equals:
        raise TeachingError(f"{widget.name} · {name}: write which value, as in {name}=…")
    else:
        value = control.parse(text)
    if name in widget.disabled:
        raise TeachingError(f"{widget.name} · {name}: it cannot be used then.")
    widget.handle(name, value)
    return name, value
