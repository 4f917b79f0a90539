"""The counts of a chapter as a table to read."""

from collections.abc import Iterator
from textwrap import shorten

from press.counts.count import Counts, Found, count
from press.counts.limits import figure_of, shown
from press.errors import shown as path_of
from press.source.chapter import Chapter
from press.source.words.terms import Told

FIGURES = {
    "words": "words of prose",
    "stretch": "words in the longest stretch with nothing to do",
    "first": "words before the first thing to use",
    "grade": "reading grade (Flesch-Kincaid)",
    "claims": "claims",
}
LISTS = {
    "numbers": "sentences with a number, and no claim",
    "early": "used before it is explained",
    "unexplained": "in the glossary, and nowhere in bold",
    "bold": "in bold, and not in the glossary",
    "long": "of four or more syllables, and not in the glossary",
}
WIDTH = 100  # columns
COLUMN = max(map(len, FIGURES.values()))


def table(told: Told) -> str:
    """A chapter's counts, each beside its limit; then what to look at, with its lines."""
    chapter, counts = told.chapter, count(told)
    title = f"Chapter {chapter.number}, {chapter.title}: {path_of(chapter.file)}"
    figures = [row(name, words, chapter, counts) for name, words in FIGURES.items()]
    lists = [
        line for name, words in LISTS.items() for line in listing(words, getattr(counts, name))
    ]
    return "\n".join([title, "", *figures, *lists, ""])


def row(name: str, words: str, chapter: Chapter, counts: Counts) -> str:
    given, limit = figure_of(name, counts), chapter.limits.get(name)
    place = f", from line {counts.stretch.line}" if name == "stretch" and given else ""
    allowed = f"  at most {shown(limit)}" if limit is not None else ""
    figure = "—" if given is None else shown(given)
    return f"  {words:{COLUMN}}  {figure:>6}{allowed}{place}"


def listing(words: str, found: list[Found]) -> Iterator[str]:
    """A list to look at: what it is, how long it is, and each line of the file with its words."""
    if not found:
        return
    yield from ("", f"  {words}: {len(found)}")
    for one in found:
        yield f"  {one.line:>6}  {shorten(one.words, WIDTH - 10, placeholder=' …')}"
