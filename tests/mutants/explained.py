"""The mutants that may live, each with its reason."""

import tomllib
from dataclasses import dataclass
from pathlib import Path

from press.book import ROOT
from tests.mutants.mutants import Mutant

FILE = Path(__file__).parent / "explained.toml"


@dataclass(frozen=True)
class Explained:
    """A line of a file, what a mutant makes of it, and why nobody can see that."""

    file: str
    was: str
    becomes: str
    why: str

    def fits(self, mutant: Mutant) -> bool:
        if (self.file, self.was) != (mutant.file, mutant.was):
            return False
        text = (ROOT / self.file).read_text(encoding="utf-8")
        return mutant.becomes(text) == self.becomes

    def __str__(self) -> str:
        return f"{self.file}: {self.was} -> {self.becomes}"


def explanations(file: Path = FILE) -> list[Explained]:
    """What stands in a file of explanations; TypeError if a part is missing."""
    table = tomllib.loads(file.read_text(encoding="utf-8"))
    return [Explained(**row) for row in table.get("mutant", [])]
