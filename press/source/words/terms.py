"""The words of the glossary where they are used: each a link to the list at the chapter's end."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import groupby

from jinja2 import Environment

from press.source.chapter import Chapter
from press.source.html.tree import Text, parse
from press.source.words.glossary import Glossary, Term
from press.source.words.passages import Passage, Run, bold_of
from press.source.words.sentences import Sentence, read_sentences
from press.source.words.walk import read_passages

UNLINKED = {"link", "code", "formula", "head", "act", "drag", "follow"}
SECTION = 2  # the level of the headings that begin one


@dataclass
class Told:
    """What a chapter says, and how the glossary stands to it.

    `used` are all terms in it; `early` are uses before a term is explained, as they are written,
    each with its line; `unexplained` are terms that it defines and never says in bold.
    """

    chapter: Chapter
    passages: list[Passage]
    sentences: list[Sentence]
    glossary: Glossary
    used: set[Term] = field(default_factory=set)
    early: list[tuple[int, str]] = field(default_factory=list)
    unexplained: list[Term] = field(default_factory=list)


def tell(
    chapter: Chapter, body: str, glossary: Glossary, templates: Environment
) -> tuple[str, Told]:
    """The chapter's HTML with its links and its list of words; and what it says."""
    root = parse(body)
    passages = read_passages(root)
    told = Told(chapter, passages, read_sentences(chapter, passages), glossary)
    for link in reversed(Linker(told).links):
        link.place.wrap(link.start, link.end, "a", link.attributes)
    linked = str(root)
    if told.used:
        words = sorted(told.used, key=lambda term: term.name.casefold())
        linked += "\n" + templates.get_template("words.html").render(terms=words)
    return linked, told


@dataclass(frozen=True)
class Link:
    """Characters of a Text that are to be a link."""

    place: Text
    start: int
    end: int
    attributes: dict[str, str]


class Linker:
    """Goes through a chapter once. `links` are those to its list of words, in their order.

    A term is explained where it is first said in bold, in the chapter that defines it; that
    paragraph has no link of it. One that is never said in bold has but its entry in the list.
    """

    def __init__(self, told: Told) -> None:
        self.told, self.chapter = told, told.chapter
        self.links: list[Link] = []
        self.stops: set[Term] = set()  # the terms that Tab reaches in this section
        said = {term for passage in told.passages for term in self.bold(passage)}
        own = [term for term in told.glossary.terms if term.chapter.file == self.chapter.file]
        told.unexplained = [term for term in own if term not in said]
        earlier = (t for t in told.glossary.terms if t.chapter.number < self.chapter.number)
        self.explained = {*earlier, *told.unexplained}
        for _, group in groupby(told.sentences, lambda sentence: id(sentence.passage)):
            sentences = list(group)
            self.read(sentences[0].passage, sentences)

    def bold(self, passage: Passage) -> set[Term]:
        """The terms that a passage says in bold, of those that this chapter defines."""
        texts = bold_of(passage.runs) if passage.kind != "heading" else ()
        terms = map(self.told.glossary.named, texts)
        return {term for term in terms if term and term.chapter.file == self.chapter.file}

    def read(self, passage: Passage, sentences: Iterable[Sentence]) -> None:
        if passage.kind == "heading":
            if passage.number <= SECTION:
                self.stops.clear()
            return
        new = self.bold(passage) - self.explained
        done = set(new)
        for sentence in sentences:
            for run in sentence.runs:
                self.read_run(run, sentence.line, done)
        self.explained |= new

    def read_run(self, run: Run, line: int, done: set[Term]) -> None:
        """Link the terms of a Run; those in `done` have had their turn in its passage."""
        for term, match in self.told.glossary.find(run.text):
            self.told.used.add(term)
            if term in done or UNLINKED & run.inside:
                continue
            done.add(term)
            if term in self.explained:
                start, end = (run.start + place for place in match.span())
                self.links.append(Link(run.place, start, end, self.attributes(term)))
            else:
                self.told.early.append((line, match[0]))

    def attributes(self, term: Term) -> dict[str, str]:
        """Those of a link to a term."""
        beyond = {"tabindex": "-1"} if term in self.stops else {}
        self.stops.add(term)
        described = {"aria-describedby": f"{term.id}-meaning"}
        return {"class": "term", "href": f"#{term.id}", **described, **beyond}
