"""The one walk through a chapter's HTML that tells what is read, and what stands there instead."""

from collections.abc import Mapping

from press.source.html.tree import VOID, Element, Text
from press.source.words.passages import Passage, Run, Thing

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
KINDS |= dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), "heading")


def read_passages(root: Element) -> list[Passage]:
    """The passages of a chapter's HTML, in their order."""
    return Walk(root).passages


class Walk:
    """Goes through the HTML once; what is not read is passed over whole."""

    def __init__(self, root: Element) -> None:
        self.passages: list[Passage] = []
        self.passage: Passage | None = None
        self.open: list[tuple[str, str]] = []  # the tags around, each with its mark
        self.rows = 0
        self.read_inside(root)
        self.end_passage()

    def read_inside(self, element: Element) -> None:
        for child in element.children:
            if isinstance(child, Element):
                self.read(child)
            elif isinstance(child, Text):
                self.add_run(child)

    def read(self, element: Element) -> None:
        """An element, or what stands for it where it is not read."""
        is_inline = self.is_inline(element.tag)
        if not is_inline:
            self.end_passage()
        self.rows += element.tag == "tr"
        unread, mark = given_by(UNREAD, element), given_by(MARKS, element) or ""
        if unread is None:
            if mark in BEGINS:
                self.add(Thing(mark, name_of(element)))
            self.open.append((element.tag, mark))
            self.read_inside(element)
            self.open.pop()
        elif unread:
            self.add(Thing(unread, title_of(element) or name_of(element)))
        if not is_inline and element.tag not in VOID:
            self.end_passage()

    def is_inline(self, tag: str) -> bool:
        """Whether a tag stands in a line of text."""
        return tag in INLINE or any(mark == "formula" for _, mark in self.open)

    def add_run(self, text: Text) -> None:
        if self.passage or text.said.strip():
            inside = frozenset(mark for _, mark in self.open if mark)
            self.add(Run(text.said, text, 0, inside))

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


def keys_of(element: Element) -> list[str]:
    """What an element is found by, the closest first."""
    classes = element.attributes.get("class", "").split()
    return [
        *(f"{element.tag}.{name}" for name in classes),
        *(f".{name}" for name in classes),
        *(f"[{name}]" for name in element.attributes),
        element.tag,
    ]


def given_by(words: Mapping[str, str], element: Element) -> str | None:
    """What an element is given by its closest key; None if it has none of them."""
    return next((words[key] for key in keys_of(element) if key in words), None)


def title_of(element: Element) -> str:
    """What an element that is not read is called on the page."""
    inner = (one for one in element.elements() if one is not element)
    titles = (one.said for one in inner if not NAMES.isdisjoint(keys_of(one)))
    return " ".join(next(filter(None, titles), "").split())


def name_of(element: Element) -> str:
    """What an element is called by its attributes."""
    names = (element.attributes[key] for key in NAMING if key in element.attributes)
    return " ".join(next(names, "").split())
