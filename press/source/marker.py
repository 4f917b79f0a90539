"""The line of Markdown that puts a widget on the page: `::: widget gate-trainer gate=AND`."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from kit import TeachingError, Widget
from kit.errors import unknown
from press.source.chapter import Chapter

Widgets = Mapping[str, type[Widget]]  # by name
MARKER = re.compile(r"^:::\s*(\S*)\s*(.*?)\s*$")


@dataclass(frozen=True)
class Placed:
    """A widget on a page: the id of its figure, its name, its settings, and the live thing."""

    id: str
    name: str
    settings: dict[str, Any]
    widget: Widget

    @property
    def spec(self) -> dict:
        """What the page asks of Python: `WidgetSpec` in theme/shared/messages.js."""
        return {"id": self.id, "widget": self.name, "settings": self.settings}


def place_widgets(chapter: Chapter, known: Widgets) -> tuple[str, list[Placed]]:
    """The chapter's text with a slot for each marker, and the widgets for the slots."""
    lines = chapter.text.split("\n")
    placed: list[Placed] = []
    for number, line in chapter.prose():
        marker = MARKER.match(line)
        if not marker:
            continue
        try:
            widget = read_marker(marker[1], marker[2], known, [p.name for p in placed])
        except TeachingError as problem:
            raise chapter.error(str(problem), number) from None
        placed.append(widget)
        lines[number - chapter.first] = slot(widget)
    return "\n".join(lines), placed


def slot(placed: Placed) -> str:
    """The HTML that stands in the text until the figure is put there."""
    return f'\n<div data-slot="{placed.id}"></div>\n'


def read_marker(word: str, rest: str, known: Widgets, before: list[str]) -> Placed:
    """The widget that a marker asks for; TeachingError if it asks for what is not there."""
    if word != "widget":
        raise unknown("marker", f"::: {word}", ["::: widget"])
    name, *settings = rest.split() or [""]
    if name not in known:
        raise unknown("widget", name, known)
    words = {}
    for setting in settings:
        key, equals, value = setting.partition("=")
        if not equals or not key or not value:
            raise TeachingError(
                f"{name}: “{setting}” was given. Settings are written key=value, without spaces."
            )
        if key in words:
            raise TeachingError(f"{name}: {key} is given twice.")
        words[key] = value
    chosen = known[name].parse(words)
    again = before.count(name)
    return Placed(f"{name}-{again + 1}" if again else name, name, chosen, known[name](chosen))
