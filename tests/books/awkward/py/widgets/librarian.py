"""A widget that asks Python's library for what is not in the memory image."""

import importlib
import inspect
import json
import random

import hills

from kit import Button, Frame, Slider, Widget

FOR_LATER = (
    "colorsys",
    "statistics",
    "numpy.random",
    "numpy.fft",
    "numpy.polynomial",
    "numpy.testing",
)


class Librarian(Widget):
    """Its status line is what it found, as JSON; `Never end` does not."""

    shelf = Slider("Shelf", 0, 9, default=1)
    fetch = Button("Fetch")
    stamp = Button("Stamp")
    never_end = Button("Never end")
    reset = Button("Reset")

    def start(self) -> None:
        self.found: dict[str, object] = {}
        self.stamps = 0

    def on_fetch(self) -> None:
        self.found = {name: attempt(name) for name in FOR_LATER}
        numpy_random = importlib.import_module("numpy.random")
        self.found |= {
            "mean": importlib.import_module("statistics").mean([1, 2]),
            "fft": float(importlib.import_module("numpy.fft").fft([1, 1])[0].real),
            "normal": float(numpy_random.default_rng(42).normal()),
            "chance": [random.random(), numpy_random.random(), numpy_random.default_rng().random()],
            "source": inspect.getsource(hills.Hill),
            "docstring": inspect.getdoc(importlib.import_module("numpy").sum),
            "asserts": has_asserts(),
        }

    def on_stamp(self) -> None:
        """It has done half of it when it needs what is perhaps still on its way."""
        self.stamps += 1
        importlib.import_module("colorsys")

    def on_never_end(self) -> None:
        while True:
            pass

    def draw(self) -> Frame:
        return self.frame([], json.dumps(self.found | {"shelf": self.shelf, "stamps": self.stamps}))


def attempt(name: str) -> str:
    """How an import went."""
    try:
        importlib.import_module(name)
    except ImportError as problem:
        return str(problem)
    return "imported"


def has_asserts() -> bool:
    try:
        assert not __debug__
    except AssertionError:
        return True
    return False
