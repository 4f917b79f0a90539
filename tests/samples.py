"""Small books for the tests: chapters, pictures, and folders to compare."""

import shutil
from hashlib import sha256
from pathlib import Path

from press.book import ROOT, Book
from press.npm import bring_packages
from press.runtime import bring_runtime

FIXTURES = Path(__file__).parent / "fixtures"
FRONT = {"number": 1, "title": "A Test", "language": "en", "description": "A short one."}


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


def borrowed_cache(to: Path) -> Path:
    """A cache folder with the large things of this project's own, and proofs of its own."""
    book = Book()
    bring_packages(book)
    bring_runtime(book)
    to.mkdir(parents=True)
    for thing in book.cache.iterdir():
        if thing.name not in ("proofs", "preview"):
            (to / thing.name).symlink_to(thing)
    return to


def copied_project(to: Path) -> Path:
    """The whole generator in a folder of its own, with an empty `content/`."""
    for name in ("py", "press", "theme"):
        ignored = shutil.ignore_patterns("__pycache__")
        shutil.copytree(ROOT / name, to / name, ignore=ignored)
    for file in ROOT.iterdir():
        if file.is_file():
            shutil.copy(file, to / file.name)
    (to / "content").mkdir()
    borrowed_cache(to / ".cache")
    return to


def digest(folder: Path) -> dict[str, str]:
    """Every file below a folder, by path, as the hash of its bytes."""
    return {
        path.relative_to(folder).as_posix(): sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
