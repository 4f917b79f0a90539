"""A book's own Python: its widgets, claims and changes, found in the files of `py/`."""

import importlib
import sys
import traceback
from dataclasses import dataclass
from pathlib import Path

from kit import Change, TeachingError, Widget
from kit.find import find_changes, find_claims, find_widgets
from kit.proving.claim import Claim
from press.book import ROOT
from press.errors import BuildError


@dataclass(frozen=True)
class Shelf:
    """Widgets, claims and changes by the names that a chapter uses."""

    widgets: dict[str, type[Widget]]
    claims: dict[str, Claim]
    changes: dict[str, Change]


def read_shelf(py: Path) -> Shelf:
    """Import all of them; BuildError at the author's line if one cannot be.

    Once in a process: its modules stay, and a second book's would have the same names.
    """
    put_on_path(py)
    try:
        return Shelf(find_widgets(), find_claims(), find_changes())
    except TeachingError as problem:
        raise error_in(py, str(problem), problem) from problem
    except SyntaxError as problem:
        raise BuildError(f"This is not Python: {problem.msg}.", *place(problem)) from problem
    except Exception as problem:
        raise error_in(py, f"{type(problem).__name__}: {problem}", problem) from problem


def put_on_path(py: Path) -> None:
    """Let this book's modules be found, and no other book's that shares `py/` with the kit."""
    hidden = (str(py), str(ROOT / "py"))
    sys.path[:] = [str(py), *(place for place in sys.path if place not in hidden)]
    importlib.invalidate_caches()


def error_in(py: Path, message: str, problem: Exception) -> BuildError:
    """A BuildError at the last line of the book's own Python that a problem went through."""
    for frame in reversed(traceback.extract_tb(problem.__traceback__)):
        if Path(frame.filename).is_relative_to(py) and not is_ours(frame.filename):
            return BuildError(message, Path(frame.filename), frame.lineno or 0)
    return BuildError(message, py)


def is_ours(file: str) -> bool:
    """Whether a file is the kit's, which shares `py/` with this repository's book."""
    return Path(file).is_relative_to(ROOT / "py" / "kit")


def place(problem: SyntaxError) -> tuple[Path | None, int]:
    """Where the parser stopped."""
    return (Path(problem.filename) if problem.filename else None), problem.lineno or 0
