"""A Markdown file becomes a Chapter: its front matter, checked, and its text."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

from kit.errors import TeachingError, unknown
from press.errors import BuildError
from press.source.front import NEIGHBOURS, line_of, read_fields, read_limits, read_text
from press.source.neighbour import Neighbour, read_neighbour

PARAGRAPH = r"(?:(?!\n[ \t]*\n).)"  # any character, as long as no empty line comes
# What is no prose: code among words, which ends for Markdown where a line begins with a tag;
# comments; HTML that is taken word for word.
ASIDE = (
    rf"(?<!`)(?P<ticks>`+)(?!`)(?:(?!\n {{0,3}}<\w){PARAGRAPH})+?(?<!`)(?P=ticks)(?!`)|<!--.*?-->"
    r"|<(?P<verbatim>pre|script|style|textarea)\b.*?</(?P=verbatim)\s*>"
)
FENCED = r"^(?P<before>[ \t>]*)(?P<fence>`{3,}|~{3,})[^\n]*\n.*?^(?P=before)(?P=fence)[ \t]*$"
NO_PROSE = re.compile(rf"\\.|{FENCED}|{ASIDE}", re.DOTALL | re.MULTILINE)


@dataclass(frozen=True)
class Chapter:
    """One chapter. `text` is the Markdown below the front matter; it begins on line `first`.

    `previous` and `next` are chapters of this book by their names, or others as they are described.
    `limits` are what the chapter may not pass, by name.
    """

    file: Path
    number: int
    title: str
    language: str
    description: str
    text: str
    first: int
    previous: str | Neighbour | None = None
    next: str | Neighbour | None = None
    limits: dict[str, float] = field(default_factory=dict)

    @property
    def slug(self) -> str:
        """Its name in addresses: that of the file."""
        return self.file.stem

    def error(self, message: str, line: int = 0) -> BuildError:
        """A BuildError at a line of this file."""
        return BuildError(message, self.file, line)

    @contextmanager
    def at(self, line: int) -> Iterator[None]:
        """What an author is taught here is taught at a line of this file."""
        try:
            yield
        except TeachingError as problem:
            raise self.error(str(problem), line) from problem

    def place(self, line: int) -> str:
        """A line of this file, among all chapters of a book."""
        return f"{self.slug}:{line}"

    def line(self, number: int) -> str:
        """What stands in a line of this file, below the front matter."""
        return self.text.split("\n")[number - self.first].strip()

    def prose(self) -> list[tuple[int, str]]:
        """The lines that do not begin in code or in a comment, with their numbers in the file."""
        aside = [
            (match.start() - bool(match["fence"]), match.end())
            for match in NO_PROSE.finditer(self.text)
        ]
        lines, start = [], 0
        for number, line in enumerate(self.text.split("\n"), self.first):
            if not any(begin < start < end for begin, end in aside):
                lines.append((number, line))
            start += len(line) + 1
        return lines


def is_english(language: str) -> bool:
    """Whether a language is English, of whichever country."""
    return language.split("-")[0] == "en"


def read_chapters(content: Path) -> list[Chapter]:
    """Every chapter of a folder, by number; BuildError if one is broken or a link leads nowhere."""
    files = sorted(content.glob("*.md"))
    if not files:
        raise BuildError("There is no chapter here: write a Markdown file.", content)
    chapters = sorted((read_chapter(file) for file in files), key=lambda c: (c.number, c.slug))
    slugs = [chapter.slug for chapter in chapters]
    for chapter in chapters:
        for key in NEIGHBOURS:
            to = getattr(chapter, key)
            if isinstance(to, str) and to not in slugs:
                problem = unknown("chapter", to, slugs, key)
                raise chapter.error(str(problem), line_of(key, chapter.file))
        if chapter.slug == "index":
            raise chapter.error("A chapter cannot be called index.md: the site's own page is.")
    for earlier, later in pairwise(chapters):
        if earlier.number == later.number:
            raise later.error(
                f"number: {later.number} is the number of {earlier.file.name} too.",
                line_of("number", later.file),
            )
    return chapters


def read_chapter(file: Path) -> Chapter:
    """One chapter; BuildError names the line of whatever is wrong with its front matter."""
    source = read_text(file)
    parts = re.match(r"---\n(.*?\n)---\n", source, re.DOTALL)
    if not parts:
        raise BuildError("A chapter begins with front matter between two lines of ---.", file, 1)
    fields = read_fields(parts[1], file)
    for key in NEIGHBOURS:
        if key in fields:
            fields[key] = read_neighbour(key, fields[key], file)
    if "limits" in fields:
        fields["limits"] = read_limits(fields["limits"], file)
    return Chapter(
        file, **fields, text=source[parts.end() :], first=source[: parts.end()].count("\n") + 1
    )
