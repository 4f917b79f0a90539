"""`<chapter>.html`: everything in one file, for a stick, a mail, or a frame in an LMS."""

from base64 import b64encode
from pathlib import Path
from urllib.parse import unquote

from press.checks import PICTURES
from press.making import Making
from press.page import Page, script_safe, write
from press.payload import contents, slices

SLICE = 3 * 96 * 1024  # bytes of gzip in one script: WebKit takes seconds over a large one


def write_single(making: Making, page: Page, to: Path) -> Path:
    """One chapter as one file."""
    spec: dict[str, object] = {
        "widgets": [placed.wish for placed in page.widgets],
        "payload": contents(making.payload, SLICE),
        "files": {"soon": [], "late": []},
        "workers": making.workers,
        "locked": making.locked,
        "engine": None,
    }
    html = making.templates.get_template("single.html").render(
        chapter=page.chapter,
        body=with_pictures(page),
        page=script_safe(spec),
        style=making.style,
        shell=making.shell,
        slices=slices(making.payload, SLICE),
        licences=making.licences,
        **making.beside(page),
    )
    file = to / f"{page.chapter.slug}.html"
    write(file, html)
    return file


def with_pictures(page: Page) -> str:
    """The page's body with its pictures inside."""
    body = page.body
    for picture in page.pictures:
        file = page.chapter.file.parent / unquote(picture)
        data = b64encode(file.read_bytes()).decode()
        address = f"data:{PICTURES[file.suffix.lower()]};base64,{data}"
        body = body.replace(f'src="{picture}"', f'src="{address}"')
    return body
