"""A Control's picture: the figure that an entry's code makes, as the page shows it."""

import io
import re
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page, sync_playwright

from kit import Widget
from press.assets.styles import font_sheet, style_sheet
from press.book import THEME, Book
from press.source.chapter import Chapter
from press.source.figure import draw_figure
from press.source.marker import Placed
from press.templates import read_templates
from tests.harness.books import brought_node_modules
from tests.harness.chromium import FLAGS, find_chromium
from tests.words.page import PAGE, Entry

CHAPTER = Chapter(PAGE, 1, "Words", "en", "", "", 0)  # which errors speak of
COLOURS = 128
SHARPNESS = 2  # pixels for one px
ALONE = """
body { display: block; margin: 0; }
.widget { width: 100%; margin: 0; box-shadow: none; }
.status:empty { display: none; }
"""


def figure(entry: Entry) -> str:
    """The HTML of the figure that an entry's last line is: a Widget, or one and what it refused."""
    shown = entry.shown()
    widget, refusal = shown if isinstance(shown, tuple) else (shown, "")
    assert isinstance(widget, Widget), f"{entry.title}: a figure is made of a Widget"
    placed = Placed("figure", widget.name, {}, None, widget)
    html = draw_figure(CHAPTER, read_templates(THEME), placed)
    html = html.replace(" data-asleep", f' data-width="{widget.width}"')
    html = html.replace('data-run="idle"', f'data-run="{widget.run}"')
    for name, words in widget.labels().items():
        html = re.sub(rf'(<button type="button" name="{name}"[^>]*>)[^<]*', rf"\g<1>{words}", html)
    if refusal:
        html = html.replace('"refused" hidden><span data-words>', f'"refused"><span>{refusal}')
    return html


def digest(entry: Entry) -> bytes:
    """What a picture of the figure has inside, so that an old one can be told."""
    return sha256(f"{entry.width} {figure(entry)}".encode()).hexdigest()[:16].encode()


def digest_in(picture: Path) -> bytes:
    return Image.open(picture).info.get("xmp", b"")


@contextmanager
def photographer() -> Iterator[Page]:
    """A blank page of a Chromium, with pixels enough."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=FLAGS)
        yield browser.new_page(device_scale_factor=SHARPNESS, color_scheme="light")
        browser.close()


def take(page: Page, entry: Entry) -> bytes:
    """The figure as WebP."""
    style = font_sheet(THEME, brought_node_modules(), [PAGE], [], Book.at().cache)
    style += style_sheet(THEME)
    page.set_viewport_size({"width": entry.width, "height": 600})
    page.set_content(
        f'<!doctype html><html class="scripts"><style>{style}{ALONE}</style>{figure(entry)}</html>'
    )
    page.evaluate("() => document.fonts.ready")
    seen = Image.open(io.BytesIO(page.locator("figure").screenshot()))
    few = seen.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE).convert("RGB")
    out = io.BytesIO()
    few.save(out, "WEBP", lossless=True, quality=100, method=6, xmp=digest(entry))
    return out.getvalue()
