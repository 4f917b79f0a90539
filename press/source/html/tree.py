"""HTML as a tree that is written again byte for byte, but for what has been changed in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from itertools import accumulate

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source"}
VOID |= {"track", "wbr"}
PLACE = "data-written"  # until the page is finished: in which chapter and line an element stands

ATTRIBUTE = re.compile(r"""\s+([^\s/>=]+)(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>"']+))?""")


@dataclass(eq=False)
class Element:
    """An element: its tags as they are written, and what stands between them: other elements, and
    HTML that has none, comments too. The root has no tags.
    """

    tag: str = ""
    attributes: dict[str, str] = field(default_factory=dict)
    opening: str = ""
    children: list[Element | str] = field(default_factory=list)
    closing: str = ""

    def __str__(self) -> str:
        return self.opening + self.inside + self.closing

    @property
    def inside(self) -> str:
        """The HTML between its tags."""
        return "".join(map(str, self.children))

    def elements(self, *tags: str) -> Iterator[Element]:
        """Itself and all elements in it, in their order; only those with one of these tags."""
        if not tags or self.tag in tags:
            yield self
        for child in self.children:
            if isinstance(child, Element):
                yield from child.elements(*tags)

    @property
    def place(self) -> str:
        """Where its author wrote it, as far as that is known: the chapter and the line."""
        return self.attributes.get(PLACE, "")

    def change(self, name: str, value: str | None) -> None:
        """Give it an attribute, or take one away; all else in its tag stays as it is written."""
        new = "" if value is None else f' {name}="{escaped(value)}"'
        behind = len(self.tag) + 1
        for match in ATTRIBUTE.finditer(self.opening, behind):
            if match[1].lower() == name:
                self.opening = self.opening[: match.start()] + new + self.opening[match.end() :]
                break
        else:
            self.opening = self.opening[:behind] + new + self.opening[behind:]
        self.attributes.pop(name, None)
        if value is not None:
            self.attributes[name] = value

    def become(self, html: str) -> None:
        """Let some HTML stand in its place; what that holds was written here."""
        self.tag = self.opening = self.closing = ""
        self.children = parse(html).children
        for child in self.children:
            if isinstance(child, Element) and self.place and not child.place:
                child.change(PLACE, self.place)


def escaped(value: str) -> str:
    """A text as it stands in an attribute."""
    return value.replace("&", "&amp;").replace('"', "&quot;").replace("<", "&lt;")


def parse(html: str) -> Element:
    """The root of some HTML. What is never closed ends with what it stands in."""
    return _Builder(html).root


class _Builder(HTMLParser):
    """Goes through the HTML once; what stands between two tags is kept as it is."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=False)
        self.html = html
        self.lines = [0, *accumulate(len(line) + 1 for line in html.split("\n"))]
        self.root = Element()
        self.open, self.done = [self.root], 0
        self.feed(html)
        self.close()
        self.keep_text(len(html))

    @property
    def place(self) -> int:
        """How much of the HTML stands before what is read now."""
        line, column = self.getpos()
        return self.lines[line - 1] + column

    def keep_text(self, end: int) -> None:
        if self.done < end:
            self.open[-1].children.append(self.html[self.done : end])
        self.done = end

    def add(self, tag: str, attrs: list[tuple[str, str | None]]) -> Element:
        self.keep_text(self.place)
        opening = self.get_starttag_text() or ""
        self.done += len(opening)
        first = {name: value or "" for name, value in reversed(attrs)}  # of two that are alike
        element = Element(tag, {name: first[name] for name, _ in attrs}, opening)
        self.open[-1].children.append(element)
        return element

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.add(tag, attrs)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = self.add(tag, attrs)
        if tag not in VOID:
            self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        if tag not in [element.tag for element in self.open[1:]]:
            return
        self.keep_text(self.place)
        while (element := self.open.pop()).tag != tag:
            pass
        element.closing = self.html[self.done : self.html.index(">", self.done) + 1]
        self.done += len(element.closing)
