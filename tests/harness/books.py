"""Small books for the tests: chapters, folders to build, folders to compare."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from filelock import FileLock

from press.assets.npm import bring_node_modules
from press.book import ROOT, Book
from press.runtime.files import bring_runtime

BOOKS = ROOT / "tests" / "books"
SMALL = BOOKS / "small"  # two widgets that keep every promise
AWKWARD = BOOKS / "awkward"  # widgets that break, on top of the small book
TELLER = BOOKS / "teller"  # a widget that tells every weight, on top of this repository's book
MADE = ("fonts", "image", "profile", "watched", "zstd")  # what is kept of a build
FRONT = {"number": 1, "title": "A Test", "language": "en", "description": "A short one."}


FIRST = 8  # the line on which a text begins, below the front matter of `write_chapter`


def write_chapter(content: Path, text: str, name: str = "one", **front: object) -> Path:
    """A chapter with proper front matter, changed by `front`; its file."""
    fields = FRONT | front
    lines = [f"{key}: {value}" for key, value in fields.items() if value is not None]
    content.mkdir(parents=True, exist_ok=True)
    file = content / f"{name}.md"
    file.write_text("\n".join(["---", *lines, "---", "", text, ""]), encoding="utf-8")
    return file


def line_of(file: Path, words: str) -> int:
    """The number of the first line that holds `words`."""
    lines = file.read_text(encoding="utf-8").splitlines()
    return next(number for number, line in enumerate(lines, 1) if words in line)


def merged(to: Path, *folders: Path) -> Path:
    """One book of several: each folder's content/ and py/, the later ones on top."""
    for folder in folders:
        for name in ("content", "py"):
            ignored = shutil.ignore_patterns("__pycache__")
            shutil.copytree(folder / name, to / name, ignore=ignored, dirs_exist_ok=True)
    return to


def brought_node_modules() -> Path:
    """What the build takes from npm; brought by whichever of pytest's workers comes first."""
    cache = Book.at().cache
    cache.mkdir(exist_ok=True)
    with FileLock(cache / "npm.lock"):
        return bring_node_modules(cache)


def borrowed_cache(to: Path) -> Path:
    """A cache folder with the large things of this project's own, and claims of its own."""
    brought_node_modules()
    cache = Book.at().cache
    with FileLock(cache / "runtime.lock"):
        bring_runtime(cache)
        for name in MADE:
            (cache / name).mkdir(exist_ok=True)
    to.mkdir(parents=True)
    for name in (*MADE, "npm", "runtime"):
        (to / name).symlink_to(cache / name)
    return to


def once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], object]) -> Path:
    """A folder that is made once, by whichever of pytest's workers comes first."""
    shared = factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        shared = shared.parent
    place = shared / name
    with FileLock(f"{place}.lock"):
        if not place.exists():
            draft = shared / f"{name}.draft"
            shutil.rmtree(draft, ignore_errors=True)
            make(draft)
            draft.rename(place)
    return place


def run_build(
    *words: str | Path, python: str | Path = sys.executable, **how: Any
) -> subprocess.CompletedProcess:
    """`build.py` in a Python of its own, as an author runs it; `how` is for `subprocess.run`."""
    command = [str(python), str(ROOT / "build.py"), *map(str, words)]
    return subprocess.run(command, **{"capture_output": True, "text": True, "cwd": ROOT, **how})


def build_in_a_process(*words: str | Path, **how: Any) -> None:
    """`build.py build`; AssertionError with its words if it stops."""
    done = run_build("build", *words, **how)
    assert done.returncode == 0, done.stdout + done.stderr


def build_merged(to: Path, *folders: Path) -> None:
    """Build the book that several folders make; its output goes to `to`."""
    with tempfile.TemporaryDirectory() as place:
        folder, cache = (
            merged(Path(place) / "book", *folders),
            borrowed_cache(Path(place) / "cache"),
        )
        build_in_a_process("--book", folder, "--dist", to, "--cache", cache)


def digest(folder: Path) -> dict[str, str]:
    """Every file below a folder, by path, as the hash of its bytes."""
    return {
        path.relative_to(folder).as_posix(): sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
