"""A Markdown file becomes a Chapter: its front matter, checked, and its text."""

import re
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

from kit.errors import unknown
from press.errors import BuildError
from press.source.front import NEIGHBOURS, line_of, read_fields, read_limits, read_text
from press.source.neighbour import Neighbour, read_neighbour

FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})")


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

    def error_at(self, message: str, words: str) -> BuildError:
        """A BuildError at the first line outside code that holds `words`."""
        return self.error(message, next((n for n, line in self.prose() if words in line), 0))

    def prose(self) -> list[tuple[int, str]]:
        """The lines that are not fenced code, with their numbers in the file."""
        lines, fence = [], ""
        for number, line in enumerate(self.text.split("\n"), self.first):
            mark = FENCE.match(line)
            if fence:
                if mark and mark[1].startswith(fence) and not line.strip().strip(fence[0]):
                    fence = ""
            elif mark:
                fence = mark[1]
            else:
                lines.append((number, line))
        return lines


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
