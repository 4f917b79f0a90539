"""The chapters before and after: of this book, somewhere on the web, or still to come."""

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from kit.errors import listed, unknown
from press.errors import BuildError
from press.source.front import check_kind, line_of

KINDS = {"title": str, "number": int, "link": str}


@dataclass(frozen=True)
class Neighbour:
    """What a page says of the chapter before or after it; without a link that is to come."""

    title: str
    number: int | None = None
    link: str | None = None


def read_neighbour(key: str, given: object, file: Path) -> str | Neighbour:
    """A chapter's name, or the Neighbour that a title, a number and a link describe.

    `key` is `previous` or `next`. BuildError at the line of whatever is not allowed.
    """
    if isinstance(given, str):
        if urlsplit(given).scheme in ("http", "https"):
            lesson = f"{key}: a web address needs a title. Write title: and link: below {key}:"
            raise BuildError(lesson, file, line_of(key, file))
        return given
    if not isinstance(given, dict):
        allowed = f"the name of a chapter, or {listed(KINDS)}, a line each below {key}:"
        lesson = f"{key}: {given!r} was given. Allowed: {allowed}"
        raise BuildError(lesson, file, line_of(key, file))
    for inner, value in given.items():
        line = line_of(key, file, str(inner))
        if inner not in KINDS:
            raise BuildError(str(unknown(f"part of {key}", str(inner), KINDS)), file, line)
        check_kind(f"{key} · {inner}", value, KINDS[inner], file, line)
    if "title" not in given:
        raise BuildError(f"{key}: the title is missing.", file, line_of(key, file))
    if "link" in given and not is_web_address(given["link"]):
        allowed = "an address that begins with https:// or http://"
        lesson = f"{key} · link: {given['link']!r} was given. Allowed: {allowed}."
        raise BuildError(lesson, file, line_of(key, file, "link"))
    return Neighbour(**given)


def is_web_address(link: str) -> bool:
    parts = urlsplit(link)
    return parts.scheme in ("http", "https") and bool(parts.netloc)
