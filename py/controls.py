"""What a widget declares: Controls for the reader, Settings for the author, Readouts for both."""

import math
from collections.abc import Iterable
from typing import Any

from errors import TeachingError, unknown


class Declared:
    """A class attribute that learns its own name and, read on a widget, gives the value there."""

    name = ""

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name
        self.owner = getattr(owner, "name", owner.__name__)

    def __get__(self, widget: Any, owner: type) -> Any:
        return self if widget is None else widget.values[self.name]

    def __set__(self, widget: Any, value: Any) -> None:
        widget.values[self.name] = self.check(value)

    def check(self, value: Any) -> Any:
        """The value as this declaration keeps it; TeachingError if it is not allowed."""
        raise self.refusal(value, "nothing: this is not an input")

    def parse(self, text: str) -> Any:
        """The value written as `text` in a Markdown marker."""
        return self.check(text)

    def refusal(self, value: Any, allowed: str) -> TeachingError:
        """The error for a value that is not allowed, naming widget and control."""
        return TeachingError(f"{self.where}: {value!r} was given. Allowed: {allowed}.")

    @property
    def where(self) -> str:
        """`gate-trainer · rate`, for messages."""
        return f"{self.owner} · {self.name}"


class Control(Declared):
    """An input that the reader sees; `label` is the word on the screen."""

    kind = ""

    def __init__(self, label: str, *, help: str = "") -> None:
        self.label, self.help = label, help


class Slider(Control):
    """A number from `low` to `high`, with `digits` decimals, moved in steps of the last."""

    kind = "slider"

    def __init__(
        self,
        label: str,
        low: float,
        high: float,
        *,
        default: float,
        digits: int = 0,
        help: str = "",
    ) -> None:
        super().__init__(label, help=help)
        self.low, self.high, self.digits = low, high, digits
        self.default = default

    @property
    def step(self) -> float:
        return 10.0**-self.digits

    def check(self, value: Any) -> float:
        is_number = isinstance(value, int | float) and not isinstance(value, bool)
        if not (is_number and self.low <= value <= self.high):  # NaN is in no range
            raise self.refusal(value, f"a number from {self.low:g} to {self.high:g}")
        return float(value)

    def parse(self, text: str) -> float:
        try:
            return self.check(float(text))
        except ValueError as problem:
            if isinstance(problem, TeachingError):
                raise
            raise self.refusal(text, f"a number from {self.low:g} to {self.high:g}") from None

    def show(self, value: float) -> str:
        """The value as the page prints it."""
        return f"{value:.{self.digits}f}"


class Button(Control):
    """Something to press. With `while_running` it starts the run; under that label, it pauses."""

    kind = "button"

    def __init__(self, label: str, *, while_running: str = "", help: str = "") -> None:
        super().__init__(label, help=help)
        self.while_running = while_running

    def __get__(self, widget: Any, owner: type) -> "Button":
        return self

    def __set__(self, widget: Any, value: Any) -> None:
        raise self.refusal(value, "a press; a button holds no value")

    def check(self, value: Any) -> None:
        if value is not None:
            raise self.refusal(value, "a press, without a value")


class Choice(Control):
    """One of a few named options."""

    kind = "choice"

    def __init__(
        self, label: str, options: Iterable[str], *, default: str = "", help: str = ""
    ) -> None:
        super().__init__(label, help=help)
        self.options = tuple(options)
        self.default = default or self.options[0]

    def check(self, value: Any) -> str:
        if value not in self.options:
            raise unknown("option", str(value), self.options, self.where)
        return value


class Toggle(Control):
    """On or off."""

    kind = "toggle"

    def __init__(self, label: str, *, default: bool = False, help: str = "") -> None:
        super().__init__(label, help=help)
        self.default = default

    def check(self, value: Any) -> bool:
        if not isinstance(value, bool):
            raise self.refusal(value, "on or off (true or false)")
        return value

    def parse(self, text: str) -> bool:
        words = {"on": True, "true": True, "yes": True, "off": False, "false": False, "no": False}
        if text.lower() not in words:
            raise self.refusal(text, "on or off")
        return words[text.lower()]


class Setting(Declared):
    """What only the author chooses, in the marker: one of `options`, or a whole number >= 0."""

    def __init__(self, default: Any, *, options: Iterable[str] = (), help: str = "") -> None:
        self.default, self.options, self.help = default, tuple(options), help

    def check(self, value: Any) -> Any:
        if self.options and value not in self.options:
            raise unknown(self.name, str(value), self.options, self.owner)
        if not self.options and not (type(value) is int and value >= 0):
            raise self.refusal(value, "a whole number, 0 or more")
        return value

    def parse(self, text: str) -> Any:
        if self.options:
            return self.check(text)
        return self.check(int(text) if text.isdecimal() else text)


class Readout(Declared):
    """A named number that the page shows; `digits` decimals, and — while there is none."""

    def __init__(self, label: str, *, digits: int = 0, role: str = "") -> None:
        self.label, self.digits, self.role = label, digits, role

    def __get__(self, widget: Any, owner: type) -> "Readout":
        return self

    def show(self, value: float | None) -> str:
        """The number as the page prints it; TeachingError for NaN and infinity."""
        if value is None:
            return "—"
        if not math.isfinite(value):
            raise self.refusal(value, "a finite number, or None for “—”")
        return f"{value:.{self.digits}f}"
