"""The claims of the prose, proved: each is a function of `py/claims/` that must return true."""

import json
import xml.etree.ElementTree as ET
from collections.abc import Mapping
from hashlib import sha256
from inspect import getdoc
from pathlib import Path

from kit.claim import Claim
from kit.errors import unknown
from press.cache import put
from press.source.chapter import Chapter
from press.source.marks.mark import Mark, marked


class Prover:
    """Proves claims, each once for the page's Python as it stands; a cache keeps what held.

    `python` holds the files of that Python, by their paths below `py/`.
    """

    def __init__(
        self, claims: Mapping[str, Claim], python: Mapping[str, Path], cache: Path
    ) -> None:
        self.claims = claims
        self.file = cache / "claims" / f"{fingerprint(python)}.json"
        self.proved: set[str] = set()
        if self.file.exists():
            self.proved |= set(json.loads(self.file.read_text(encoding="utf-8")))

    def mark(self, chapter: Chapter, mark: Mark) -> ET.Element:
        """`[a sentence]{claim=name}`, proved and marked."""
        name = mark.only("claim").fields["claim"]
        self.prove(chapter, name)
        return marked(mark, "claim", claim=name)

    def prove(self, chapter: Chapter, name: str) -> None:
        """BuildError at the sentence if there is no such claim or it does not hold."""
        if name in self.proved:
            return
        at = f"claim={name}"
        if name not in self.claims:
            raise chapter.error_at(str(unknown("claim", name, self.claims)), at)
        claim = self.claims[name]
        try:
            holds = claim() is True
        except Exception as problem:
            raise chapter.error_at(
                f"The claim “{name}” broke: {type(problem).__name__}: {problem}.", at
            ) from problem
        if not holds:
            raise chapter.error_at(
                f"The claim “{name}” does not hold, so what this line says is not true. "
                f"What it measures, in py/claims/: {getdoc(claim)}",
                at,
            )
        self.proved.add(name)

    def remember(self) -> None:
        """Keep what was proved until `py/` changes."""
        put(self.file, json.dumps(sorted(self.proved)).encode())


def fingerprint(python: Mapping[str, Path]) -> str:
    """A name for the page's Python as it stands."""
    whole = sha256()
    for path, file in python.items():
        whole.update(path.encode() + sha256(file.read_bytes()).digest())
    return whole.hexdigest()[:16]
