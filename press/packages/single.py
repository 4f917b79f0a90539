"""`<chapter>.html`: everything in one file, for a stick, a mail, or a frame in an LMS."""

from base64 import b64encode
from pathlib import Path
from urllib.parse import unquote

from press.build import Build
from press.dist import write_file
from press.runtime.payload import WHEN, slices
from press.source.html.tree import parse
from press.source.links import PICTURES, is_picture
from press.source.page import Page
from press.templates import script_safe

SLICE = 3 * 96 * 1024  # packed bytes in one script: WebKit takes seconds over a large one
NO_FILES: dict[str, list[dict]] = {when: [] for when in WHEN}


def write(build: Build, to: Path) -> list[Path]:
    """Each chapter as one file."""
    return [
        write_file(to / f"{page.chapter.slug}.html", page_html(build, page)) for page in build.pages
    ]


def page_html(build: Build, page: Page) -> str:
    return build.templates.get_template("single.html").render(
        chapter=page.chapter,
        body=with_pictures(page),
        proofs=page.proofs,
        config=script_safe(build.config(page, SLICE, NO_FILES, None, None)),
        style=build.style,
        fonts=build.fonts,
        first=build.scripts.first,
        shell=build.scripts.shell,
        slices=slices(build.payload, SLICE),
        editor=build.scripts.editor if page.listings else None,
        licences=build.licences,
        **build.neighbours(page),
    )


def with_pictures(page: Page) -> str:
    """The page's body with its pictures inside."""
    root = parse(page.body)
    for picture in filter(is_picture, root.elements()):
        file = page.chapter.file.parent / unquote(picture.attributes["src"])
        data = b64encode(file.read_bytes()).decode()
        picture.change("src", f"data:{PICTURES[file.suffix.lower()]};base64,{data}")
    return str(root)
