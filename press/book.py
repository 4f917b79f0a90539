"""Where everything of a book stands on this machine."""

from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent  # the generator's own folder; it is a book, too
THEME = ROOT / "theme"
OURS = ("browser", "kit")  # what the generator adds to every book's Python


@dataclass(frozen=True)
class Book:
    """The folders of one book: `folder` has its `content/` and `py/`.

    `dist` is written, `cache` may be deleted at any time; `runtime` is a folder with the runtime's
    files, where the author names one. A draft is made quickly, for the author's own eyes: its pages
    load more before Python is ready.
    """

    folder: Path
    dist: Path
    cache: Path
    runtime: Path | None = None
    is_draft: bool = False

    @classmethod
    def at(
        cls,
        folder: Path = ROOT,
        dist: Path | None = None,
        cache: Path | None = None,
        runtime: Path | None = None,
        is_draft: bool = False,
    ) -> "Book":
        """The book in a folder, with its output and its cache there too unless others are named."""
        places = (folder, dist or folder / "dist", cache or folder / ".cache")
        return cls(*places, runtime, is_draft)

    @property
    def content(self) -> Path:
        """The chapters and their pictures."""
        return self.folder / "content"

    @property
    def py(self) -> Path:
        """The book's own Python: its widgets, its claims, and what they import."""
        return self.folder / "py"

    def python_files(self) -> dict[str, Path]:
        """All Python of the page, by its path below `py/`: the book's own, and the generator's."""
        files = modules_below(self.py)
        for name in OURS:
            files |= modules_below(ROOT / "py", name)
        return dict(sorted(files.items()))


def modules_below(py: Path, name: str = "") -> dict[str, Path]:
    """The Python files in a folder of `py`, by their path below `py`."""
    return {file.relative_to(py).as_posix(): file for file in (py / name).rglob("*.py")}
