"""`make mutants`: changes the code in many small ways, and tells which changes no test has noticed.

OF names folders, SAMPLE how many mutants of each are judged, drawn by chance and always alike.
"""

import argparse
import tempfile
from pathlib import Path

from press.book import ROOT
from tests.mutants.bench import Bench
from tests.mutants.explained import explanations
from tests.mutants.memory import Remembered, notes_on
from tests.mutants.mutants import Mutant, mutants_of
from tests.mutants.report import Verdicts, faults, summary, survivor, untrue
from tests.mutants.rooms import Room, rooms


def main() -> None:
    parser = argparse.ArgumentParser(prog="tests.mutants", description=__doc__)
    parser.add_argument("--of", default="", help="folders of pyproject.toml, with spaces between")
    parser.add_argument("--sample", type=int, help="how many mutants of each folder")
    options = parser.parse_args()
    wrong: list[str] = []
    with tempfile.TemporaryDirectory() as place:
        bench = Bench(Path(place) / "house")
        for room in rooms(options.of):
            texts = {name: (ROOT / name).read_text(encoding="utf-8") for name in room.modules()}
            every = [mutant for name, text in texts.items() for mutant in mutants_of(name, text)]
            verdicts = judge(room, bench, texts, drawn(every, options.sample))
            known = [words for words in explanations() if words.file in texts]
            print(summary(room.of, verdicts, known), flush=True)
            wrong += faults(room.of, verdicts) + untrue(known, every, verdicts)
        bench.close()
    if wrong:
        raise SystemExit("\n".join(wrong))


def drawn(every: list[Mutant], sample: int | None) -> list[Mutant]:
    """All mutants, or as many as are asked for; as they stand in the files."""
    chosen = sorted(every, key=lambda mutant: mutant.rank)[:sample]
    return sorted(chosen, key=lambda mutant: (mutant.file, mutant.line, mutant.column))


def judge(room: Room, bench: Bench, texts: dict[str, str], mutants: list[Mutant]) -> Verdicts:
    """Who killed which mutant; those that live are shown at once."""
    known = {module: Remembered(room, module) for module in texts}
    notes, verdicts = notes_on(room, bench), {}
    for mutant in mutants:
        found = known[mutant.file]
        if mutant.name not in found.by:
            suspect = found.suspects.get(mutant.name, "")
            found.keep(mutant.name, bench.judge(room, mutant, notes, suspect))
        by = found.by[mutant.name]
        if by is not None:
            verdicts[mutant] = by
        if by == "":
            print(survivor(mutant, texts[mutant.file]), flush=True)
    return verdicts


if __name__ == "__main__":
    main()
