"""Where everything of a book stands on this machine."""

import sys
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "py"))  # the same modules that the browser runs


@dataclass(frozen=True)
class Book:
    """The folders of one book. `dist` is written, `cache` may be deleted at any time."""

    content: Path = ROOT / "content"
    dist: Path = ROOT / "dist"
    runtime: Path | None = None  # a folder the author names, with the runtime's files
    cache: Path = ROOT / ".cache"
    py: Path = field(default=ROOT / "py", init=False)
    theme: Path = field(default=ROOT / "theme", init=False)
