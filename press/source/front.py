"""Front matter: the keys and values at the head of a chapter's file, each error with its line."""

from itertools import takewhile
from pathlib import Path

import yaml

from kit.errors import listed, unknown
from press.errors import BuildError

REQUIRED = {"number": int, "title": str, "language": str, "description": str}
NEIGHBOURS = ("previous", "next")
LIMITS = ("words", "stretch", "first", "grade")  # what a chapter may set itself
OPTIONAL = (*NEIGHBOURS, "limits")


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
    for key, kind in REQUIRED.items():
        check_kind(key, fields[key], kind, file, line_of(key, file))
    return {key: value for key, value in fields.items() if value is not None}


def read_limits(given: object, file: Path) -> dict[str, float]:
    """What the chapter may not pass: numbers by their names, all of LIMITS or some.

    BuildError at the line of whatever is not allowed.
    """
    if not isinstance(given, dict):
        allowed = f"{listed(LIMITS)}, a line each below limits:"
        lesson = f"limits: {given!r} was given. Allowed: {allowed}."
        raise BuildError(lesson, file, line_of("limits", file))
    for name, value in given.items():
        line = line_of("limits", file, str(name))
        if name not in LIMITS:
            raise BuildError(str(unknown("limit", str(name), LIMITS)), file, line)
        if type(value) not in (int, float) or not value >= 0:
            lesson = f"limits · {name}: {value!r} was given. Allowed: a number from 0 up."
            raise BuildError(lesson, file, line)
    return given


def check_kind(name: str, value: object, kind: type, file: Path, line: int) -> None:
    """BuildError at a line whose value is of another kind than a text or a whole number."""
    if type(value) is not kind:
        wanted = "a whole number" if kind is int else "a text"
        raise BuildError(f"{name}: {value!r} was given. Allowed: {wanted}.", file, line)


def line_of(key: str, file: Path, inner: str = "") -> int:
    """The line of a front matter key, or that of an inner key below it, if it stands there."""
    lines = read_text(file).split("\n")
    outer = next((n for n, line in enumerate(lines, 1) if line.startswith(f"{key}:")), 1)
    below = enumerate(takewhile(lambda line: line.startswith(" "), lines[outer:]), outer + 1)
    found = (n for n, line in below if inner and line.strip().startswith(f"{inner}:"))
    return next(found, outer)
