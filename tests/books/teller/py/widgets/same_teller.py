"""A widget that says what becomes of every other widget, and of many ways through the library."""

import json
from collections.abc import Iterator
from hashlib import sha256
from itertools import islice
from typing import Any

from kit import Button, Choice, Frame, Handle, Slider, Toggle, View, Widget
from kit.controls import Control
from kit.find import find_widgets
from snippets import SNIPPETS

LONGEST = 10  # painted Frames of a run that follows another Event


class SameTeller(Widget):
    """Its status line is JSON: by the name of a snippet what it came to; and by the name of a
    widget's Control a hash of all Frames that it leads to.
    """

    tell = Button("Tell", while_running="Pause")

    def start(self) -> None:
        self.told: dict[str, Any] = {}
        self.left = [*SNIPPETS, *(f"{kind.name}.{name}" for kind, name in all_controls())]

    def tick(self) -> bool:
        name, *self.left = self.left
        self.told[name] = SNIPPETS[name]() if name in SNIPPETS else frames_of(name)
        return bool(self.left)

    def draw(self) -> Frame:
        return self.frame([], json.dumps(self.told))


def all_controls() -> Iterator[tuple[type[Widget], str]]:
    for kind in find_widgets().values():
        if not kind.__name__.endswith("Teller"):
            yield from ((kind, name) for name in kind.controls)


def frames_of(path: str) -> str:
    """The hash of all Frames that a Control leads to, "widget.control": of what each of its values
    starts, to the end, and of how a run begins after that.
    """
    widget, _, control = path.partition(".")
    kind = find_widgets()[widget]
    seen = sha256()
    for value in values_of(kind.controls[control]):
        figure = fresh(kind)
        figure.handle(control, value)
        frames = [*frames_to_the_end(figure), *frames_of_a_run(figure)]
        seen.update(json.dumps([frame.to_json() for frame in frames]).encode())
    return seen.hexdigest()


def fresh(kind: type[Widget]) -> Widget:
    return kind(of=fresh(kind.shows)) if issubclass(kind, View) else kind()


def frames_to_the_end(figure: Widget) -> Iterator[Frame]:
    yield figure.draw()
    while figure.run == "running":
        figure.advance()
        yield figure.draw()


def frames_of_a_run(figure: Widget) -> Iterator[Frame]:
    """The first Frames of the first run that the widget has a Button for."""
    for name, control in figure.controls.items():
        if isinstance(control, Button) and control.while_running and figure.runs_itself:
            figure.handle(name)
            yield from islice(frames_to_the_end(figure), LONGEST)
            return


def values_of(control: Control) -> list[Any]:
    match control:
        case Slider() if control.follows:
            return [0]
        case Slider():
            return [*control.limits()]
        case Handle():
            bounds = [axis.limits() for axis in control.axes.values()]
            ends = [tuple(limits[i] for limits in bounds) for i in (0, 1)]
            return ends if len(bounds) > 1 else [end for [end] in ends]
        case Choice():
            return list(control.options)
        case Toggle():
            return [True, False]
        case _:
            return [None]
