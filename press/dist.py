"""The output folder: wholly new, or wholly as it was."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from press.errors import BuildError


@contextmanager
def replaced(dist: Path) -> Iterator[Path]:
    """A draft folder that takes the place of `dist` if no error comes.

    BuildError if `dist` holds anything but an earlier build: it would be lost.
    """
    if dist.exists() and any(dist.iterdir()) and not (dist / "site" / "licences.txt").exists():
        raise BuildError("This folder was not made by a build, so it is not replaced.", dist)
    dist.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=dist.parent, prefix=f".{dist.name}-") as place:
        draft, old = Path(place) / "draft", Path(place) / "old"
        draft.mkdir()
        yield draft
        if dist.exists():
            dist.rename(old)
        draft.rename(dist)
        shutil.rmtree(old, ignore_errors=True)


def write_file(file: Path, data: str | bytes) -> Path:
    """A file, with the folders above it."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data.encode() if isinstance(data, str) else data)
    return file
