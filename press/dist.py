"""The output folder: wholly new, or wholly as it was."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def replaced(dist: Path) -> Iterator[Path]:
    """A draft folder that takes the place of `dist` if no error comes."""
    dist.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=dist.parent, prefix=f".{dist.name}-") as place:
        draft, old = Path(place) / "draft", Path(place) / "old"
        draft.mkdir()
        yield draft
        if dist.exists():
            dist.rename(old)
        draft.rename(dist)
        shutil.rmtree(old, ignore_errors=True)
