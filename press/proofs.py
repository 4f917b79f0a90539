"""The claims of the prose, proved: each is a function of `py/claims/` that must return true."""

import json
from collections.abc import Iterable
from hashlib import sha256
from inspect import getdoc
from pathlib import Path

import claims
from errors import unknown
from press.book import Book
from press.chapter import Chapter


def prove(chapter: Chapter, name: str, known: set[str]) -> None:
    """BuildError at the sentence if there is no such claim or it does not hold.

    `known` holds the names that were already proved by the same Python; the name is added.
    """
    if name in known:
        return
    if name not in claims.CLAIMS:
        raise chapter.error_at(str(unknown("claim", name, claims.CLAIMS)), f"claim={name}")
    claim = claims.CLAIMS[name]
    try:
        holds = claim() is True
    except Exception as problem:
        raise chapter.error_at(
            f"The claim “{name}” broke: {type(problem).__name__}: {problem}.", f"claim={name}"
        ) from problem
    if not holds:
        raise chapter.error_at(
            f"The claim “{name}” does not hold, so what this line says is not true. "
            f"Its proof in py/claims/: {getdoc(claim)}",
            f"claim={name}",
        )
    known.add(name)


def proved_before(book: Book) -> set[str]:
    """The claims that hold for `py/` as it stands, from an earlier build."""
    cached = proofs_file(book)
    return set(json.loads(cached.read_text())) if cached.exists() else set()


def remember(book: Book, known: Iterable[str]) -> None:
    """Keep what was proved until `py/` changes."""
    cached = proofs_file(book)
    cached.parent.mkdir(parents=True, exist_ok=True)
    cached.write_text(json.dumps(sorted(known)))


def proofs_file(book: Book) -> Path:
    """The cache's file for `py/` as it stands."""
    sources = b"".join(f.read_bytes() for f in sorted(book.py.rglob("*.py")))
    return book.cache / "proofs" / f"{sha256(sources).hexdigest()[:16]}.json"
