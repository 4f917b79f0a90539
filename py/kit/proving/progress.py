"""How far a long measurement is, for whoever listens."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")
Report = Callable[[float], None]

_listeners: list[Report] = []
_loops: list[tuple[int, int]] = []  # of each loop within the others: what is done, of how many


def each(things: Iterable[T]) -> Iterator[T]:
    """Go through things as `for` does, and tell how many are done. Loops may lie in each other."""
    things = list(things)
    depth = len(_loops)
    try:
        for done, thing in enumerate(things):
            _loops[depth:] = [(done, len(things))]
            _tell()
            yield thing
    finally:
        del _loops[depth:]


def listen(report: Report | None) -> None:
    """Call `report` with a fraction from 0 to 1 as a measurement goes on; None: nobody listens."""
    _listeners[:] = [report] if report else []


def begin() -> None:
    """Another measurement begins: no loop of an earlier one goes on."""
    _loops.clear()


def _tell() -> None:
    if _listeners:
        fraction = 0.0
        for done, count in reversed(_loops):
            fraction = (done + fraction) / count
        _listeners[0](fraction)
