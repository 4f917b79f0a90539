"""The output folder: wholly new, or wholly as it was, whenever a build ends or is killed.

A hidden folder beside it has a lock, the draft of what is to come and, between two renames, the old
output, set aside. Whatever else lies there is of a build that was killed.
"""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from press.errors import BuildError, shown
from press.lock import locked

MARK = Path("site", "licences.txt")  # what tells the output of a build from other folders


@contextmanager
def replaced(dist: Path) -> Iterator[Path]:
    """A draft folder that takes the place of `dist` if no error comes.

    BuildError if `dist` holds anything but an earlier build: it would be lost.
    """
    with settled(dist) as (draft, aside):
        if dist.exists() and any(dist.iterdir()) and not (dist / MARK).exists():
            raise BuildError("This folder was not made by a build, so it is not replaced.", dist)
        draft.mkdir()
        yield draft
        if dist.exists():
            dist.rename(aside)
        draft.rename(dist)


def put_back(dist: Path) -> None:
    """Have `dist` whole again, if a build was killed just as it replaced it."""
    with settled(dist):
        pass


@contextmanager
def settled(dist: Path) -> Iterator[tuple[Path, Path]]:
    """The places for a draft and for an old output, both free, and nobody else at work there."""
    beside = dist.parent / f".{dist.name}"
    beside.mkdir(parents=True, exist_ok=True)
    draft, aside = beside / "draft", beside / "aside"
    with locked(beside / "lock", f"Another build is writing {shown(dist)}: waiting for it …"):
        settle(dist, draft, aside)
        try:
            yield draft, aside
        finally:
            settle(dist, draft, aside)


def settle(dist: Path, draft: Path, aside: Path) -> None:
    """Whatever a build has come to: what is aside is put back, or is not needed; a draft never is.

    Only a whole output is ever aside. What is deleted, which may be cut short, is a draft.
    """
    shutil.rmtree(draft, ignore_errors=True)
    if aside.exists():
        aside.rename(draft if dist.exists() else dist)
        shutil.rmtree(draft, ignore_errors=True)


def write_file(file: Path, data: str | bytes) -> Path:
    """A file, with the folders above it."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data.encode() if isinstance(data, str) else data)
    return file
