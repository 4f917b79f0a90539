"""How hard a text is to read: the school year that Flesch and Kincaid give it."""

import re
from collections.abc import Iterable

import syllapy

LONG = 4  # syllables of a word that is worth a look
BARE = re.compile(r"[^\w-]+|_")


def syllables(word: str) -> int:
    """How many syllables an English word has; a number counts as one."""
    parts = [part for part in BARE.sub("", word).split("-") if part]
    return max(1, sum(max(1, syllapy.count(part)) for part in parts))


def reading_grade(sentences: Iterable[list[str]]) -> float | None:
    """The grade of some sentences, each its words; None where there are none."""
    told = [words for words in sentences if words]
    words = [word for sentence in told for word in sentence]
    if not words:
        return None
    per_sentence = len(words) / len(told)
    per_word = sum(map(syllables, words)) / len(words)
    return 0.39 * per_sentence + 11.8 * per_word - 15.59
