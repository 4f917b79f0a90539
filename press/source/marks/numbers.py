"""Numbers in a sentence that follow a figure, or set it."""

import json
import xml.etree.ElementTree as ET
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeGuard

from kit import Choice, Handle, Readout, Slider, TeachingError, Widget
from kit.errors import listed, unknown
from kit.numbers import plain, signed
from press.source.marker import Placed
from press.source.marks.mark import Mark, marked
from press.source.marks.orders import read_orders


@dataclass(frozen=True)
class Followed:
    """What a figure shows under a name: a Readout, or a Control that reads as a number or a word.

    `numeral` is the one Slider that says how a number is written, where it is one.
    """

    figure: Placed
    name: str
    shown: Readout | Choice | Slider | Handle
    numeral: Slider | None

    @property
    def where(self) -> str:
        """As an author writes it: `gate-trainer.rate`."""
        return f"{self.figure.id}.{self.name}"

    @property
    def role(self) -> str:
        """The colour in which the figure shows it."""
        if isinstance(self.shown, Readout):
            return self.shown.role
        return "rate" if type(self.shown) is Slider and not self.shown.signed else ""

    def text(self, widget: Widget) -> str:
        """What a widget of this figure shows now."""
        if isinstance(self.shown, Readout):
            return widget.draw().readouts[self.name]
        value = widget.values[self.name]
        if self.numeral:
            return (signed if self.numeral.signed else plain)(value, self.numeral.digits)
        return value or "—"

    @property
    def data(self) -> dict[str, str]:
        """How the page is to write it, where that stands nowhere in the figure."""
        if not self.numeral:
            return {}
        return {"digits": str(self.numeral.digits)} | (
            {"signed": ""} if self.numeral.signed else {}
        )


def follow(mark: Mark, placed: Mapping[str, Placed]) -> ET.Element:
    """`[2.0]{follow="gate-trainer.rate"}`; TeachingError for a name that shows nothing there, and
    for words that the figure shows neither at Frame one nor at its telling moment.
    """
    followed = read_followed(mark.only("follow").fields["follow"], placed)
    check_words(mark.words, followed)
    kind = f"follow {followed.role}".strip()
    return marked(mark, kind, follow=followed.where, **followed.data)


def drag(mark: Mark, placed: Mapping[str, Placed]) -> ET.Element:
    """`[2.0]{drag="gate-trainer.rate"}`, and what is done once it is let go: `do="…"`.

    TeachingError for a Control that is no single number, and for words that are not what it is at
    first.
    """
    fields = mark.only("drag", "do").fields
    followed = read_followed(fields["drag"], placed)
    widget = followed.figure.widget
    if isinstance(followed.shown, Readout) or not followed.numeral:
        numbers = [name for name, c in widget.controls.items() if numeral_of(c)]
        raise TeachingError(
            f"{followed.where}: only a single number that the reader sets can be dragged. "
            f"Allowed: {listed(numbers)}."
        )
    if followed.name in widget.disabled:
        raise TeachingError(f"{followed.where}: it cannot be used at first.")
    if mark.words != (text := followed.text(widget)):
        raise TeachingError(f"{followed.where}: “{mark.words}” was given. At first it is {text}.")
    done = {"do": json.dumps(read_orders(fields["do"], placed))} if "do" in fields else {}
    label = f"{followed.numeral.label}, {followed.figure.spoken}"
    kind = f"drag {followed.role}".strip()
    return marked(mark, kind, follow=followed.where, label=label, **followed.data, **done)


def read_followed(text: str, placed: Mapping[str, Placed]) -> Followed:
    """What `figure.name` means. TeachingError if it means nothing that can be read as a text."""
    figure, dot, name = text.partition(".")
    if not dot or not name:
        raise TeachingError(f"“{text}” was given. What is followed is written `figure.name`.")
    if figure not in placed:
        raise unknown("figure", figure, placed)
    known = {
        name: shown
        for name, shown in placed[figure].widget.declared.items()
        if isinstance(shown, Readout | Choice | Slider) or is_single(shown)
    }
    if name not in known:
        raise unknown("number", name, known, figure)
    return Followed(placed[figure], name, known[name], numeral_of(known[name]))


def is_single(shown: object) -> TypeGuard[Handle]:
    """Whether it is a Handle that moves in one direction."""
    return isinstance(shown, Handle) and len(shown.axes) == 1


def numeral_of(shown: object) -> Slider | None:
    """The one number of a Control, as a Slider; None where there are two or none."""
    if is_single(shown):
        return next(iter(shown.axes.values()))
    return shown if isinstance(shown, Slider) else None


def check_words(words: str, followed: Followed) -> None:
    """TeachingError if the figure never shows these words where it stands still."""
    first = followed.text(followed.figure.widget)
    if words == first:
        return
    told = followed.figure.widget.twin(reduced_motion=True)
    if not told.play_telling():
        raise TeachingError(f"{followed.where}: “{words}” was given. The figure shows {first}.")
    last = followed.text(told)
    if words != last:
        raise TeachingError(
            f"{followed.where}: “{words}” was given. The figure shows {first} at first, "
            f"and {last} at its telling moment."
        )
