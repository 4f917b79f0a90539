"""The one walk through a chapter's HTML that tells what is read, and what stands there instead."""

from html import unescape
from html.parser import HTMLParser
from itertools import accumulate

from press.source.words.passages import Passage, Run, Thing

VOID = {"area", "br", "col", "embed", "hr", "img", "input", "source", "track", "wbr"}
INLINE = {"a", "abbr", "b", "br", "cite", "code", "del", "em", "i", "ins", "kbd", "math", "q", "s"}
INLINE |= {"samp", "small", "span", "strong", "sub", "sup", "svg", "var", "wbr"}

# What is not read, by its tag, its class or the data that it carries; and what stands for it.
UNREAD = {
    "figure": "figure",
    "data-slot": "figure",
    "question": "question",
    "editor": "editor",
    "pre": "code",
    "highlight": "code",
    "img": "picture",
    "details": "folded",
    "noscript": "",
    "script": "",
    "style": "",
    "svg": "",
    "template": "",
    "tick": "",
    "footnote-ref": "",
    "footnote-backref": "",
}
# What is read, and means more, in the same way.
MARKS = {
    "a": "link",
    "b": "strong",
    "code": "code",
    "math": "formula",
    "strong": "strong",
    "data-change": "act",
    "data-claim": "claim",
    "data-do": "act",
    "data-drag": "act",
    "data-follow": "follow",
}
BEGINS = {"act", "claim"}  # marks of which it matters where they begin
KINDS = {"li": "item", "dt": "item", "dd": "item", "td": "cell", "th": "cell"}
KINDS |= {f"h{level}": "heading" for level in range(1, 7)}
NAMES = ("data-slot", "data-name", "id", "alt", "data-claim")  # what tells a thing's name


def read_passages(html: str) -> list[Passage]:
    """The passages of a chapter's HTML, in their order."""
    return Walk(html).passages


class Walk(HTMLParser):
    """Goes through the HTML once; what is not read is passed over whole."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=False)  # so that a Run's text is the HTML's own
        self.lines = [0, *accumulate(len(line) + 1 for line in html.split("\n"))]
        self.passages: list[Passage] = []
        self.passage: Passage | None = None
        self.open: list[tuple[str, str]] = []  # the tags around, each with its mark
        self.unread: tuple[int, str, str] | None = None  # what is passed over: depth, kind, name
        self.rows = 0
        self.feed(html)
        self.close()
        self.end_passage()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        keys = [*given, *given.get("class", "").split(), tag]
        mark = next((MARKS[key] for key in keys if key in MARKS), "")
        if not self.unread:
            unread = next((UNREAD[key] for key in keys if key in UNREAD), None)
            self.begin(tag, unread, mark, next((given[key] for key in NAMES if key in given), ""))
        if tag not in VOID:
            self.open.append((tag, mark))

    def begin(self, tag: str, unread: str | None, mark: str, name: str) -> None:
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
            self.unread = len(self.open), unread, name

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if not any(tag == other for other, _ in self.open):
            return
        while self.open.pop()[0] != tag:
            pass
        if self.unread and len(self.open) <= self.unread[0]:
            _, kind, name = self.unread
            self.unread = None
            if kind:
                self.add(Thing(kind, " ".join(name.split())))
        if not self.unread and not self.is_inline(tag):
            self.end_passage()

    def is_inline(self, tag: str) -> bool:
        """Whether a tag stands in a line of text."""
        return tag in INLINE or any(mark == "formula" for _, mark in self.open)

    def handle_data(self, data: str) -> None:
        if self.unread and self.open[-1][0] == "summary":
            depth, kind, name = self.unread
            self.unread = depth, kind, name + data
        self.add_text(data)

    def handle_entityref(self, name: str) -> None:
        self.add_text(unescape(f"&{name};"))

    def handle_charref(self, name: str) -> None:
        self.add_text(unescape(f"&#{name};"))

    def add_text(self, text: str) -> None:
        if not self.unread and (self.passage or text.strip()):
            line, column = self.getpos()
            inside = frozenset(mark for _, mark in self.open if mark)
            self.add(Run(text, self.lines[line - 1] + column, inside))

    def add(self, part: Run | Thing) -> None:
        if self.passage is None:
            tag = next((tag for tag, _ in reversed(self.open) if tag in KINDS), "")
            kind = KINDS.get(tag, "paragraph")
            number = int(tag[1:]) if kind == "heading" else self.rows
            self.passage = Passage(kind, number)
        self.passage.parts.append(part)

    def end_passage(self) -> None:
        if self.passage:
            self.passages.append(self.passage)
        self.passage = None
