"""The places where a page must run: a web host, files, one file, sandboxed frames."""

from collections.abc import Callable
from html import escape
from pathlib import Path

from tests.harness.hosting import Host
from tests.harness.reading import Reader, addressed, file_url

ICON = '<link rel="icon" href="data:,">'
TALL = "display: block; width: 100%; height: 6000px; border: 0"
Place = Callable[[Reader, Host, Path, str], Reader]  # (reader, host, dist, the chapter's slug)


def over_http(reader: Reader, host: Host, dist: Path, slug: str) -> Reader:
    return reader.open(host.url("/some/where/book/", dist / "site"))


def from_files(reader: Reader, host: Host, dist: Path, slug: str) -> Reader:
    return reader.open(file_url(dist / "site" / "index.html"))


def single_file(reader: Reader, host: Host, dist: Path, slug: str) -> Reader:
    return reader.open(file_url(dist / f"{slug}.html"))


def in_a_sandbox(reader: Reader, host: Host, dist: Path, slug: str) -> Reader:
    return framed(reader, host, dist, f"{slug}.html")


def site_in_a_sandbox(reader: Reader, host: Host, dist: Path, slug: str) -> Reader:
    return framed(reader, host, dist, "site/index.html")


def framed(reader: Reader, host: Host, dist: Path, page: str) -> Reader:
    """A page in a frame that may run scripts, and nothing else."""
    return in_a_frame(reader, host, addressed(host.url("/course/", dist) + page))


def in_a_frame(reader: Reader, host: Host, address: str) -> Reader:
    """Whatever is at an address, in such a frame."""
    frame = f'<iframe sandbox="allow-scripts" style="{TALL}" src="{escape(address)}"></iframe>'
    course = host.page("/course.html", f"<!doctype html>{ICON}{frame}")
    return reader.open(course).enter("iframe")


PLACES: list[Place] = [over_http, from_files, single_file, in_a_sandbox, site_in_a_sandbox]
