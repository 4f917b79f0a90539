"""A Markdown file becomes a Chapter: its front matter, checked, and its text."""

import re
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import yaml

from kit.errors import listed, unknown
from press.errors import BuildError

REQUIRED = {"number": int, "title": str, "language": str, "description": str}
OPTIONAL = {"previous": str, "next": str}
FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})")


@dataclass(frozen=True)
class Chapter:
    """One chapter. `text` is the Markdown below the front matter; it begins on line `first`."""

    file: Path
    number: int
    title: str
    language: str
    description: str
    text: str
    first: int
    previous: str | None = None
    next: str | None = None

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
        for key in OPTIONAL:
            to = getattr(chapter, key)
            if to is not None and to not in slugs:
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
    for key, kind in (REQUIRED | OPTIONAL).items():
        if key in fields and type(fields[key]) is not kind:
            wanted = "a whole number" if kind is int else "a text"
            raise BuildError(
                f"{key}: {fields[key]!r} was given. Allowed: {wanted}.", file, line_of(key, file)
            )
    return Chapter(
        file, **fields, text=source[parts.end() :], first=source[: parts.end()].count("\n") + 1
    )


def read_text(file: Path) -> str:
    """A file's text, with or without a byte order mark; BuildError at a line that is not UTF-8."""
    try:
        return file.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as problem:
        wrong = problem.object[problem.start]
        raise BuildError(
            f"The byte 0x{wrong:02x} is not UTF-8. Save the file with the encoding UTF-8.",
            file,
            problem.object[: problem.start].count(b"\n") + 1,
        ) from None


def read_fields(text: str, file: Path) -> dict:
    """The front matter's keys and values, none unknown, none missing."""
    try:
        fields = yaml.safe_load(text)
    except yaml.YAMLError as problem:
        marks = getattr(problem, "context_mark", None), getattr(problem, "problem_mark", None)
        before = text[: getattr(problem, "position", 0)].count("\n")
        line = next((mark.line for mark in marks if mark), before) + 2
        reason = getattr(problem, "problem", None) or str(problem).partition("\n")[0]
        raise BuildError(f"The front matter is not YAML: {reason}.", file, line) from None
    if not isinstance(fields, dict):
        raise BuildError("Front matter is written as `key: value`, a line each.", file, 2)
    allowed = [*REQUIRED, *OPTIONAL]
    for key in fields:
        if key not in allowed:
            stranger = unknown("front matter", str(key), allowed)
            raise BuildError(str(stranger), file, line_of(str(key), file))
    missing = [key for key in REQUIRED if fields.get(key) is None]
    if missing:
        raise BuildError(f"The front matter lacks {listed(missing)}.", file, 1)
    return {key: value for key, value in fields.items() if value is not None}


def line_of(key: str, file: Path) -> int:
    """The line of a front matter key."""
    lines = read_text(file).split("\n")
    return next((n for n, line in enumerate(lines, 1) if line.startswith(f"{key}:")), 1)
