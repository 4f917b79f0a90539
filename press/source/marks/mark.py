"""Marks in a line of text: `[words]{key="value"}`, where the key says what the words can do."""

import re
import xml.etree.ElementTree as ET
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor

from kit.errors import TeachingError, unknown
from press.source.chapter import Chapter
from press.source.marks.lines import line_in, without_lines

MARK = r"(?<!\])\[((?:[^\[\]]|\[[^\]]*\])+)\]\{([^{}]*)\}"  # the words may hold one mark more
FIELD = re.compile(r'(\w+)=("[^"]*"|[^\s"]+)')
FIELDS = re.compile(rf"(?:\s*{FIELD.pattern}(?=\s|$))+\s*")


@dataclass(frozen=True)
class Mark:
    """Some words of a line, and what is written in the braces behind them. `text` are the words as
    they are on their way through Markdown.
    """

    words: str
    fields: dict[str, str]
    text: str

    def only(self, *allowed: str) -> "Mark":
        """Itself; TeachingError if the braces hold another key than these."""
        for key in self.fields:
            if key not in allowed:
                raise unknown("key", key, allowed, f"[{self.words}]")
        return self


Maker = Callable[[Mark], ET.Element]  # TeachingError for what is not allowed


class MarkExtension(Extension):
    """`[words]{key="value"}` becomes what the maker of its first key makes of it."""

    def __init__(self, chapter: Chapter, makers: Mapping[str, Maker]) -> None:
        super().__init__()
        self.chapter, self.makers = chapter, makers

    def extendMarkdown(self, md: Markdown) -> None:
        for name, priority in (("mark", 175), ("mark inside a mark", 174)):
            marks = MarkedWords(md, self.chapter, self.makers)
            md.inlinePatterns.register(marks, name, priority)


class MarkedWords(InlineProcessor):
    """Marked words in a line of text."""

    def __init__(self, md: Markdown, chapter: Chapter, makers: Mapping[str, Maker]) -> None:
        super().__init__(MARK, md)
        self.chapter, self.makers = chapter, makers

    def handleMatch(self, m: re.Match, data: str) -> tuple[ET.Element, int, int]:
        with self.chapter.at(line_in(m[2])):
            mark = read_mark(m[1], without_lines(m[2]))
            key = next(iter(mark.fields))
            if key not in self.makers:
                raise unknown("key", key, self.makers, f"[{mark.words}]")
            return self.makers[key](mark), m.start(0), m.end(0)


def read_mark(text: str, braces: str) -> Mark:
    """Words, and what stands in the braces behind them. TeachingError if that cannot be read."""
    words = without_lines(text)
    if "\n" in braces or not FIELDS.fullmatch(braces):
        raise TeachingError(
            f"“{{{braces}}}” was given. In braces stands key=value or "
            'key="some words", with a space between two of them, all on one line.'
        )
    fields: dict[str, str] = {}
    for key, value in FIELD.findall(braces):
        if key in fields:
            raise TeachingError(f"[{words}]: {key} is given twice.")
        fields[key] = value.strip('"')
    return Mark(words, fields, text)


def marked(mark: Mark, kind: str, **data: str) -> ET.Element:
    """The words in a span of a class, with data for the Shell."""
    span = ET.Element("span", {"class": kind, **{f"data-{k}": v for k, v in data.items()}})
    span.text = mark.text
    return span
