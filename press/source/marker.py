"""The line of Markdown that puts a widget on the page: `::: widget gate-trainer gate=AND`."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from kit import TeachingError, View, Widget
from kit.errors import unknown
from press.source.chapter import Chapter
from press.source.guard import guarded
from press.source.html.slots import slot

Widgets = Mapping[str, type[Widget]]  # by name
MARKER = re.compile(r"^:::(?!:)\s*(\S*)\s*(.*?)\s*$")
OTHERS = ("code", "question")  # markers of other things than widgets, which are placed elsewhere
END = ""  # of such a thing, if it has several lines


@dataclass(frozen=True)
class Marker:
    """What a marker asks for: a widget by name, the id of its figure, and words for its settings.

    `of` is the figure whose state a View shows.
    """

    line: int
    id: str
    name: str
    words: dict[str, str]
    of: str | None


@dataclass(frozen=True)
class Placed:
    """A widget on a page: the id of its figure, its name, its settings, the live thing, and the
    line of its marker.
    """

    id: str
    name: str
    settings: dict[str, Any]
    of: str | None
    widget: Widget
    line: int = 0

    @property
    def spoken(self) -> str:
        """What the figure is called aloud."""
        return self.id.replace("-", " ")

    @property
    def spec(self) -> dict:
        """What the page asks of Python: `PlacedSpec` in theme/shared/messages.js."""
        return {"id": self.id, "widget": self.name, "settings": self.settings, "of": self.of}


def place_widgets(chapter: Chapter, known: Widgets) -> tuple[str, list[Placed]]:
    """The chapter's text with a slot for each marker, and the widgets for the slots."""
    lines = chapter.text.split("\n")
    markers: list[Marker] = []
    for number, line in chapter.prose():
        if (match := MARKER.match(line)) and match[1] not in (*OTHERS, END):
            with chapter.at(number):
                marker = read_marker(number, match[1], match[2], known, markers)
            markers.append(marker)
            lines[number - chapter.first] = slot(marker.id)
    return "\n".join(lines), make_widgets(chapter, markers, known)


def read_marker(line: int, word: str, rest: str, known: Widgets, before: list[Marker]) -> Marker:
    """What a marker asks for; TeachingError if it asks for what is not there."""
    if word != "widget":
        raise unknown("marker", f"::: {word}", [f"::: {name}" for name in ("widget", *OTHERS)])
    name, *settings = rest.split() or [""]
    if name not in known:
        raise unknown("widget", name, known)
    words: dict[str, str] = {}
    for setting in settings:
        key, equals, value = setting.partition("=")
        if not equals or not key or not value:
            raise TeachingError(
                f"{name}: “{setting}” was given. Settings are written key=value, without spaces."
            )
        if key in words:
            raise TeachingError(f"{name}: {key} is given twice.")
        words[key] = value
    of = words.pop("of", None) if issubclass(known[name], View) else None
    again = sum(marker.name == name for marker in before)
    return Marker(line, f"{name}-{again + 1}" if again else name, name, words, of)


def make_widgets(chapter: Chapter, markers: list[Marker], known: Widgets) -> list[Placed]:
    """The widgets of a chapter's markers, in their order; a View after what it shows."""
    placed: dict[str, Placed] = {}
    for marker in sorted(markers, key=lambda marker: issubclass(known[marker.name], View)):
        with chapter.at(marker.line), guarded(f"The start of the widget {marker.name}"):
            placed[marker.id] = make_widget(marker, known[marker.name], placed)
    return [placed[marker.id] for marker in markers]


def make_widget(marker: Marker, kind: type[Widget], placed: Mapping[str, Placed]) -> Placed:
    """A live widget; TeachingError if a setting is not allowed, or a View has nothing to show."""
    settings = kind.parse(marker.words)
    if not issubclass(kind, View):
        return Placed(marker.id, marker.name, settings, None, kind(settings), marker.line)
    shown = [p.id for p in placed.values() if isinstance(p.widget, kind.shows)]
    if marker.of not in shown:
        raise unknown("figure", marker.of or "", shown, f"{marker.name}: of")
    widget = kind(settings, of=placed[marker.of].widget)
    return Placed(marker.id, marker.name, settings, marker.of, widget, marker.line)
