"""Things that took long to make, kept under the hash of what they were made from.

Whatever is kept is put in its place whole, and is looked at when it is read: what was cut, or has
another byte, is made again.
"""

import json
import os
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from hashlib import sha256
from pathlib import Path

DIGEST = sha256().digest_size  # bytes before a file's own: their hash
SUMS = "sums.json"  # in a folder: the hashes of its files, by their paths below it
DRAFT = "draft-"  # what is not whole yet begins so
DAY = 24 * 60 * 60  # seconds


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
    handle, draft = tempfile.mkstemp(dir=place.parent, prefix=DRAFT)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(sha256(data).digest() + data)
        Path(draft).replace(place)
    except BaseException:
        Path(draft).unlink(missing_ok=True)
        raise


def kept_folder(place: Path, make: Callable[[Path], Path]) -> Path:
    """A folder in the cache; made first, if it is not there or not whole.

    `make` is given an empty folder to work in, and gives the folder below it that shall be kept.
    """
    if not is_whole(place):
        with drafting(place) as draft:
            made = make(draft)
            sums = json.dumps(sums_of(made))
            (made / SUMS).write_text(sums, encoding="utf-8")
            if place.exists() and not is_whole(place):
                place.rename(draft / "spoiled")
            keep(made, place)
    return place


@contextmanager
def drafting(place: Path) -> Iterator[Path]:
    """A folder to work in, beside the place where something shall be; it is gone in the end."""
    place.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=place.parent, prefix=DRAFT) as draft:
        yield Path(draft)


def keep(draft: Path, place: Path) -> None:
    """Put a finished folder in its place; another build may have done so meanwhile."""
    try:
        draft.rename(place)
    except OSError:
        if not place.is_dir():
            raise


def is_whole(place: Path) -> bool:
    """Whether a folder is in the cache, with every file just as it was put."""
    try:
        sums = json.loads((place / SUMS).read_bytes())
    except (OSError, ValueError):
        return False
    return sums.items() <= sums_of(place).items()


def sums_of(folder: Path) -> dict[str, str]:
    """The hash of every file below a folder, but for that of the hashes, by its path."""
    return {
        file.relative_to(folder).as_posix(): sha256(file.read_bytes()).hexdigest()
        for file in sorted(folder.rglob("*"))
        if file.is_file() and file != folder / SUMS
    }


def sweep(cache: Path) -> None:
    """Delete what builds that were killed have left: drafts that nobody has touched for a day."""
    for draft in cache.glob(f"*/{DRAFT}*"):
        with suppress(OSError):  # another build may sweep, too
            if time.time() - draft.stat().st_mtime > DAY:
                shutil.rmtree(draft) if draft.is_dir() else draft.unlink()
