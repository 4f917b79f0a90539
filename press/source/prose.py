"""Markdown becomes HTML: formulas as MathML, emoji as SVG, code coloured, claims marked."""

import re
import xml.etree.ElementTree as ET
from collections.abc import Callable

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor

from press.assets import emoji
from press.source.chapter import Chapter
from press.source.formulas import FormulaExtension

CLAIM = r"\[((?:[^\[\]]|\[[^\]]*\])+)\]\{claim=([\w-]+)\}"

EXTENSIONS = [
    "abbr",
    "admonition",
    "attr_list",
    "def_list",
    "footnotes",
    "md_in_html",
    "sane_lists",
    "tables",
    "toc",
    "pymdownx.superfences",
    "pymdownx.highlight",
]


def to_html(
    chapter: Chapter, text: str, drawings: emoji.Emoji, on_claim: Callable[[str], None]
) -> str:
    """The chapter's HTML. `on_claim(name)` is called for each claim in it."""
    english = chapter.language.split("-")[0] == "en"  # elsewhere quotes look otherwise
    ours = [
        FormulaExtension(chapter),
        EmojiExtension(chapter, drawings),
        ClaimExtension(on_claim),
    ]
    reader = Markdown(
        extensions=[*EXTENSIONS, *(["smarty"] * english), *ours], output_format="html"
    )
    return reader.convert(text)


class EmojiExtension(Extension):
    """🎸 as a drawing: no reader's machine need have a font for it."""

    def __init__(self, chapter: Chapter, drawings: emoji.Emoji) -> None:
        super().__init__()
        self.chapter, self.drawings = chapter, drawings

    def extendMarkdown(self, md: Markdown) -> None:
        drawn = DrawnEmoji(emoji.PATTERN, md, self.chapter, self.drawings)
        md.inlinePatterns.register(drawn, "emoji", 80)


class DrawnEmoji(InlineProcessor):
    """An emoji in a line of text."""

    def __init__(self, pattern: str, md: Markdown, chapter: Chapter, drawings: emoji.Emoji) -> None:
        super().__init__(pattern, md)
        self.chapter, self.drawings = chapter, drawings

    def handleMatch(self, m: re.Match, data: str) -> tuple[str, int, int]:
        svg = self.drawings.svg(m[0])
        if svg is None:
            raise self.chapter.error_at(f"There is no drawing for the emoji {m[0]}.", m[0])
        return self.md.htmlStash.store(svg), m.start(0), m.end(0)


class ClaimExtension(Extension):
    """`[a sentence]{claim=name}`, which the build proves."""

    def __init__(self, on_claim: Callable[[str], None]) -> None:
        super().__init__()
        self.on_claim = on_claim

    def extendMarkdown(self, md: Markdown) -> None:
        md.inlinePatterns.register(MarkedClaim(CLAIM, md, self.on_claim), "claim", 175)


class MarkedClaim(InlineProcessor):
    """A claim in a line of text."""

    def __init__(self, pattern: str, md: Markdown, on_claim: Callable) -> None:
        super().__init__(pattern, md)
        self.on_claim = on_claim

    def handleMatch(self, m: re.Match, data: str) -> tuple[ET.Element, int, int]:
        self.on_claim(m[2])
        span = ET.Element("span", {"class": "claim", "data-claim": m[2]})
        span.text = m[1]
        return span, m.start(0), m.end(0)
