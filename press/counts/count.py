"""The counts of a chapter: how much there is to read, and what an author may want to look at."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from press.counts.grade import LONG, reading_grade, syllables
from press.source.chapter import is_english
from press.source.proofs.numbers import NAMED
from press.source.words.glossary import Glossary
from press.source.words.passages import (
    DOING,
    PRESSED,
    Thing,
    bold_of,
    words_by_part,
    words_of,
)
from press.source.words.sentences import Sentence
from press.source.words.terms import Told

WHOLE = ("paragraph", "item")  # passages of whole sentences
LARGE = "(?:hundred|thousand|million|billion|trillion)s?"
NUMBER = re.compile(rf"\d|\b(?:{'|'.join(NAMED)}|{LARGE})\b", re.IGNORECASE)
PROVED = {"act", "claim", "drag", "follow"}  # numbers in these do not rest on a word alone
AT_THE_EDGES = "\"'“”‘’()[].,:;!?…–—"
NAME = 3  # words of a bold text that may be the name of something


@dataclass(frozen=True)
class Found:
    """Words to look at, and their line."""

    line: int
    words: str


@dataclass(frozen=True)
class Stretch:
    """So many words with nothing to do among them, from a line on."""

    words: int
    line: int


NOTHING = Stretch(0, 0)


@dataclass(frozen=True)
class Counts:
    """What is counted in a chapter.

    `first` is how many words stand before the first thing to use, all of them if there is none;
    `grade` is None where the language is not English, or nothing is told.
    """

    words: int
    stretch: Stretch
    first: int
    grade: float | None
    claims: int
    numbers: list[Found]
    early: list[Found]
    unexplained: list[Found]
    bold: list[Found]
    long: list[Found]


def count(told: Told) -> Counts:
    """The counts of what a chapter says."""
    whole = [sentence for sentence in told.sentences if sentence.passage.kind in WHOLE]
    has_grade = is_english(told.chapter.language)
    begun = [part.kind for s in told.sentences for part in s.parts if isinstance(part, Thing)]
    return Counts(
        words=sum(len(sentence.words) for sentence in told.sentences),
        stretch=longest_stretch(told.sentences),
        first=words_before_use(told.sentences),
        grade=reading_grade(sentence.words for sentence in whole) if has_grade else None,
        claims=begun.count("claim"),
        numbers=[Found(s.line, " ".join(s.text.split())) for s in whole if has_bare_number(s)],
        early=[Found(line, words) for line, words in told.early],
        unexplained=[Found(term.line, term.name) for term in told.unexplained],
        bold=each_once(told, bold_names),
        long=each_once(told, long_words) if has_grade else [],
    )


def longest_stretch(sentences: list[Sentence]) -> Stretch:
    """The longest of the stretches that end where there is something to look at or to do."""
    longest = now = NOTHING
    for sentence in sentences:
        for part, words in words_by_part(sentence.parts):
            if isinstance(part, Thing) and part.kind in DOING:
                now = NOTHING
            elif words:
                now = Stretch(now.words + words, now.line if now.words else sentence.line)
            longest = max(longest, now, key=lambda stretch: stretch.words)
    return longest


def words_before_use(sentences: list[Sentence]) -> int:
    """How many words stand before the first thing that a reader can use."""
    before = 0
    for sentence in sentences:
        for part, words in words_by_part(sentence.parts):
            if isinstance(part, Thing) and part.kind in PRESSED:
                return before
            before += words
    return before


def has_bare_number(sentence: Sentence) -> bool:
    """Whether a sentence says a number, and no part of it is a claim."""
    texts = [run.text for run in sentence.runs if not run.inside & {*PROVED, "formula", "code"}]
    is_claim = any("claim" in run.inside for run in sentence.runs)
    return not is_claim and any(NUMBER.search(text) for text in texts)


def each_once(told: Told, pick: Callable[[Sentence, Glossary], Iterable[str]]) -> list[Found]:
    """What is picked from a chapter's sentences, each where it stands first."""
    found: dict[str, Found] = {}
    for sentence in told.sentences:
        for words in pick(sentence, told.glossary):
            found.setdefault(words.casefold(), Found(sentence.line, words))
    return list(found.values())


def bold_names(sentence: Sentence, glossary: Glossary) -> Iterator[str]:
    """Bold texts that may be a term's name, and are not in the glossary."""
    if sentence.passage.kind == "heading":
        return
    for text in bold_of(sentence.runs):
        is_name = any(map(str.isalpha, text)) and not text.endswith(tuple(".?!:"))
        if is_name and len(words_of(text)) <= NAME and not glossary.named(text):
            yield " ".join(text.split())


def long_words(sentence: Sentence, glossary: Glossary) -> Iterator[str]:
    """Words of many syllables that are not in the glossary."""
    text = "".join(run.text for run in sentence.runs if not run.inside & {"formula", "code"})
    for word in words_of(glossary.without(text)):
        bare = word.strip(AT_THE_EDGES).removesuffix("’s").removesuffix("'s")
        if syllables(bare) >= LONG and not any(map(str.isdigit, bare)):
            yield bare
