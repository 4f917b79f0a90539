"""What a finished page may point at, and from where: the one list of it."""

import re
from collections.abc import Iterator

from kit.errors import TeachingError, listed
from press.source.html.tree import Element

OUTWARD = {("a", "href"): ("http", "https", "mailto")}  # what may leave the page's folder, and how
BESIDE = {("a", "href"), ("img", "src")}  # what may point at another file of it
HERE = ("#", "data:image/")  # where all others may point

# Attributes that are an address, or several; and those that may have some in url(…).
ADDRESS = {"action", "archive", "background", "codebase", "data", "formaction", "href"}
ADDRESS |= {"imagesrcset", "longdesc", "manifest", "ping", "poster", "src", "srcdoc", "srcset"}
ADDRESS |= {"xlink:href"}
PAINT = {"clip-path", "cursor", "fill", "filter", "marker", "marker-end", "marker-mid"}
PAINT |= {"marker-start", "mask", "stroke", "style"}
IN_STYLE = re.compile(
    r"""(?:url\(|@import|image-set\()\s*["']?\s*(?!["'\s]|url\()([^"')\s;]*)""", re.IGNORECASE
)
# What no author writes: it brings something along, or sends the reader away, whatever it says.
BARRED = ("applet", "base", "embed", "frame", "iframe", "link", "meta", "object", "script")


def addresses(element: Element) -> Iterator[tuple[str, str]]:
    """All that an element points at, each with the attribute, or the element, that says so."""
    for name, value in element.attributes.items():
        if name in ADDRESS:
            yield name, value.strip()
        elif name in PAINT:
            yield from ((name, address) for address in IN_STYLE.findall(value))
    if element.tag == "style":
        yield from (("style", address) for address in IN_STYLE.findall(element.inside))


def check_tag(element: Element) -> None:
    """TeachingError if it is an element that no author writes."""
    if element.tag in BARRED:
        raise TeachingError(
            f"<{element.tag}> was given. It can bring something along from elsewhere, and a "
            "chapter must work alone. Allowed: links, pictures beside the chapter, ::: widget …"
        )


def check_addresses(element: Element) -> None:
    """TeachingError if an element of a chapter points where it may not."""
    for name, address in addresses(element):
        if (element.tag, name) not in BESIDE and not address.startswith(HERE):
            raise TeachingError(
                f"<{element.tag}> · {name}: “{address}” was given. Allowed: what begins with "
                f"{listed(HERE)}; a link's href and a picture's src may point at other files."
            )
