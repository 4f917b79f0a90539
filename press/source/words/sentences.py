"""The sentences of passages, and the lines of the file in which they begin."""

import re
from bisect import bisect
from collections.abc import Iterator
from dataclasses import dataclass, replace

from press.source.chapter import Chapter
from press.source.words.passages import Passage, Run, Thing, words_of

END = re.compile(r"[.!?…][\"'”’)\]]*\s+(?=[^\sa-z])")
WORD = re.compile(r"[^\W_]+")
# What stands in Markdown and is not read: what braces say of words, links' targets, formulas.
UNREAD = re.compile(r"(?<=[\])*`])\{[^{}]*\}|\]\([^)]*\)|\$\$?[^$]+\$\$?|\[\^[^\]]+\]|<[^>]+>")
ENOUGH = 8  # words by which a sentence is found


@dataclass(frozen=True)
class Sentence:
    """A sentence, as it stands in a passage; `line` is where it begins in the file."""

    text: str
    line: int
    parts: list[Run | Thing]
    passage: Passage

    @property
    def runs(self) -> list[Run]:
        return [part for part in self.parts if isinstance(part, Run)]

    @property
    def words(self) -> list[str]:
        return words_of("".join(run.spoken for run in self.runs))


def read_sentences(chapter: Chapter, passages: list[Passage]) -> list[Sentence]:
    """The sentences of a chapter; a passage's end is the end of one, too."""
    lines = Lines(chapter)
    sentences = []
    for passage in passages:
        for parts in split(passage):
            runs = [part for part in parts if isinstance(part, Run)]
            text = "".join(run.text for run in runs)
            told = "".join(run.spoken for run in runs)
            sentences.append(Sentence(text, lines.find(told), parts, passage))
    return sentences


def split(passage: Passage) -> Iterator[list[Run | Thing]]:
    """The parts of a passage, sentence by sentence; a Run in which one ends is cut there."""
    ends = [match.end() for match in END.finditer(passage.text)]
    sentence: list[Run | Thing] = []
    before = 0  # how much of the passage's text
    for part in passage.parts:
        if isinstance(part, Thing):
            sentence.append(part)
            continue
        begin, length = 0, len(part.text)
        for end in [*(end - before for end in ends if before < end <= before + length), length]:
            if begin < end:
                cut = replace(part, text=part.text[begin:end], start=part.start + begin)
                sentence.append(cut)
            if before + end in ends and sentence:
                yield sentence
                sentence = []
            begin = end
        before += length
    if sentence:
        yield sentence


class Lines:
    """Finds the lines of a chapter's file by what is read there, from its first to its last."""

    def __init__(self, chapter: Chapter) -> None:
        self.text, self.line = " ", chapter.first
        self.starts: list[int] = []  # where each line of prose begins in `text`
        self.numbers: list[int] = []
        self.at = 0
        for number, line in chapter.prose():
            self.starts.append(len(self.text))
            self.numbers.append(number)
            self.text += joined(WORD.findall(UNREAD.sub(" ", line)))

    def find(self, text: str) -> int:
        """The line in which a text begins that stands after those found before."""
        words = WORD.findall(text)[:ENOUGH]
        if not words:
            return self.line
        wanted = f" {joined(words)}"
        if (found := self.text.find(wanted, self.at)) >= 0:
            self.at, self.line = found + len(wanted) - 1, self.line_at(found)
            return self.line
        found = self.text.find(wanted)  # perhaps a footnote, which is read at the end
        return self.line_at(found) if found >= 0 else self.line

    def line_at(self, place: int) -> int:
        """The line of the word that begins behind a place in `text`."""
        return self.numbers[bisect(self.starts, place + 1) - 1]


def joined(words: list[str]) -> str:
    return "".join(f"{word} " for word in words)
