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

FIELD = re.compile(r'(\w+)=("[^"]*"|\S+)')


@dataclass(frozen=True)
class Mark:
    """Some words of a line, and what is written in the braces behind them."""

    words: str
    fields: dict[str, str]

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
        md.inlinePatterns.register(MarkedWords(md, self.chapter, self.makers), "mark", 175)


class MarkedWords(InlineProcessor):
    """Marked words in a line of text."""

    def __init__(self, md: Markdown, chapter: Chapter, makers: Mapping[str, Maker]) -> None:
        keys = "|".join(makers)
        super().__init__(rf"\[((?:[^\[\]]|\[[^\]]*\])+)\]\{{((?:{keys})=[^{{}}\n]*)\}}", md)
        self.chapter, self.makers = chapter, makers

    def handleMatch(self, m: re.Match, data: str) -> tuple[ET.Element, int, int]:
        mark = Mark(m[1], {key: value.strip('"') for key, value in FIELD.findall(m[2])})
        try:
            element = self.makers[next(iter(mark.fields))](mark)
        except TeachingError as problem:
            raise self.chapter.error_at(str(problem), m[2]) from None
        return element, m.start(0), m.end(0)


def marked(mark: Mark, kind: str, **data: str) -> ET.Element:
    """The words in a span of a class, with data for the Shell."""
    span = ET.Element("span", {"class": kind, **{f"data-{k}": v for k, v in data.items()}})
    span.text = mark.words
    return span
