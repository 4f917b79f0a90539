"""`site/`: pages beside shared files, for a web host or a folder on a stick."""

import shutil
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from urllib.parse import unquote
from zlib import crc32

from press.build import Build
from press.dist import write_file
from press.runtime.payload import SCRIPTS, WHEN, slices, unpacked
from press.source.page import Page
from press.templates import script_safe

SLICE = 3 * 128 * 1024  # packed bytes in one payload file


@dataclass(frozen=True)
class Addresses:
    """Where a page finds what all pages share; `payload` has a `PayloadFile` of
    theme/shared/payload.js for each file, by their When.
    """

    style: str
    fonts: str
    shell: str
    worker: str
    payload: dict[str, list[dict]]
    editor: str | None


def write(build: Build, to: Path) -> list[Path]:
    """The site: a page a chapter, the first one as index.html too. Its folder."""
    site = to / "site"
    addresses = write_shared(build, site)
    for number, page in enumerate(build.pages):
        html = page_html(build, page, addresses)
        write_file(site / f"{page.chapter.slug}.html", html)
        if number == 0:
            write_file(site / "index.html", html)
        for picture in map(unquote, page.pictures):
            (site / picture).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(page.chapter.file.parent / picture, site / picture)
    write_file(site / "licences.txt", build.licences)
    return [site]


def write_shared(build: Build, site: Path) -> Addresses:
    """Write what all pages share."""

    def asset(name: str, text: str | bytes) -> str:
        data = text.encode() if isinstance(text, str) else text
        address = f"assets/{stamped(name, data)}"
        write_file(site / address, data)
        return address

    payload: dict[str, list[dict]] = {when: [] for when in WHEN}
    for number, (part, index, text) in enumerate(slices(build.payload, SLICE)):
        address = asset(f"python-{number:02}.js", payload_call(part.name, index, text))
        payload[part.when].append(
            {
                "url": address,
                "name": part.name,
                "index": index,
                "size": len(text),
                "sum": crc32(text.encode()),
            }
        )
    return Addresses(
        asset("style.css", build.style),
        asset("fonts.css", build.fonts),
        asset("shell.js", build.scripts.shell),
        asset("worker.js", worker_script(build)),
        payload,
        asset("editor.js", build.scripts.editor) if build.has_code else None,
    )


def stamped(name: str, data: bytes) -> str:
    """A file's name with the hash of its bytes, so that caches never serve an old one."""
    stem, dot, ending = name.rpartition(".")
    return f"{stem}-{sha256(data).hexdigest()[:10]}{dot}{ending}"


def worker_script(build: Build) -> bytes:
    """A worker's source that needs no other script, for hosts that refuse all but files."""
    pyodide = [unpacked(part) for part in build.payload if part.name in SCRIPTS]
    return b"\n;\n".join([*pyodide, build.scripts.python_worker.encode()])


def payload_call(name: str, index: int, text: str) -> str:
    return f'payload("{name}",{index},"{text}")\n'


def page_html(build: Build, page: Page, addresses: Addresses) -> str:
    config = build.config(page, SLICE, addresses.payload, addresses.worker, addresses.editor)
    return build.templates.get_template("site.html").render(
        chapter=page.chapter,
        body=page.body,
        proofs=page.proofs,
        config=script_safe(config),
        first=build.scripts.first,
        style_url=addresses.style,
        fonts_url=addresses.fonts,
        shell_url=addresses.shell,
        **build.neighbours(page),
    )
