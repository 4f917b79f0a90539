"""`site/`: pages beside shared files, for a web host or a folder on a stick."""

import gzip
import shutil
from pathlib import Path
from urllib.parse import unquote

from press.making import Making
from press.page import Page, script_safe, stamped, write
from press.payload import SCRIPTS, contents, slices

SLICE = 3 * 128 * 1024  # bytes of gzip in one payload file


def write_site(making: Making, to: Path) -> Path:
    """The site: a page a chapter, the first one as index.html too. Its folder."""
    site = to / "site"
    assets = write_assets(making, site)
    for number, page in enumerate(making.pages):
        html = page_html(making, page, assets)
        write(site / f"{page.chapter.slug}.html", html)
        if number == 0:
            write(site / "index.html", html)
        for picture in map(unquote, page.pictures):
            (site / picture).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(page.chapter.file.parent / picture, site / picture)
    write(site / "licences.txt", making.licences)
    return site


def write_assets(making: Making, site: Path) -> dict:
    """What all pages share; the addresses, by the names that the templates use."""

    def asset(name: str, text: str | bytes) -> str:
        data = text.encode() if isinstance(text, str) else text
        address = f"assets/{stamped(name, data)}"
        write(site / address, data)
        return address

    files: dict[str, list[str]] = {"soon": [], "late": []}
    for number, (part, index, text) in enumerate(slices(making.payload, SLICE)):
        address = asset(f"python-{number:02}.js", payload_call(part.name, index, text))
        files["late" if part.late else "soon"].append(address)
    return {
        "style_url": asset("style.css", making.style),
        "shell_url": asset("shell.js", making.shell),
        "engine": asset("engine.js", engine_script(making)),
        "files": files,
        "payload": contents(making.payload, SLICE),
    }


def engine_script(making: Making) -> bytes:
    """A worker's source that needs no other script, for hosts that refuse all but files."""
    pyodide = [gzip.decompress(part.gz) for part in making.payload if part.name in SCRIPTS]
    return b"\n;\n".join([*pyodide, making.workers["python"].encode()])


def payload_call(name: str, index: int, text: str) -> str:
    return f'payload("{name}",{index},"{text}")\n'


def page_html(making: Making, page: Page, assets: dict) -> str:
    keys = ("payload", "files", "engine")
    spec = {
        "widgets": [placed.wish for placed in page.widgets],
        "workers": making.workers,
        "locked": making.locked,
        **{key: assets[key] for key in keys},
    }
    return making.templates.get_template("site.html").render(
        chapter=page.chapter,
        body=page.body,
        page=script_safe(spec),
        style_url=assets["style_url"],
        shell_url=assets["shell_url"],
        **making.beside(page),
    )
