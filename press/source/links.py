"""What a page points at must exist: anchors, other chapters, pictures."""

from html.parser import HTMLParser
from urllib.parse import unquote, urlsplit

from kit.errors import listed, unknown
from press.source.chapter import Chapter

PICTURES = {
    ".avif": "image/avif",
    ".gif": "image/gif",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".webp": "image/webp",
}


class Targets(HTMLParser):
    """The ids, links and pictures of a piece of HTML."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.pictures: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        kept = {"id": self.ids}
        kept |= {"href": self.links} if tag == "a" else {}
        kept |= {"src": self.pictures} if tag == "img" else {}
        for name, value in attrs:
            if name in kept and value:
                kept[name].append(value)


def check_targets(chapter: Chapter, html: str, anchors: dict[str, list[str]]) -> list[str]:
    """The pictures of a chapter's HTML. BuildError for a target that is not there.

    `anchors` holds the ids on each chapter's page, by slug; addresses of the web are not followed.
    """
    targets = Targets(html)
    for link in targets.links:
        check_link(chapter, link, anchors)
    for picture in targets.pictures:
        check_picture(chapter, picture)
    return targets.pictures


def check_link(chapter: Chapter, link: str, anchors: dict[str, list[str]]) -> None:
    parts = urlsplit(link)
    if parts.scheme in ("http", "https", "mailto"):
        return
    nowhere = f"The link “{link}” leads nowhere"
    slug = chapter.slug
    if parts.path:
        slug = unquote(parts.path).removesuffix(".html").removesuffix(".md")
        if slug not in anchors or parts.scheme:
            pages = [f"{s}.html" for s in anchors]
            problem = unknown("page", parts.path, pages, nowhere)
            raise chapter.error_at(f"{problem} A link may lead to the web, too.", link)
    anchor = unquote(parts.fragment)
    if anchor and anchor not in anchors[slug]:
        raise chapter.error_at(str(unknown("anchor", anchor, anchors[slug], nowhere)), link)


def check_picture(chapter: Chapter, picture: str) -> None:
    if urlsplit(picture).scheme:
        raise chapter.error_at(
            f"The picture “{picture}” is on the web; the chapter must work without one. "
            "Put the file beside the chapter.",
            picture,
        )
    folder = chapter.file.parent.resolve()
    here = sorted(
        file.relative_to(folder).as_posix()
        for file in folder.rglob("*.*")
        if file.suffix.lower() in PICTURES
    )
    if unquote(picture) not in here:
        raise chapter.error_at(
            f"{unknown('picture', picture, here)} "
            f"Pictures stand in the chapter's folder; their kinds are {listed(PICTURES)}.",
            picture,
        )
