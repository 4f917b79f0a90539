"""Things that took long to make, kept under the hash of what they were made from."""

import os
import tempfile
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

DIGEST = sha256().digest_size  # bytes before a file's own: their hash


def keep(draft: Path, place: Path) -> None:
    """Put a finished folder in its place; another build may have done so meanwhile."""
    try:
        draft.rename(place)
    except OSError:
        if not place.is_dir():
            raise


def kept(place: Path, make: Callable[[], bytes]) -> bytes:
    """The bytes of a file in the cache; made first, if they are not there or not whole."""
    data = get(place)
    if data is None:
        data = make()
        put(place, data)
    return data


def get(place: Path) -> bytes | None:
    """The bytes of a file in the cache, if it is there and just as it was put."""
    if not place.is_file():
        return None
    whole = place.read_bytes()
    digest, data = whole[:DIGEST], whole[DIGEST:]
    return data if sha256(data).digest() == digest else None


def put(place: Path, data: bytes) -> None:
    """Write a file of the cache whole: another build never sees a part of it."""
    place.parent.mkdir(parents=True, exist_ok=True)
    handle, draft = tempfile.mkstemp(dir=place.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(sha256(data).digest() + data)
        Path(draft).replace(place)
    except BaseException:
        Path(draft).unlink(missing_ok=True)
        raise
