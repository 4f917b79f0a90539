"""The command line: `build`, `serve`, `check` and `text`."""

import argparse
import shutil
import sys
import tempfile
from errno import EDQUOT, EFBIG, ENOSPC
from pathlib import Path

from press.book import ROOT, Book
from press.counts.table import table
from press.counts.text import plain_text
from press.errors import BuildError, shown
from press.press import build, check, read
from press.serve import serve


def main() -> None:
    """Do what the command line asks; the process ends with the error's words if a build stops."""
    options = read_options()
    places = (options.book.resolve(), options.dist, options.cache, options.runtime)
    book = Book.at(*places, options.draft)
    try:
        temporary_folder()
        COMMANDS[options.command](book)
    except BuildError as problem:
        sys.exit(f"Stopped. {problem}")
    except OSError as problem:
        if problem.errno not in NO_ROOM:
            raise
        sys.exit(f"Stopped. {no_room(problem, book)}")


def temporary_folder() -> Path:
    """Where Python and Node put files for a moment. BuildError if there is none to write to."""
    try:
        return Path(tempfile.gettempdir())
    except FileNotFoundError as problem:
        raise BuildError(f"{problem.strerror}. Is the disk full?") from problem


def no_room(problem: OSError, book: Book) -> str:
    """Where a build writes, and how much room there is."""
    places = {book.dist.parent, book.cache, temporary_folder()}
    free = (
        f"{shown(place)}: {shutil.disk_usage(place).free / 1e6:.0f} MB free"
        for place in sorted(places)
        if place.is_dir()
    )
    return (
        f"There is no room to write ({problem.strerror}), so {shown(book.dist)} stays as it was. "
        f"A build writes to:\n  " + "\n  ".join(free)
    )


def build_all(book: Book) -> None:
    """Write every package into dist/, all or nothing."""
    for made in build(book):
        print(report(made))


def check_only(book: Book) -> None:
    """Read, prove and render everything, and print what there is to count; write nothing."""
    pages = check(book, tell=lambda page: print(table(page.told)))
    print(f"All is well in {len(pages)} chapter{'s' * (len(pages) != 1)}.")


def print_text(book: Book) -> None:
    """Print the chapters without their figures, to be read aloud."""
    for page in read(book):
        print(plain_text(page.told))


NO_ROOM = (ENOSPC, EDQUOT, EFBIG)  # a full disk, a full share of one, a file over its limit
COMMANDS = {"build": build_all, "serve": serve, "check": check_only, "text": print_text}


def report(made: Path) -> str:
    """What was made, how large it is, and how to open it."""
    files = [f for f in made.rglob("*") if f.is_file()] if made.is_dir() else [made]
    megabytes = sum(f.stat().st_size for f in files) / 1e6
    page = made / "index.html" if made.is_dir() else made
    return f"{shown(made)}: {megabytes:.1f} MB. Open it by double-click: {shown(page)}"


def read_options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="build.py",
        description="Make a book, show it while you write, check it, or print its text.",
    )
    parser.add_argument("command", choices=COMMANDS)
    parser.add_argument("--book", type=Path, default=ROOT, help="folder with content/ and py/")
    parser.add_argument("--dist", type=Path, help="folder to write; the book's dist/ if not given")
    parser.add_argument("--cache", type=Path, help="folder for what took long to make")
    parser.add_argument("--runtime", type=Path, help="folder that holds the runtime's files")
    parser.add_argument("--draft", action="store_true", help="quick to make, slower for readers")
    return parser.parse_args()
