"""A question taken apart: its text, and its choices with their reasons, as HTML."""

import xml.etree.ElementTree as ET
from dataclasses import dataclass, field, replace
from functools import reduce

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from press.source.chapter import Chapter
from press.source.html.tree import PLACE, line_at, unwrapped
from press.source.marks.strays import settle

LAST = -10  # behind all that changes words: quotes, terms


@dataclass
class Named:
    """A choice as it is written: its name, the line of that, and the HTML of what stands below."""

    name: str
    line: int
    parts: list[str] = field(default_factory=list)


@dataclass
class Pieces:
    """The HTML of a question's text, and its choices."""

    text: str = ""
    choices: list[Named] = field(default_factory=list)


class QuestionExtension(Extension):
    """Takes questions out of a text and leaves a slot for each; `pieces` has them by id."""

    def __init__(self, chapter: Chapter) -> None:
        super().__init__()
        self.chapter = chapter
        self.taken: dict[str, Pieces] = {}

    def extendMarkdown(self, md: Markdown) -> None:
        self.md = md
        md.treeprocessors.register(Taker(md, self.taken), "question", LAST)

    def pieces(self, name: str) -> Pieces:
        """A question's pieces, once the text has become HTML."""
        taken = self.taken[name]
        return Pieces(
            self.finished(taken.text).strip(),
            [replace(one, parts=list(map(self.told, one.parts))) for one in taken.choices],
        )

    def finished(self, html: str) -> str:
        """Formulas and the like in their places, as the text itself has them."""
        whole = reduce(lambda html, step: step.run(html), self.md.postprocessors, html)
        return settle(self.chapter, whole)

    def told(self, part: str) -> str:
        """What is told below a name: without its tags, and those of the only paragraph in it."""
        return unwrapped(self.finished(part), "dd", "p")


class Taker(Treeprocessor):
    """Finds the questions in the tree of a text."""

    def __init__(self, md: Markdown, taken: dict[str, Pieces]) -> None:
        super().__init__(md)
        self.taken = taken

    def run(self, root: ET.Element) -> None:
        for element in root.iter("div"):
            if name := element.get("data-question"):
                self.taken[name] = self.take(element)
                element.clear()
                element.set("data-slot", name)

    def take(self, element: ET.Element) -> Pieces:
        """A definition list has the choices; all else is the question's text."""
        pieces = Pieces()
        for child in element:
            if child.tag != "dl":
                pieces.text += self.md.serializer(child)
                continue
            for part in child:
                if part.tag == "dt":
                    name = "".join(part.itertext()).strip()
                    pieces.choices.append(Named(name, line_at(part.get(PLACE, ""))))
                else:
                    pieces.choices[-1].parts.append(self.md.serializer(part))
        return pieces
