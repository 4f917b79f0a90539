"""What only the author chooses."""

from collections.abc import Iterable
from typing import Any

from kit.declared import Declared
from kit.errors import unknown


class Setting(Declared):
    """What only the author chooses, in the marker: one of `options`, or a whole number >= 0."""

    def __init__(self, default: Any, *, options: Iterable[str] = (), help: str = "") -> None:
        self.default, self.options, self.help = default, tuple(options), help
        self.check(default)

    def check(self, value: Any, widget: Any = None) -> Any:
        if self.options and value not in self.options:
            raise unknown(self.name or "option", str(value), self.options, self.owner or self.where)
        if not self.options and not (type(value) is int and value >= 0):
            raise self.refusal(value, "a whole number, 0 or more")
        return value

    def parse(self, text: str) -> Any:
        if self.options:
            return self.check(text)
        return self.check(int(text) if text.isdecimal() else text)
