"""The claims of the prose, proved: each is a function of `py/claims/` that gives its evidence."""

import json
import platform
import sys
from collections.abc import Mapping
from hashlib import sha256
from inspect import getdoc
from pathlib import Path

import numpy

from kit.errors import TeachingError, unknown
from kit.numbers import short, span
from kit.proving.claim import Claim, prove
from kit.proving.evidence import Evidence, Strip
from press.cache import get, put
from press.source.guard import guarded
from press.source.proofs.numbers import numbers_in

PATIENCE = 600.0  # seconds for a claim


class Prover:
    """Proves claims, each once for the page's Python as it stands; a cache keeps the evidence.

    `python` holds the files of that Python, by their paths below `py/`.
    """

    def __init__(
        self, claims: Mapping[str, Claim], python: Mapping[str, Path], cache: Path
    ) -> None:
        self.claims = claims
        self.file = cache / "claims" / f"{fingerprint(python)}.json"
        self.proved: dict[str, Evidence] = {}
        if (kept_text := get(self.file)) is not None:
            kept = json.loads(kept_text)
            self.proved |= {name: as_evidence(data) for name, data in kept.items()}

    def prove(self, name: str, words: str = "", language: str = "en") -> Evidence:
        """A claim's evidence. TeachingError if there is no such claim, if it does not hold, or if
        the sentence that names it, in `words`, has a number that is not in the evidence.
        """
        if name not in self.claims:
            raise unknown("claim", name, self.claims)
        if name not in self.proved:
            self.proved[name] = self.run(name)
        evidence = self.proved[name]
        if odd := unfounded(words, evidence, language):
            raise TeachingError(
                f"The sentence says {odd}, but the evidence of “{name}” has no such number. What "
                f"was found: {found(evidence)}"
            )
        return evidence

    def run(self, name: str) -> Evidence:
        """The evidence of a claim that is run now."""
        claim = self.claims[name]
        try:
            with guarded("It", PATIENCE):
                evidence = prove(claim)
        except TeachingError as problem:
            raise TeachingError(f"The claim “{name}” proves nothing. {problem}") from problem
        if not evidence.holds:
            raise TeachingError(
                f"The claim “{name}” does not hold, so what this line says is not true. What was "
                f"found: {found(evidence)} What it measures, in py/claims/: {getdoc(claim)}"
            )
        return evidence

    def remember(self) -> None:
        """Keep the evidence until `py/` changes."""
        kept = {
            name: evidence.to_json() | {"answer": evidence.answer}
            for name, evidence in sorted(self.proved.items())
        }
        put(self.file, json.dumps(kept, ensure_ascii=False).encode())


def as_evidence(kept: dict) -> Evidence:
    """Evidence from the JSON of the cache."""
    strip = Strip(**kept["strip"]) if kept["strip"] else None
    return Evidence(kept["holds"], kept["found"], strip, kept["answer"])


def found(evidence: Evidence) -> str:
    """What was found, in plain words; of a strip also what was promised."""
    words = evidence.found.replace("**", "")
    return f"{words} {in_words(evidence.strip)}" if evidence.strip else words


def in_words(strip: Strip) -> str:
    """What the runs came to, beside what was promised."""
    promise = f"promised: {strip.side} {short(strip.promise, 4)}"
    return f"{len(strip.values)} runs: {span(strip.values)} {strip.unit}; {promise}."


def unfounded(words: str, evidence: Evidence, language: str) -> str:
    """The first number of a sentence that its evidence does not know, as it is written, or ""."""
    known = set(numbers_in(evidence.found, language).values())
    if evidence.strip:
        known.add(abs(float(evidence.strip.promise)))
    said = numbers_in(words, language)
    return next((written for written, number in said.items() if number not in known), "")


def fingerprint(python: Mapping[str, Path]) -> str:
    """A name for all that a proof depends on: the page's Python as it stands, and what runs it."""
    runs = (sys.version, numpy.__version__, platform.machine())
    whole = sha256("\n".join(runs).encode())
    for path, file in python.items():
        whole.update(path.encode() + sha256(file.read_bytes()).digest())
    return whole.hexdigest()[:16]
