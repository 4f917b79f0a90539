"""What a chapter says, passage by passage: runs of text, and the things that stand among them."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby

from press.source.html.tree import Text

PRESSED = {"figure", "question", "editor", "act", "drag"}  # what a reader can use
DOING = PRESSED | {"code", "picture"}  # what ends a stretch of mere reading


@dataclass(frozen=True)
class Run:
    """Some text of one make. `start` is where it begins in a `place`, a Text of the page; `inside`
    names what it stands in: `strong`, `link`, `code`, `formula`, `head` (of a table), `claim`,
    `follow`, `drag`, `act`.
    """

    text: str
    place: Text
    start: int
    inside: frozenset[str]

    @property
    def spoken(self) -> str:
        """Its text; a formula has none."""
        return " " if "formula" in self.inside else self.text


@dataclass(frozen=True)
class Thing:
    """What is no text: a figure, a question, an editor, code, a picture, something folded; or that
    an act, a number to drag or a claim begins here.
    """

    kind: str
    name: str


@dataclass
class Passage:
    """A heading, a paragraph, an item of a list, a cell of a table, or a thing between two of them.

    `number` is a heading's level; the cells of one row have the same.
    """

    kind: str
    number: int
    parts: list[Run | Thing] = field(default_factory=list)

    @property
    def runs(self) -> list[Run]:
        return [part for part in self.parts if isinstance(part, Run)]

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)

    @property
    def words(self) -> list[str]:
        return words_of("".join(run.spoken for run in self.runs))


def bold_of(runs: list[Run]) -> Iterator[str]:
    """The bold texts among some Runs."""
    for is_bold, group in groupby(runs, lambda run: "strong" in run.inside):
        if is_bold:
            yield "".join(run.text for run in group)


def words_of(text: str) -> list[str]:
    """The words of a text: all between two spaces that has a letter or a digit."""
    return [word for word in text.split() if any(sign.isalnum() for sign in word)]


def words_by_part(parts: list[Run | Thing]) -> Iterator[tuple[Run | Thing, int]]:
    """Each part with the number of words that begin in it: a word may go on in the next."""
    text, words = "", 0
    for part in parts:
        text += part.spoken if isinstance(part, Run) else ""
        before, words = words, len(words_of(text))
        yield part, words - before
