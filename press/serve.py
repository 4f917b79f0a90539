"""The author's preview: rebuilt and reloaded on every save; a build error stands in the page."""

import subprocess
import sys

from livereload import Server

from press.book import ROOT, THEME, Book
from press.dist import MARK
from press.templates import read_templates

PORT = 8000


def serve(book: Book) -> None:
    """Show the site on this machine until Ctrl+C."""
    rebuild = Rebuild(book)
    rebuild()
    server = Server()
    for folder in (book.content, book.py, ROOT / "py", THEME):
        server.watch(str(folder), rebuild)
    server.serve(root=str(rebuild.site), port=PORT, host="127.0.0.1")


class Rebuild:
    """Build the book in a Python of its own, since `py/` may have changed."""

    def __init__(self, book: Book) -> None:
        preview = book.cache / "preview"
        self.site = preview / "site"
        self.command = [
            *(sys.executable, str(ROOT / "build.py"), "build", "--draft"),
            *("--book", str(book.folder), "--dist", str(preview), "--cache", str(book.cache)),
            *(("--runtime", str(book.runtime)) if book.runtime else ()),
        ]
        self.error_page = read_templates(THEME).get_template("error.html")

    def __call__(self) -> None:
        done = subprocess.run(self.command, stderr=subprocess.PIPE, text=True)
        if done.returncode:
            print(done.stderr, file=sys.stderr)
            self.show(done.stderr)

    def show(self, problem: str) -> None:
        """The error in place of every page, so that whichever is open shows it."""
        self.site.mkdir(parents=True, exist_ok=True)
        (self.site.parent / MARK).touch()  # the next build may replace it, if this was the first
        for page in {self.site / "index.html", *self.site.glob("*.html")}:
            page.write_text(self.error_page.render(problem=problem), encoding="utf-8")
