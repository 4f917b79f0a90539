"""The book's glossary: lines of `*[epoch, epochs]: One pass …` in its chapters."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from press.errors import shown
from press.source.chapter import Chapter
from press.source.html.tree import unwrapped

DEFINITION = re.compile(r"^ {0,3}\*\[([^\]]*)\] ?:\s*(.*?)\s*$")

Render = Callable[[Chapter, str, int], str]  # Markdown, from a line of the chapter -> HTML


@dataclass(frozen=True, eq=False)
class Term:
    """A word of the glossary: the form that stands in the list, all its forms, its meaning as HTML,
    and the place that gives it.
    """

    forms: tuple[str, ...]
    meaning: str
    chapter: Chapter
    line: int

    @property
    def name(self) -> str:
        return self.forms[0]

    @property
    def id(self) -> str:
        """The id of its entry in the list."""
        return "word-" + re.sub(r"\W+", "-", self.name.lower()).strip("-")


@dataclass(frozen=True)
class Glossary:
    """All terms of a book."""

    terms: tuple[Term, ...]

    @cached_property
    def by_form(self) -> dict[str, Term]:
        return {key_of(form): term for term in self.terms for form in term.forms}

    @cached_property
    def pattern(self) -> re.Pattern[str] | None:
        """Finds any form, of two the longer one. One with a capital letter is found just so."""
        forms = sorted((form for term in self.terms for form in term.forms), key=len, reverse=True)
        if not forms:
            return None
        return re.compile(rf"(?<![\w-])(?:{'|'.join(map(as_pattern, forms))})(?!\w)")

    def find(self, text: str) -> Iterator[tuple[Term, re.Match[str]]]:
        """The terms that are used in a text, and where."""
        for match in self.pattern.finditer(text) if self.pattern else ():
            yield self.by_form[key_of(match[0])], match

    def without(self, text: str) -> str:
        """A text without the terms that are used in it."""
        return self.pattern.sub(" ", text) if self.pattern else text

    def named(self, text: str) -> Term | None:
        """The term that a text is, but for a full stop or another sign at its end."""
        bare = text.strip(" .,:;!?…")
        return next((term for term, found in self.find(bare) if found[0] == bare), None)


def key_of(form: str) -> str:
    """What a form and its uses have in common."""
    return " ".join(form.split()).casefold()


def as_pattern(form: str) -> str:
    words = r"\s+".join(map(re.escape, form.split()))
    return f"(?i:{words})" if form.islower() else words


def read_glossary(chapters: list[Chapter], render: Render) -> tuple[Glossary, list[Chapter]]:
    """The glossary of all chapters, and the chapters without its lines.

    BuildError at a line without a word or a meaning, and at the second meaning of a word.
    """
    terms: dict[str, Term] = {}
    rest = []
    for chapter in chapters:
        lines = chapter.text.split("\n")
        for number, line in chapter.prose():
            if match := DEFINITION.match(line):
                term = read_term(chapter, number, match, render)
                for form in term.forms:
                    enter(terms, form, term)
                lines[number - chapter.first] = ""
        rest.append(replace(chapter, text="\n".join(lines)))
    return Glossary(tuple(dict.fromkeys(terms.values()))), rest


def read_term(chapter: Chapter, line: int, match: re.Match[str], render: Render) -> Term:
    forms = tuple(" ".join(form.split()) for form in match[1].split(","))
    if not all(forms) or not match[2]:
        allowed = "*[epoch, epochs]: One pass over every example."
        raise chapter.error(f"“{match[0].strip()}” was given. Allowed: {allowed}", line)
    if "]{" in match[2]:
        raise chapter.error(f"{forms[0]}: a meaning is plain words, and has no marks.", line)
    return Term(forms, unwrapped(render(chapter, match[2], line), "p"), chapter, line)


def enter(terms: dict[str, Term], form: str, term: Term) -> None:
    """Give a form to its term; BuildError if it has one."""
    before = terms.setdefault(key_of(form), term)
    if before is not term:
        place = f"{shown(before.chapter.file)}:{before.line}"
        lesson = f"“{form}” has its meaning in {place} already. A word is explained once in a book."
        raise term.chapter.error(lesson, term.line)
    if term.forms.count(form) > 1:
        raise term.chapter.error(f"“{form}” is given twice.", term.line)
