"""The inputs that a reader sees."""

import math
from collections.abc import Iterable
from typing import Any

from kit.declared import Declared
from kit.errors import TeachingError, unknown
from kit.numbers import MINUS, plain, signed


class Control(Declared):
    """An input that the reader sees; `label` is the word on the screen."""

    kind = ""
    under = over = ""  # the panel below or above which it lies, if it is not among the others
    signed = False  # whether its number is printed with its sign

    def __init__(self, label: str, *, help: str = "") -> None:
        self.label, self.help = label, help

    @property
    def where(self) -> str:
        return super().where if self.name else f"{type(self).__name__}(“{self.label}”)"


class Slider(Control):
    """A number from `low` to `high`, with `digits` decimals, moved in steps of the last.

    `high` may be the name of an attribute of the widget: then the range follows the state. `under`
    is the name of a panel below which the slider lies, as its axis. `signed`: its number is printed
    with its sign, and the slider has the colour of yes above 0 and of no below.
    """

    kind = "slider"

    def __init__(
        self,
        label: str,
        low: float,
        high: float | str,
        *,
        default: float,
        digits: int = 0,
        under: str = "",
        signed: bool = False,
        help: str = "",
    ) -> None:
        super().__init__(label, help=help)
        self.low, self.high, self.digits = low, high, digits
        self.default, self.under, self.signed = default, under, signed
        if not isinstance(high, str) and not low < high:
            raise self.refusal((low, high), "a low that is less than the high")
        self.check(default)

    @property
    def step(self) -> float:
        return 10.0**-self.digits

    @property
    def follows(self) -> bool:
        """Whether the range follows the state."""
        return isinstance(self.high, str)

    def limits(self, widget: Any = None) -> tuple[float, float]:
        """The least and the greatest value now; without a widget, whatever may come.

        TeachingError if the state gives no range that ends where it begins, or farther on.
        """
        if not isinstance(self.high, str):
            return self.low, self.high
        if widget is None:
            return self.low, math.inf
        high = float(getattr(widget, self.high))
        if not self.low <= high < math.inf:
            raise TeachingError(
                f"{self.where}: its range would go from {self.low:g} to {high:g}. Allowed: "
                f"a `{self.high}` of {self.low:g} or more, and finite."
            )
        return self.low, high

    def check(self, value: Any, widget: Any = None) -> float:
        low, high = self.limits(widget)
        is_number = isinstance(value, int | float) and not isinstance(value, bool)
        if is_number and self.follows and abs(value) < math.inf:
            value = min(max(value, low), high)  # the page may not have heard of the range yet
        if not (is_number and low <= value <= high and abs(value) < math.inf):  # nor NaN
            raise self.refusal(value, f"a number from {low:g} to {high:g}")
        return float(value)

    def parse(self, text: str) -> float:
        return self.check(number(text))

    def show(self, value: float) -> str:
        """The value as the page prints it."""
        return signed(value, self.digits) if self.signed else plain(value, self.digits)

    def sign(self, value: float) -> str:
        """Plus, a true minus, or nothing for what is printed as 0."""
        first = signed(value, self.digits)[0]
        return first if first in ("+", MINUS) else ""


def number(text: str) -> float | str:
    """The number that a text says; or else the text itself, which no check allows."""
    try:
        return float(text)
    except ValueError:
        return text


class Number(Slider):
    """A number that is typed."""

    kind = "number"

    def show(self, value: float) -> str:
        """The value as a field takes it: with a hyphen, as it is typed."""
        return f"{value:.{self.digits}f}"


class Button(Control):
    """Something to press. With `while_running` it starts the run; under that label, it pauses.

    In a View the run is that of what is shown, and the handler hands the press on.
    """

    kind = "button"

    def __init__(self, label: str, *, while_running: str = "", help: str = "") -> None:
        super().__init__(label, help=help)
        self.while_running = while_running

    def __get__(self, widget: Any, owner: type) -> "Button":
        return self

    def __set__(self, widget: Any, value: Any) -> None:
        raise self.refusal(value, "a press; a button holds no value")

    def check(self, value: Any, widget: Any = None) -> None:
        if value is not None:
            raise self.refusal(value, "a press, without a value")


class Choice(Control):
    """One of a few named options; in a `row` all of them are seen at once.

    `over` is the name of a panel above which the row stands. In a View, `follows` is the name of a
    Slider of what is shown: the option that reads as its value is chosen, or none.
    """

    kind = "choice"

    def __init__(
        self,
        label: str,
        options: Iterable[str],
        *,
        default: str = "",
        row: bool = False,
        over: str = "",
        follows: str = "",
        help: str = "",
    ) -> None:
        super().__init__(label, help=help)
        self.options = tuple(options)
        if not self.options or len(set(self.options)) < len(self.options):
            raise self.refusal(self.options, "one option or more, each another")
        self.default = default or self.options[0]
        self.follows = follows
        self.over = over
        if row or over:
            self.kind = "row"
        self.check(self.default)

    def check(self, value: Any, widget: Any = None) -> str:
        if value == "" and self.follows:
            return value
        if value not in self.options:
            raise unknown("option", str(value), self.options, self.where)
        return value

    def following(self, shown: Any) -> str:
        """The option that reads as the value of the Slider that is followed; or none."""
        told = shown.controls[self.follows].show(shown.values[self.follows])
        return told if told in self.options else ""


class Bet(Choice):
    """A choice that the reader makes before something happens; no option is chosen at first.

    `over` is the name of a panel above which it stands, in place of the caption.
    """

    def __init__(
        self, label: str, options: Iterable[str], *, over: str = "", help: str = ""
    ) -> None:
        super().__init__(label, options, over=over, help=help)
        self.default, self.kind = "", "bet"

    def check(self, value: Any, widget: Any = None) -> str:
        return "" if value == "" else super().check(value, widget)


class Toggle(Control):
    """On or off."""

    kind = "toggle"

    def __init__(self, label: str, *, default: bool = False, help: str = "") -> None:
        super().__init__(label, help=help)
        self.default = default
        self.check(default)

    def check(self, value: Any, widget: Any = None) -> bool:
        if not isinstance(value, bool):
            raise self.refusal(value, "on or off (true or false)")
        return value

    def parse(self, text: str) -> bool:
        words = {"on": True, "true": True, "yes": True, "off": False, "false": False, "no": False}
        if text.lower() not in words:
            raise self.refusal(text, "on or off")
        return words[text.lower()]
