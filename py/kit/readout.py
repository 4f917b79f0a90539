"""The numbers that a widget shows."""

import math
from typing import Any

from kit.declared import Declared
from kit.errors import unknown
from kit.numbers import plain

COLOURS = ("loss", "rate", "yes", "no")  # in which words and numbers of the text are written


class Readout(Declared):
    """A named number that the page shows; `digits` decimals, and — while there is none.

    `role` is one of COLOURS, or none; TeachingError for another.
    """

    def __init__(self, label: str, *, digits: int = 0, role: str = "") -> None:
        self.label, self.digits, self.role = label, digits, role
        if role and role not in COLOURS:
            raise unknown("colour", role, COLOURS, f"Readout(“{label}”)")

    def __get__(self, widget: Any, owner: type) -> "Readout":
        return self

    def show(self, value: float | None) -> str:
        """The number as the page prints it; TeachingError for NaN and infinity."""
        if value is None:
            return "—"
        if not math.isfinite(value):
            raise self.refusal(value, "a finite number, or None for “—”")
        return plain(value, self.digits)
