"""Numbers as a reader sees them: a true minus, and no minus before nothing."""

import math
from collections.abc import Iterable

from kit.errors import TeachingError

MINUS = "−"  # as wide as the plus sign and the figures, where a hyphen is narrower


def plain(value: float, digits: int = 2) -> str:
    """`0.69`, `−1.18`: a sign only where the number is below 0 as it is written."""
    if not math.isfinite(value):
        raise TeachingError(f"{value} cannot be written: a reader sees finite numbers.")
    written = f"{abs(value):.{digits}f}"
    return MINUS + written if value < 0 and float(written) else written


def signed(value: float, digits: int = 2) -> str:
    """`+0.69`, `−1.18`; `0.00` has no sign."""
    written = plain(value, digits)
    return "+" + written if value > 0 and float(written) else written


def short(value: float, digits: int = 2) -> str:
    """`1`, `0`, `0.5`, as a pupil writes it: `digits` decimals at most."""
    written = plain(value, digits)
    return written.rstrip("0").rstrip(".") if digits else written


def span(values: Iterable[float], digits: int = 2) -> str:
    """`5 to 12`, the least and the greatest; `5`, where both are written alike; `none`."""
    values = list(values)
    if not values:
        return "none"
    low, high = short(min(values), digits), short(max(values), digits)
    return low if low == high else f"{low} to {high}"


def fine(value: float) -> int:
    """How many decimals a small number needs, so that it is not written as nothing."""
    return 2 if abs(value) >= 0.01 or not value else 3


def exact(value: float, most: int = 4) -> str:
    """With two decimals, or as many more, up to `most`, as it takes to say it exactly."""
    digits = 2
    while digits < most and not math.isclose(round(value, digits), value, abs_tol=1e-9):
        digits += 1
    return plain(value, digits)
