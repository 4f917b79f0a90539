"""What is known already: kept for a module's text, and for the tests that judged it."""

import json
from pathlib import Path

from press.book import ROOT
from tests.mutants.bench import Bench
from tests.mutants.rooms import Room, digest, helpers, sources

KEPT = ROOT / ".cache" / "mutants"


def notes_on(room: Room, bench: Bench) -> dict:
    """Which test runs which line of a room, and its seconds.

    Each file of tests is watched once, and again when it or anything below it has changed.
    """
    lines: dict[str, dict[str, list[str]]] = {}
    seconds: dict[str, float] = {}
    below = digest([*sources(), *helpers()])
    for tests in sorted(room.books):
        file = KEPT / room.of / f"{tests.replace('/', '-')}.json"
        kept = {"of": below + digest([tests])} | read(file)
        if "notes" not in kept or kept["of"] != below + digest([tests]):
            kept = {"of": below + digest([tests]), "notes": bench.watch(room, tests)}
            write(file, kept)
        seconds |= kept["notes"]["seconds"]
        for module, runs in kept["notes"]["lines"].items():
            for line, names in runs.items():
                lines.setdefault(module, {}).setdefault(line, []).extend(names)
    return {"lines": lines, "seconds": seconds}


class Remembered:
    """Who killed which mutant of a module: its name, then the test; "" if nobody did.

    For another text of the module nothing is known. With other tests each mutant is judged anew,
    first by its suspect: the one who killed it before.
    """

    def __init__(self, room: Room, module: str) -> None:
        self.file = KEPT / room.of / f"{module.replace('/', '-')}.json"
        kept = read(self.file)
        self.text, self.tests = digest([module]), digest([*sorted(room.books), *helpers()])
        is_same = kept.get("text") == self.text
        self.suspects = kept["suspects"] if is_same else {}
        self.by = kept["by"] if is_same and kept["tests"] == self.tests else {}

    def keep(self, name: str, by: str | None) -> None:
        self.by[name] = by
        if by:
            self.suspects[name] = by
        write(self.file, vars(self) | {"file": self.file.name})


def read(file: Path) -> dict:
    return json.loads(file.read_text(encoding="utf-8")) if file.exists() else {}


def write(file: Path, words: dict) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(words), encoding="utf-8")
