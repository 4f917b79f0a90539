"""HTML as a tree that is written again byte for byte, but for what has been changed in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html import unescape
from html.parser import HTMLParser
from itertools import accumulate

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source"}
VOID |= {"track", "wbr"}
PLACE = "data-written"  # until the page is finished: in which chapter and line an element stands

ATTRIBUTE = re.compile(r"""\s+([^\s/>=]+)(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>"']+))?""")


@dataclass(eq=False)
class Text:
    """Characters, or a single one that is written as &…; – what they say, and how that is written,
    piece after piece.
    """

    said: str
    written: list[Element | str]

    def __str__(self) -> str:
        return "".join(map(str, self.written))

    def wrap(self, start: int, end: int, tag: str, attributes: Mapping[str, str]) -> None:
        """Put an element around some of the characters; only what stands behind them may have such
        elements already.
        """
        given = "".join(f' {name}="{escaped(value)}"' for name, value in attributes.items())
        first, *rest = self.written
        whole = str(first)
        if whole[start:end] != self.said[start:end]:  # a single one, written as &…;
            start, end = 0, len(whole)
        inner: list[Element | Text | str] = [whole[start:end]]
        around = Element(tag, dict(attributes), f"<{tag}{given}>", inner, f"</{tag}>")
        self.written = [whole[:start], around, whole[end:], *rest]


@dataclass(eq=False)
class Element:
    """An element: its tags as they are written, and what stands between them: other elements,
    texts, and comments and the like as they are written. The root has no tags.
    """

    tag: str = ""
    attributes: dict[str, str] = field(default_factory=dict)
    opening: str = ""
    children: list[Element | Text | str] = field(default_factory=list)
    closing: str = ""

    def __str__(self) -> str:
        return self.opening + self.inside + self.closing

    @property
    def inside(self) -> str:
        """The HTML between its tags."""
        return "".join(map(str, self.children))

    @property
    def said(self) -> str:
        """The texts in it."""
        return "".join("" if isinstance(child, str) else child.said for child in self.children)

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


def line_at(place: str) -> int:
    """The line of an element's place; 0 if it has none."""
    return int(place.rpartition(":")[2] or 0)


def unwrapped(html: str, *tags: str) -> str:
    """What stands in the element that is all of some HTML, if it has one of these tags; and in the
    one that is all of that. Other HTML is as it was, but for spaces around it.
    """
    match [child for child in parse(html).children if str(child).strip()]:
        case [Element() as only] if only.tag in tags:
            return unwrapped(only.inside, *tags)
    return html.strip()


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
        self.said: str | None = None  # by what has been read, and is not kept yet
        self.feed(html)
        self.close()
        self.keep(len(html))

    @property
    def place(self) -> int:
        """How much of the HTML stands before what is read now."""
        line, column = self.getpos()
        return self.lines[line - 1] + column

    def keep(self, end: int) -> None:
        """Keep what stands between the last thing that was kept and this place."""
        if self.done < end:
            written = self.html[self.done : end]
            text = None if self.said is None else Text(self.said, [written])
            self.open[-1].children.append(text or written)
        self.done, self.said = end, None

    def add(self, tag: str, attrs: list[tuple[str, str | None]]) -> Element:
        self.keep(self.place)
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
        self.keep(self.place)
        if tag not in [element.tag for element in self.open[1:]]:
            return
        while (element := self.open.pop()).tag != tag:
            pass
        element.closing = self.html[self.done : self.html.index(">", self.done) + 1]
        self.done += len(element.closing)

    def handle_data(self, data: str) -> None:
        self.keep(self.place)
        self.said = data

    def handle_entityref(self, name: str) -> None:
        self.handle_data(unescape(f"&{name};"))

    def handle_charref(self, name: str) -> None:
        self.handle_data(unescape(f"&#{name};"))

    def handle_comment(self, data: str) -> None:
        self.keep(self.place)

    def handle_decl(self, decl: str) -> None:
        self.keep(self.place)

    def handle_pi(self, data: str) -> None:
        self.keep(self.place)

    def unknown_decl(self, data: str) -> None:
        self.keep(self.place)
