#!/usr/bin/env python3
"""Build the book: `build.py build`, or `serve` it while you write, or `check` it."""

import argparse
import sys
from pathlib import Path

from press.book import Book
from press.dist import replaced
from press.errors import BuildError, shown
from press.making import check, prepare
from press.packages.single import write_single
from press.packages.site import write_site
from press.serve import serve


def main() -> None:
    options = read_options()
    book = Book(options.content, options.dist, options.runtime)
    try:
        commands[options.command](book)
    except BuildError as problem:
        sys.exit(f"Stopped. {problem}")


def build(book: Book) -> None:
    """Write every package into dist/, all or nothing."""
    making = prepare(book)
    with replaced(book.dist) as draft:
        made = [write_site(making, draft)]
        made += [write_single(making, page, draft) for page in making.pages]
        names = [path.relative_to(draft) for path in made]
    for name in names:
        print(report(book.dist / name))


def check_only(book: Book) -> None:
    """Read, prove and render everything; write nothing."""
    pages = check(book)
    print(f"All is well in {len(pages)} chapter{'s' * (len(pages) != 1)}.")


commands = {"build": build, "serve": serve, "check": check_only}


def report(made: Path) -> str:
    """What was made, how large it is, and how to open it."""
    files = [f for f in made.rglob("*") if f.is_file()] if made.is_dir() else [made]
    megabytes = sum(f.stat().st_size for f in files) / 1e6
    page = made / "index.html" if made.is_dir() else made
    return f"{shown(made)}: {megabytes:.1f} MB. Open it by double-click: {shown(page)}"


def read_options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("command", choices=commands)
    parser.add_argument("--content", type=Path, default=Book.content, help="folder of chapters")
    parser.add_argument("--dist", type=Path, default=Book.dist, help="folder to write")
    parser.add_argument("--runtime", type=Path, help="folder that holds the runtime's files")
    return parser.parse_args()


if __name__ == "__main__":
    main()
