"""The inputs that a reader sees."""

from collections.abc import Iterable
from typing import Any

from kit.declared import Declared
from kit.errors import TeachingError, unknown


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
