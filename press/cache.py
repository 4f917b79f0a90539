"""Things that took long to make, kept under the hash of what they were made from."""

import os
import tempfile
from collections.abc import Callable
from pathlib import Path


def keep(draft: Path, place: Path) -> None:
    """Put a finished folder in its place; another build may have done so meanwhile."""
    try:
        draft.rename(place)
    except OSError:
        if not place.is_dir():
            raise


def kept(place: Path, make: Callable[[], bytes]) -> bytes:
    """The bytes of a file in the cache; made first, if they are not there."""
    if not place.exists():
        put(place, make())
    return place.read_bytes()


def put(place: Path, data: bytes) -> None:
    """Write a file of the cache whole: another build never sees a part of it."""
    place.parent.mkdir(parents=True, exist_ok=True)
    handle, draft = tempfile.mkstemp(dir=place.parent)
    with os.fdopen(handle, "wb") as file:
        file.write(data)
    Path(draft).replace(place)
