"""`make mutants-shell`, at its end: what Stryker has found, a line on each script.

Stryker shows who lives. Here is told who may, and what is wrong with that.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path

from press.book import ROOT
from tests.mutants.explained import explanations
from tests.mutants.report import faults, summary, untrue

REPORT = ROOT / ".cache" / "stryker.json"  # stryker.config.json says so, too
EXPLAINED = Path(__file__).parent / "explained_scripts.toml"
JUDGED = ("Killed", "Timeout", "Survived", "NoCoverage")


@dataclass(frozen=True)
class ScriptMutant:
    """A script with one change in it; `now` is what its line `was`, changed."""

    file: str  # below the root
    number: str  # in the report
    line: int
    was: str
    now: str

    def becomes(self, text: str) -> str:
        """The line, changed, whatever the text of its file."""
        return self.now


def main() -> None:
    report = json.loads(REPORT.read_text(encoding="utf-8"))
    wrong: list[str] = []
    reasons = list(explanations(EXPLAINED))
    tests = {test["id"]: name for name, of in report["testFiles"].items() for test in of["tests"]}
    for file, found in report["files"].items():
        verdicts = dict(judged(file, found, tests))
        known = [words for words in reasons if words.file == file]
        print(summary(file, verdicts, known))
        wrong += faults(file, verdicts) + untrue(known, verdicts, verdicts)
    if wrong:
        raise SystemExit("\n".join(wrong))


def judged(file: str, found: dict, tests: dict[str, str]) -> Iterator[tuple[ScriptMutant, str]]:
    """Each mutant of a script, and who killed it. `tests` are names by their numbers there."""
    for row in found["mutants"]:
        if row["status"] in JUDGED:
            yield mutant_of(file, found["source"], row), killer(row, tests)


def killer(row: dict, tests: dict[str, str]) -> str:
    """The test that killed a mutant; "" if none did."""
    if row["status"] == "Timeout":
        return "its endless loop"
    return "".join(tests[number] for number in row.get("killedBy", [])[:1])


def mutant_of(file: str, text: str, row: dict) -> ScriptMutant:
    """A row of Stryker's report; lines and columns there begin with 1."""
    start, end = (place_of(text, row["location"][edge]) for edge in ("start", "end"))
    changed = text[:start] + row["replacement"] + text[end:]
    pairs = zip_longest(text.split("\n"), changed.split("\n"), fillvalue="")
    line, (was, now) = next((i, pair) for i, pair in enumerate(pairs, 1) if pair[0] != pair[1])
    return ScriptMutant(file, row["id"], line, was.strip(), now.strip())


def place_of(text: str, at: dict) -> int:
    """Where a line and a column are in a text."""
    lines = text.split("\n")[: at["line"] - 1]
    return sum(len(line) + 1 for line in lines) + at["column"] - 1


if __name__ == "__main__":
    main()
