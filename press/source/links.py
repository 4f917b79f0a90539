"""What a page points at must exist: anchors, other chapters, pictures."""

from collections.abc import Mapping
from urllib.parse import unquote, urlsplit

from kit.errors import TeachingError, listed, unknown
from press.source.chapter import Chapter
from press.source.html.addresses import OUTWARD, check_addresses
from press.source.html.tree import PLACE, Element, parse

PICTURES = {
    ".avif": "image/avif",
    ".gif": "image/gif",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".webp": "image/webp",
}


class Targets:
    """The ids, links and pictures of a piece of HTML."""

    def __init__(self, html: str) -> None:
        elements = [*parse(html).elements()]
        self.ids = [e.attributes["id"] for e in elements if e.attributes.get("id")]
        self.links = [e.attributes["href"] for e in elements if is_link(e)]
        self.pictures = [e.attributes["src"] for e in elements if is_picture(e)]


def is_link(element: Element) -> bool:
    return element.tag == "a" and "href" in element.attributes


def is_picture(element: Element) -> bool:
    return element.tag == "img" and "src" in element.attributes


def finished(
    chapter: Chapter, html: str, chapters: Mapping[str, Chapter], anchors: Mapping[str, list[str]]
) -> str:
    """A chapter's HTML as it stands on the page: a link to a chapter's Markdown leads to its page,
    and no element knows its place. BuildError there if something points where it may not, or at
    what is not there. `chapters`, and `anchors`, the ids on the page of each, are by slug.
    """
    root = parse(html)
    finish(root, chapter, chapters, anchors)
    return str(root)


def finish(
    element: Element,
    chapter: Chapter,
    chapters: Mapping[str, Chapter],
    anchors: Mapping[str, list[str]],
    line: int = 0,
) -> None:
    """Check an element and all in it. What has no place has that of what it stands in."""
    if element.place:
        slug, _, number = element.place.rpartition(":")
        chapter, line = chapters[slug], int(number)
    with chapter.at(line):
        check_addresses(element)
        if is_picture(element):
            check_picture(chapter, element.attributes["src"])
        if is_link(element):
            link = element.attributes["href"]
            check_link(chapter, link, anchors)
            if (on_the_page := page_of(link)) != link:
                element.change("href", on_the_page)
    if element.place and element.opening:
        element.change(PLACE, None)
    for child in element.children:
        if isinstance(child, Element):
            finish(child, chapter, chapters, anchors, line)


def page_of(link: str) -> str:
    """Where a link leads on the page: what is a chapter's Markdown for the author is HTML there."""
    parts = urlsplit(link)
    if parts.scheme or parts.netloc or not parts.path.endswith(".md"):
        return link
    return parts._replace(path=parts.path.removesuffix(".md") + ".html").geturl()


def check_link(chapter: Chapter, link: str, anchors: Mapping[str, list[str]]) -> None:
    """TeachingError if a link leads neither to the web nor to an anchor or a chapter that is there.

    Addresses of the web are not followed.
    """
    parts = urlsplit(link)
    if parts.scheme in OUTWARD["a", "href"]:
        return
    nowhere = f"The link “{link}” leads nowhere"
    if parts.netloc:
        raise TeachingError(f"{nowhere}: an address of the web begins with https://")
    slug = chapter.slug
    if parts.path or parts.scheme:
        slug, _, ending = unquote(parts.path).rpartition(".")
        if slug not in anchors or parts.scheme or ending not in ("md", "html"):
            pages = [f"{s}.html" for s in anchors]
            problem = unknown("page", parts.path, pages, nowhere)
            raise TeachingError(f"{problem} A link may lead to the web, too.")
    anchor = unquote(parts.fragment)
    if anchor and anchor not in anchors[slug]:
        raise unknown("anchor", anchor, anchors[slug], nowhere)


def check_picture(chapter: Chapter, picture: str) -> None:
    """TeachingError if a picture does not stand beside the chapter."""
    parts = urlsplit(picture)
    if parts.scheme or parts.netloc:
        raise TeachingError(
            f"The picture “{picture}” is on the web; the chapter must work without one. "
            "Put the file beside the chapter."
        )
    folder = chapter.file.parent.resolve()
    here = sorted(
        file.relative_to(folder).as_posix()
        for file in folder.rglob("*.*")
        if file.suffix.lower() in PICTURES
    )
    if unquote(picture) not in here:
        raise TeachingError(
            f"{unknown('picture', picture, here)} "
            f"Pictures stand in the chapter's folder; their kinds are {listed(PICTURES)}."
        )
