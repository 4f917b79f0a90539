"""Bytes on the wire: the payload, part by part."""

from press.book import Book
from press.press import prepare


def weigh_payload() -> None:
    """Print each part's packed bytes; base64 adds a third to them."""
    payload = prepare(Book.at()).payload
    print("\npayload, packed bytes:")
    for part in payload:
        print(f"  {len(part.packed):>10,} {part.name}{' (after ready)' * part.late}")
    soon = sum(len(part.packed) for part in payload if not part.late)
    late = sum(len(part.packed) for part in payload if part.late)
    print(f"  {soon:>10,} before ready, {late:,} after")
