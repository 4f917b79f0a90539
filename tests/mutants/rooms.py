"""Which tests judge which folder: the fast ones, each on the book that has it."""

import tomllib
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from pathlib import Path

from press.book import ROOT


@dataclass(frozen=True)
class Room:
    """A folder, and the tests that judge its mutants; a row of `[[tool.mutants]]`.

    `judges` are files and folders of tests, by the book on which they run.
    """

    of: str
    judges: dict[str, list[str]]

    def modules(self) -> list[str]:
        """Its files, below the root."""
        return [below(file) for file in sorted((ROOT / self.of).rglob("*.py"))]

    @cached_property
    def books(self) -> dict[str, str]:
        """The files of its tests, below the root, and the book of each.

        SystemExit if one is to run on two.
        """
        found: dict[str, str] = {}
        for book, tests in self.judges.items():
            for place in (ROOT / name for name in tests):
                for file in sorted(place.rglob("test_*.py") if place.is_dir() else [place]):
                    if found.setdefault(below(file), book) != book:
                        raise SystemExit(f"{self.of}: {below(file)} judges it on two books.")
        return found


def rooms(of: str) -> list[Room]:
    """The rooms of pyproject.toml, all or those named in `of`; SystemExit for a name not there."""
    table = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    found = [Room(**row) for row in table["tool"]["mutants"]]
    names = [room.of for room in found]
    if unknown := [name for name in of.split() if name not in names]:
        raise SystemExit(f"OF={unknown[0]}: no such room; there are {', '.join(names)}.")
    return [room for room in found if not of or room.of in of.split()]


def helpers() -> list[str]:
    """What tests are made with: their harness, their books, what several share."""
    files = [*(ROOT / "tests").rglob("*.py"), *(ROOT / "tests" / "books").rglob("*.md")]
    names = sorted(below(file) for file in files if not file.name.startswith("test_"))
    return [name for name in names if not name.startswith("tests/mutants/")]


def sources() -> list[str]:
    """All that is judged."""
    files = [*(ROOT / "py").rglob("*.py"), *(ROOT / "press").rglob("*.py")]
    return sorted(below(file) for file in files)


def digest(names: list[str]) -> str:
    """One sum for files."""
    total = sha256()
    for name in names:
        total.update(f"{name}\n".encode() + (ROOT / name).read_bytes())
    return total.hexdigest()


def below(file: Path) -> str:
    return file.relative_to(ROOT).as_posix()
