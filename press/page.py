"""A Chapter becomes a page: its prose, with every widget's first Frame in place."""

import io
import json
import re
from base64 import b64encode
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from PIL import Image

from frame import Raster
from press.book import Book
from press.chapter import Chapter
from press.checks import Targets, check_targets
from press.errors import TeachingError
from press.marker import Placed, place_widgets, slot
from press.proofs import prove
from press.prose import to_html
from press.signs import Signs

MARKDOWN_LINK = re.compile(r'(<a [^>]*href="[^":#]+)\.md(?=["#])')  # to a chapter, not the web


@dataclass
class Page:
    """A chapter's HTML, and what it needs: its widgets, and the pictures beside the Markdown."""

    chapter: Chapter
    body: str
    widgets: list[Placed]
    pictures: list[str]


def template_engine(book: Book) -> Environment:
    """Jinja on `theme/`; a name that is not given is an error."""
    templates = Environment(
        loader=FileSystemLoader(book.theme),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    templates.filters["png"] = png_address
    return templates


def make_pages(
    templates: Environment, chapters: list[Chapter], signs: Signs, proved: set[str]
) -> list[Page]:
    """Every chapter as a page, checked; BuildError at the first thing that is wrong."""
    pages = [make_page(chapter, templates, signs, proved) for chapter in chapters]
    anchors = {page.chapter.slug: Targets(page.body).ids for page in pages}
    for page in pages:
        page.pictures = check_targets(page.chapter, page.body, anchors)
        page.body = MARKDOWN_LINK.sub(r"\1.html", page.body)
    return pages


def make_page(chapter: Chapter, templates: Environment, signs: Signs, proved: set[str]) -> Page:
    text, widgets = place_widgets(chapter)
    body = to_html(chapter, text, signs, lambda name: prove(chapter, name, proved))
    for placed in widgets:
        body = body.replace(slot(placed).strip(), draw(chapter, templates, placed))
    return Page(chapter, body, widgets, [])


def draw(chapter: Chapter, templates: Environment, placed: Placed) -> str:
    """The figure: Controls and the first Frame. BuildError if the widget cannot draw itself."""
    try:
        frame = placed.widget.draw()
    except TeachingError as problem:
        raise chapter.error_at(str(problem), f"widget {placed.name}") from None
    template = templates.get_template("widget.html")
    return template.render(id=placed.id, widget=placed.widget, frame=frame)


def png_address(raster: Raster) -> str:
    """A raster as a picture inside the page."""
    out = io.BytesIO()
    Image.frombytes("RGBA", (raster.columns, raster.rows), raster.rgba).save(out, "PNG")
    return "data:image/png;base64," + b64encode(out.getvalue()).decode()


def script_safe(data: Any) -> str:
    """JSON for a script element: no text in it can end the element."""
    return json.dumps(data).replace("<", "\\u003c")


SHELL = ("base64.js", "payload.js", "python.js", "figure.js", "shell.js")
WORKERS = {
    "decoder": ("base64.js", "decoder.js", "decoding.js"),
    "python": (
        "base64.js",
        "decoder.js",
        "parts.js",
        "internals.js",
        "thunks.js",
        "pages.js",
        "restore.js",
        "rest.js",
        "boot.js",
        "worker.js",
    ),
}


def shell_script(book: Book) -> str:
    """The page's own JavaScript, as one closed script."""
    return "(() => {\n" + joined(book, SHELL) + "})();"


def worker_scripts(book: Book) -> dict[str, str]:
    """The sources of the page's workers; short enough to stand in the page."""
    return {worker: joined(book, names) for worker, names in WORKERS.items()}


def joined(book: Book, scripts: Iterable[str]) -> str:
    return "\n".join((book.theme / name).read_text(encoding="utf-8") for name in scripts)


def stamped(name: str, data: bytes) -> str:
    """A file's name with the hash of its bytes, so that caches never serve an old one."""
    stem, dot, ending = name.rpartition(".")
    return f"{stem}-{sha256(data).hexdigest()[:10]}{dot}{ending}"


def write(file: Path, data: str | bytes) -> None:
    """A file, with the folders above it."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data.encode() if isinstance(data, str) else data)
