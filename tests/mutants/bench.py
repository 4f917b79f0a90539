"""A copy of the house in which mutants live, and the judge who stands in it."""

import ast
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

from press.book import ROOT
from tests.mutants.mutants import Mutant, statement_of
from tests.mutants.rooms import Room

LINKED = (".cache", ".venv", "node_modules")
NOT_COPIED = shutil.ignore_patterns(*LINKED, ".git", "dist", "__pycache__", ".hypothesis")
SECONDS = 20  # of the processor, beside ten times what the tests take unchanged


class Bench:
    """The copy of the house at `place`; `judge` writes a mutant there and asks for the verdict."""

    def __init__(self, place: Path) -> None:
        self.place = place
        shutil.copytree(ROOT, place, ignore=NOT_COPIED, symlinks=True)
        for name in LINKED:
            (place / name).symlink_to((ROOT / name).resolve())
        judge = [sys.executable, "-m", "tests.mutants.judge"]
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
        environment = os.environ | {"PYTHONHASHSEED": "0"}
        self.process = subprocess.Popen(judge, cwd=place, env=environment, text=True, **pipes)

    def close(self) -> None:
        self.process.stdin.close()
        self.process.wait()

    def ask(self, **order: object) -> dict:
        """The judge's verdict; RuntimeError with what it said if it is there no more."""
        print(json.dumps(order), file=self.process.stdin)
        self.process.stdin.flush()
        if not (line := self.process.stdout.readline()):
            raise RuntimeError("The judge of mutants has ended.")
        return json.loads(line)

    def watch(self, room: Room, tests: str) -> dict:
        """Who runs which line of the room, and how long; SystemExit if a test fails unchanged."""
        notes = self.place / "notes.json"
        order = {"tests": [tests], "watch": str(self.place / room.of), "notes": str(notes)}
        verdict = self.ask(book=room.books[tests], **order)
        if not verdict["passed"]:
            log = (self.place / "judge.log").read_text(encoding="utf-8")
            raise SystemExit(f"{log}\nWithout a mutant a test fails: {verdict['by']}")
        return json.loads(notes.read_text(encoding="utf-8"))

    def judge(self, room: Room, mutant: Mutant, notes: dict, first: str) -> str | None:
        """Who kills a mutant; "" if nobody does, None if it is none. `first` is asked first."""
        original = (ROOT / mutant.file).read_text(encoding="utf-8")
        if (changed := mutant.change(original)) is None:
            return None
        only = judges(mutant, original, notes)
        if first in only:
            only = [first, *(name for name in only if name != first)]
        seconds = SECONDS + 10 * int(sum(notes["seconds"][name] for name in only))
        file = self.place / mutant.file
        file.write_text(changed, encoding="utf-8")
        shutil.rmtree(file.parent / "__pycache__", ignore_errors=True)
        try:
            for book, names in parted(only, room.books).items():
                files = sorted({file_of(name) for name in names})
                verdict = self.ask(book=book, tests=files, only=names, seconds=seconds)
                if not verdict["passed"]:
                    return verdict["by"]
            return ""
        finally:
            file.write_text(original, encoding="utf-8")


def parted(names: list[str], books: dict[str, str]) -> dict[str, list[str]]:
    """Functions by the books of their files, in their order; the first one's book comes first."""
    found: dict[str, list[str]] = {}
    for name in names:
        found.setdefault(books[file_of(name)], []).append(name)
    return found


def file_of(name: str) -> str:
    """Where a function of the tests stands."""
    return name.partition("::")[0]


def judges(mutant: Mutant, text: str, notes: dict) -> list[str]:
    """The functions that run its statement, the quickest first.

    What is done at import everybody uses: those who run anything else of the module come first.
    """
    lines, seconds = notes["lines"].get(mutant.file, {}), notes["seconds"]
    span = statement_of(ast.parse(text), mutant.line)
    runs = {name for line in span for name in lines.get(str(line), [])}
    others: set[str] = set()
    if "" in runs:  # at import
        runs, others = {name for names in lines.values() for name in names}, {*seconds}
    first = runs - {""}
    return [
        name
        for group in (first, others - first)
        for name in sorted(group, key=lambda name: (seconds[name], name))
    ]
