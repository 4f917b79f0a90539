"""The one walk through a chapter's HTML that tells what is read, and what stands there instead."""

from dataclasses import dataclass
from html import unescape
from html.parser import HTMLParser
from itertools import accumulate

from press.source.words.passages import Passage, Run, Thing

VOID = {"area", "br", "col", "embed", "hr", "img", "input", "source", "track", "wbr"}
INLINE = {"a", "abbr", "b", "br", "cite", "code", "del", "em", "i", "ins", "kbd", "math", "q", "s"}
INLINE |= {"samp", "small", "span", "strong", "sub", "sup", "svg", "var", "wbr"}

# What is not read, by its tag, .class or [attribute]; and what stands for it, if anything does.
UNREAD = {
    "[data-slot]": "figure",
    "figure": "figure",
    ".question": "question",
    "section.code": "editor",
    ".highlight": "code",
    "pre": "code",
    "img": "picture",
    "details": "folded",
    ".answers": "",
    ".footnote-backref": "",
    ".footnote-ref": "",
    ".tick": "",
    ".words": "",
    "noscript": "",
    "script": "",
    "style": "",
    "svg": "",
    "template": "",
}
# What is read, and is more than text, in the same way.
MARKS = {
    ".claim": "claim",
    ".drag": "drag",
    ".follow": "follow",
    "[data-change]": "act",
    "[data-do]": "act",
    "a": "link",
    "b": "strong",
    "code": "code",
    "math": "formula",
    "strong": "strong",
    "th": "head",
}
BEGINS = {"act", "claim", "drag"}  # marks of which it matters where they begin
NAMES = {"summary", ".asked", ".name"}  # what names a thing to a reader; else its attributes do
NAMING = ("data-slot", "id", "alt")
KINDS = {"li": "item", "dt": "item", "dd": "item", "td": "cell", "th": "cell"}
KINDS |= {f"h{level}": "heading" for level in range(1, 7)}


def read_passages(html: str) -> list[Passage]:
    """The passages of a chapter's HTML, in their order."""
    return Walk(html).passages


@dataclass
class Unread:
    """Something that is passed over: how deep it lies, what it is, and its name."""

    depth: int
    kind: str
    name: str
    title: str = ""  # what it is called on the page

    def thing(self) -> Thing:
        return Thing(self.kind, " ".join((self.title or self.name).split()))


class Walk(HTMLParser):
    """Goes through the HTML once; what is not read is passed over whole."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=False)  # so that a Run's text is the HTML's own
        self.lines = [0, *accumulate(len(line) + 1 for line in html.split("\n"))]
        self.passages: list[Passage] = []
        self.passage: Passage | None = None
        self.open: list[tuple[str, str]] = []  # the tags around, each with its mark
        self.unread: Unread | None = None
        self.naming = 0  # how deep lies what names it
        self.rows = 0
        self.feed(html)
        self.close()
        self.end_passage()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        classes = given.get("class", "").split()
        keys = [f"{tag}.{name}" for name in classes] + [f".{name}" for name in classes]
        keys += [*(f"[{name}]" for name in given), tag]
        mark = next((MARKS[key] for key in keys if key in MARKS), "")
        unread = next((UNREAD[key] for key in keys if key in UNREAD), None)
        if self.unread:
            if not self.unread.title and not NAMES.isdisjoint(keys):
                self.naming = self.naming or len(self.open) + 1
        else:
            self.begin(tag, mark, unread, next((given[key] for key in NAMING if key in given), ""))
        if tag not in VOID:
            self.open.append((tag, mark))

    def begin(self, tag: str, mark: str, unread: str | None, name: str) -> None:
        """A tag that is read, or the first that is not."""
        if not self.is_inline(tag):
            self.end_passage()
        self.rows += tag == "tr"
        if unread is None:
            if mark in BEGINS:
                self.add(Thing(mark, name))
        elif tag in VOID:
            self.add(Thing(unread, name))
        else:
            self.unread = Unread(len(self.open), unread, name)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if not any(tag == other for other, _ in self.open):
            return
        while self.open.pop()[0] != tag:
            pass
        if len(self.open) < self.naming:
            self.naming = 0
        if self.unread and len(self.open) <= self.unread.depth:
            thing, self.unread = self.unread.thing(), None
            if thing.kind:
                self.add(thing)
        if not self.unread and not self.is_inline(tag):
            self.end_passage()

    def is_inline(self, tag: str) -> bool:
        """Whether a tag stands in a line of text."""
        return tag in INLINE or any(mark == "formula" for _, mark in self.open)

    def handle_data(self, data: str) -> None:
        if not self.unread:
            self.add_run(data)
        elif self.naming:
            self.unread.title += data

    def handle_entityref(self, name: str) -> None:
        self.handle_data(unescape(f"&{name};"))

    def handle_charref(self, name: str) -> None:
        self.handle_data(unescape(f"&#{name};"))

    def add_run(self, text: str) -> None:
        if self.passage or text.strip():
            line, column = self.getpos()
            inside = frozenset(mark for _, mark in self.open if mark)
            self.add(Run(text, self.lines[line - 1] + column, inside))

    def add(self, part: Run | Thing) -> None:
        if self.passage is None:
            tag = next((tag for tag, _ in reversed(self.open) if tag in KINDS), "")
            kind = KINDS.get(tag, "paragraph")
            self.passage = Passage(kind, int(tag[1:]) if kind == "heading" else self.rows)
        self.passage.parts.append(part)

    def end_passage(self) -> None:
        if self.passage:
            self.passages.append(self.passage)
        self.passage = None
