"""The author's preview: rebuilt and reloaded on every save; a build error stands in the page."""

import subprocess
import sys
from html import escape
from pathlib import Path

from livereload import Server

from press.book import ROOT, Book

ERROR_PAGE = """<!doctype html><meta charset="utf-8"><title>The build stopped</title>
<style>body {{ font: 1.1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 3rem auto; padding: 0 1rem }}
pre {{ white-space: pre-wrap; font: 1rem/1.5 ui-monospace, monospace }}</style>
<body><h1>The build stopped</h1><pre>{problem}</pre><p>Save a file, and the page comes back.</p>
"""


def serve(book: Book, port: int = 8000) -> None:
    """Show the site on this machine until Ctrl+C."""
    preview = book.cache / "preview"
    rebuild = Rebuild(book, preview)
    rebuild()
    server = Server()
    for folder in (book.content, book.py, book.theme):
        server.watch(f"{folder}/", rebuild)
    server.serve(root=str(preview / "site"), port=port, host="127.0.0.1", open_url_delay=None)


class Rebuild:
    """Build the book in a Python of its own, since `py/` may have changed."""

    def __init__(self, book: Book, preview: Path) -> None:
        self.command = [
            *(sys.executable, str(ROOT / "build.py"), "build"),
            *("--content", str(book.content), "--dist", str(preview)),
            *(("--runtime", str(book.runtime)) if book.runtime else ()),
        ]
        self.site = preview / "site"

    def __call__(self) -> None:
        done = subprocess.run(self.command, stderr=subprocess.PIPE, text=True)
        if done.returncode:
            print(done.stderr, file=sys.stderr)
            self.show(done.stderr)

    def show(self, problem: str) -> None:
        """The error in place of every page, so that whichever is open shows it."""
        self.site.mkdir(parents=True, exist_ok=True)
        for page in {self.site / "index.html", *self.site.glob("*.html")}:
            page.write_text(ERROR_PAGE.format(problem=escape(problem)), encoding="utf-8")
