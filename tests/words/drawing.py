"""A drawing word's picture: one SVG file that needs nothing else, in light and in dark."""

import io
import re
from base64 import b64decode
from collections.abc import Iterable
from html import escape
from xml.etree import ElementTree

from PIL import Image

from kit import Panel, Raster
from press.source.figure import png_address
from tests.words.page import Entry
from tests.words.roles import style_of

Shown = str | Raster | Panel | Iterable["Shown"]
EMBEDDED = re.compile(r"data:image/png;base64,([\w+/=]+)")
ALT = re.compile(r'alt="([^"]+)"')


def drawing(entry: Entry) -> str:
    """The SVG file of an entry whose last line draws."""
    size = f'width="{entry.width}" height="{entry.height}"'
    # The card under it, so that it is right on a page that is not as light or dark as the reader's.
    card = f'<rect class="gate-mat" {size} rx="10"/>'
    body = card + markup(entry.shown())
    style = style_of(ElementTree.fromstring(f'<svg class="picture">{body}</svg>'))
    words = ALT.search(entry.text)
    assert words is not None
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="picture" {size} '
        f'viewBox="0 0 {entry.width} {entry.height}" role="img">\n'
        f"<title>{escape(words[1])}</title>\n"
        f"<style>\n{style}\n</style>\n{body}\n</svg>\n"
    ).replace("><", ">\n<")


def markup(shown: Shown) -> str:
    """What is drawn, from back to front: shapes, rasters, panels, or several of these."""
    if isinstance(shown, str):
        return shown
    if isinstance(shown, Raster):
        return (
            f'<image x="{shown.x}" y="{shown.y}" width="{shown.width}" height="{shown.height}" '
            f'preserveAspectRatio="none" href="{png_address(shown)}"/>'
        )
    if isinstance(shown, Panel):
        return markup([*([shown.raster] if shown.raster else []), *shown.layers.values()])
    return "".join(markup(one) for one in shown)


def comparable(svg: str) -> str:
    """A file with the pixels of its rasters instead of their PNG, which packs them anyhow."""
    return EMBEDDED.sub(lambda png: pixels(b64decode(png[1])), svg)


def pixels(png: bytes) -> str:
    return Image.open(io.BytesIO(png)).convert("RGBA").tobytes().hex()
