"""Evidence: what a Claim's function found when it ran, and whether the sentence holds."""

import json
import operator
from collections.abc import Sequence
from dataclasses import dataclass
from math import isfinite
from typing import Any

from kit.errors import TeachingError, unknown

SIDES = {
    "at most": operator.le,
    "under": operator.lt,
    "at least": operator.ge,
    "over": operator.gt,
}


@dataclass(frozen=True)
class Strip:
    """A number for each run, in `unit`, all of them promised to be `side` of `promise`.

    TeachingError for no number, one that is not finite, or a side that is none of `SIDES`.
    """

    values: Sequence[float]
    promise: float
    side: str = "at most"
    unit: str = ""

    def __post_init__(self) -> None:
        if self.side not in SIDES:
            raise unknown("side", self.side, SIDES, "A strip")
        if not len(self.values) or not all(map(isfinite, [*self.values, self.promise])):
            raise TeachingError("A strip needs a finite number for each run, and for the promise.")

    def keeps(self, value: float) -> bool:
        """Whether a number is on the promised side."""
        return bool(SIDES[self.side](value, self.promise))

    @property
    def holds(self) -> bool:
        """Whether all of them are."""
        return all(map(self.keeps, self.values))

    @property
    def worst(self) -> float:
        """The number that comes nearest to breaking the promise, or breaks it most."""
        return (max if self.side in ("at most", "under") else min)(self.values)

    def to_json(self) -> dict:
        # Six digits: another machine's arithmetic may differ in the last of sixteen.
        values = [float(f"{value:.6g}") for value in self.values]
        return {
            "values": values,
            "promise": float(self.promise),
            "side": self.side,
            "unit": self.unit,
        }


@dataclass(frozen=True)
class Evidence:
    """What a Claim found: whether it holds, and the numbers in a sentence or two.

    `**…**` in `found` stands round the numbers that matter. `strip` has a number for each of many
    runs. `answer` is what the key of a question is made of: anything that JSON can say, numpy's
    numbers too. TeachingError for any other.
    """

    holds: bool
    found: str
    strip: Strip | None = None
    answer: Any = None

    def __post_init__(self) -> None:
        object.__setattr__(self, "answer", as_json_has_it(self.answer))

    def to_json(self) -> dict:
        """`Evidence` in theme/shared/messages.js."""
        strip = self.strip.to_json() if self.strip else None
        return {"holds": bool(self.holds), "found": self.found, "strip": strip}


def as_json_has_it(answer: Any) -> Any:
    """The same after it was kept and read again."""
    try:
        text = json.dumps(answer, default=lambda of_numpy: of_numpy.tolist(), allow_nan=False)
    except (AttributeError, TypeError, ValueError):
        raise TeachingError(
            f"Its answer is {answer!r}, which cannot be kept. Allowed: texts, finite numbers, and "
            "lists of them."
        ) from None
    return json.loads(text)
