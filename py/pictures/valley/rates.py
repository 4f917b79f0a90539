"""What is said of learning rates, and how the way walked at each is drawn."""

from collections.abc import Sequence
from itertools import groupby

from kit.draw import plain

LINES = {1.0: "dotted", 3.2: "solid", 10.0: "dash-dotted"}  # of a way at rates up to these
LARGEST = "dashed"  # of a way at a larger one
MOST_NAMED = 2


def line_at(rate: float) -> str:
    """The kind of line of a way that was walked at a rate."""
    return next((kind for up_to, kind in LINES.items() if rate <= up_to), LARGEST)


def rates_said(rates: Sequence[float]) -> str:
    """`rate 2.0`, or `rate 2.0, then 5.0`: the learning rate of each epoch, in words."""
    turns = [plain(rate, 1) for rate, _ in groupby(rates)]
    if len(turns) > MOST_NAMED:
        return f"rate {turns[0]}, … then {turns[-1]}"
    return "rate " + ", then ".join(turns)
