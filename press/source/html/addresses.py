"""What a finished page may point at, and from where: the one list of it."""

import re
from collections.abc import Iterator
from html import unescape

from kit.errors import TeachingError, listed
from press.source.html.tree import Element

OUTWARD = {("a", "href"): ("http", "https", "mailto")}  # what may leave the page's folder, and how
BESIDE = {("a", "href"), ("img", "src")}  # what may point at another file of it
HERE = ("#", "data:image/")  # where all others may point

# Attributes that are an address, or several; and those that may have some in url(…).
ADDRESS = {"action", "archive", "attributionsrc", "background", "classid", "codebase", "data"}
ADDRESS |= {"dynsrc", "formaction", "href", "icon", "imagesrcset", "longdesc", "lowsrc", "manifest"}
ADDRESS |= {"ping", "poster", "profile", "src", "srcdoc", "srcset", "xlink:href"}
PAINT = {"clip-path", "cursor", "fill", "filter", "marker", "marker-end", "marker-mid"}
PAINT |= {"marker-start", "mask", "stroke", "style"}
MOVED = {"by", "from", "to", "values"}  # what SVG's animations make of another attribute
# In a style: url(…), whatever stands in quotes beside a word that takes addresses so, and tags,
# which end a style within a drawing.
IN_URL = re.compile(r"""\burl\(\s*["']?\s*([^"')\s]*)""", re.IGNORECASE)
QUOTING = re.compile(r"@import|\b(?:image|image-set|src)\(", re.IGNORECASE)
QUOTED = re.compile(r""""([^"]*)"|'([^']*)'""")
TAG = re.compile(r"<[a-z/!?][^\s>]*", re.IGNORECASE)
ESCAPE = re.compile(r"\\(?:([0-9a-f]{1,6})\s?|([g-z-]))", re.IGNORECASE)
# What no author writes: it brings something along, or sends the reader away, whatever it says.
BARRED = ("applet", "base", "embed", "frame", "iframe", "link", "meta", "object", "script")


def addresses(element: Element) -> Iterator[tuple[str, str]]:
    """All that an element points at, each with the attribute, or the element, that says so."""
    moved = element.attributes.get("attributename", "").lower()
    for name, value in element.attributes.items():
        if name in ADDRESS or (name in MOVED and moved in ADDRESS):
            yield name, value.strip()
        elif name in PAINT | MOVED:
            yield from ((name, address) for address in in_style(value))
    if element.tag == "style":
        written = element.inside
        for css in dict.fromkeys((written, unescape(written))):  # a drawing's has &…; in it
            yield from (("style", address) for address in in_style(css))


def in_style(css: str) -> Iterator[str]:
    """All that a style points at."""
    css = ESCAPE.sub(letter, css)
    yield from IN_URL.findall(css)
    yield from TAG.findall(css)
    if QUOTING.search(css):
        yield from (quoted[1] or quoted[2] or "" for quoted in QUOTED.finditer(css))


def letter(escape: re.Match[str]) -> str:
    """The letter that an escape of a style stands for; any other sign stays as it is written."""
    sign = escape[2] or chr(min(int(escape[1], 16), 127))
    return sign if sign.isalnum() or sign == "-" else escape[0]


def check_element(element: Element) -> None:
    """TeachingError if it is an element that no author writes, or one with a script in it."""
    if element.tag in BARRED:
        raise TeachingError(
            f"<{element.tag}> was given. It can bring something along from elsewhere, and a "
            "chapter must work alone. Allowed: links, pictures beside the chapter, ::: widget …"
        )
    if scripts := [name for name in element.attributes if name.startswith("on")]:
        raise TeachingError(
            f"<{element.tag}> · {scripts[0]} was given. It is a script, and a chapter has none. "
            "What a reader can do is a widget's: ::: widget …"
        )


def check_addresses(element: Element) -> None:
    """TeachingError if an element of a chapter points where it may not."""
    for name, address in addresses(element):
        if (element.tag, name) not in BESIDE and not address.startswith(HERE):
            raise TeachingError(
                f"<{element.tag}> · {name}: “{address}” was given. Allowed: what begins with "
                f"{listed(HERE)}; a link's href and a picture's src may point at other files."
            )
