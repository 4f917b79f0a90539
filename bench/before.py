"""The book as it was at another commit, to be measured in the same run."""

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from press.book import ROOT, Book


@contextmanager
def built_at(revision: str) -> Iterator[Path]:
    """What `build.py build` made at a revision: its `dist/`, while the block lasts."""
    with tempfile.TemporaryDirectory() as place:
        tree = Path(place) / "tree"
        git("worktree", "add", "--detach", tree, revision)
        try:
            (tree / ".cache").symlink_to(Book.at().cache)
            subprocess.run([sys.executable, "build.py", "build"], cwd=tree, check=True)
            yield tree / "dist"
        finally:
            git("worktree", "remove", "--force", tree)


def git(*words: object) -> None:
    subprocess.run(["git", *map(str, words)], cwd=ROOT, check=True, capture_output=True)
