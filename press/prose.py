"""Markdown becomes HTML: formulas as MathML, signs as SVG, code coloured, claims marked."""

import re
import xml.etree.ElementTree as ET
from collections.abc import Callable

import latex2mathml.converter
from markdown import Markdown
from markdown.blockprocessors import BlockProcessor
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor

from press.chapter import Chapter
from press.errors import BuildError
from press.signs import EMOJI, Signs

FORMULA = r"(?<![\\$\w])\$(?![\s$])([^$\n]*?[^\s$\\])\$(?![\d$])"
BLOCK_FORMULA = re.compile(r"^\$\$\s*(.+?)\s*\$\$$", re.DOTALL)
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


def to_html(chapter: Chapter, text: str, signs: Signs, on_claim: Callable[[str], None]) -> str:
    """The chapter's HTML. `on_claim(name)` is called for each claim in it."""
    english = chapter.language.split("-")[0] == "en"  # elsewhere quotes look otherwise
    reader = Markdown(
        extensions=[*EXTENSIONS, *(["smarty"] * english), OurWords(chapter, signs, on_claim)],
        output_format="html",
    )
    return reader.convert(text)


def to_mathml(chapter: Chapter, formula: str, display: str) -> str:
    """LaTeX as MathML; BuildError with the line if the formula cannot be read."""
    try:
        mathml = latex2mathml.converter.convert(formula, display=display)
    except Exception as problem:
        raise unread(chapter, formula, f"{type(problem).__name__} {problem}") from None
    unknown = re.search(r">(\\\w+)<", mathml)  # what it does not know, it passes through
    if unknown:
        raise unread(chapter, formula, f"there is no command {unknown[1]}")
    return mathml


def unread(chapter: Chapter, formula: str, reason: str) -> BuildError:
    """The error for a formula, at its first line."""
    first = formula.strip().split("\n")[0]
    return chapter.error_at(f"The formula “{formula}” cannot be read: {reason}.", first)


class OurWords(Extension):
    """What our Markdown has beyond the usual: $formulas$, emoji as signs, [claims]{claim=name}."""

    def __init__(self, chapter: Chapter, signs: Signs, on_claim: Callable) -> None:
        super().__init__()
        self.words = chapter, signs, on_claim

    def extendMarkdown(self, md: Markdown) -> None:
        chapter, signs, on_claim = self.words
        md.inlinePatterns.register(Formula(FORMULA, md, chapter), "formula", 185)
        md.inlinePatterns.register(Sign(EMOJI, md, chapter, signs), "sign", 80)
        md.inlinePatterns.register(Claim(CLAIM, md, on_claim), "claim", 175)
        md.parser.blockprocessors.register(BlockFormula(md.parser, chapter), "formula", 95)


class Formula(InlineProcessor):
    """$a^2$ in a line of text."""

    def __init__(self, pattern: str, md: Markdown, chapter: Chapter) -> None:
        super().__init__(pattern, md)
        self.chapter = chapter

    def handleMatch(self, m: re.Match, data: str) -> tuple[str, int, int]:
        mathml = to_mathml(self.chapter, m[1], "inline")
        return self.md.htmlStash.store(mathml), m.start(0), m.end(0)


class BlockFormula(BlockProcessor):
    """$$a^2$$ as a paragraph of its own."""

    def __init__(self, parser: object, chapter: Chapter) -> None:
        super().__init__(parser)
        self.chapter = chapter

    def test(self, parent: ET.Element, block: str) -> bool:
        return bool(BLOCK_FORMULA.match(block.strip()))

    def run(self, parent: ET.Element, blocks: list[str]) -> None:
        formula = blocks.pop(0).strip().strip("$").strip()
        mathml = to_mathml(self.chapter, formula, "block")
        place = ET.SubElement(parent, "div", {"class": "formula"})
        place.text = self.parser.md.htmlStash.store(mathml)


class Sign(InlineProcessor):
    """An emoji, drawn: no reader's machine need have a font for it."""

    def __init__(self, pattern: str, md: Markdown, chapter: Chapter, signs: Signs) -> None:
        super().__init__(pattern, md)
        self.chapter, self.signs = chapter, signs

    def handleMatch(self, m: re.Match, data: str) -> tuple[str, int, int]:
        svg = self.signs.svg(m[0])
        if svg is None:
            raise self.chapter.error_at(f"There is no drawing for the sign {m[0]}.", m[0])
        return self.md.htmlStash.store(svg), m.start(0), m.end(0)


class Claim(InlineProcessor):
    """A sentence that the build proves."""

    def __init__(self, pattern: str, md: Markdown, on_claim: Callable) -> None:
        super().__init__(pattern, md)
        self.on_claim = on_claim

    def handleMatch(self, m: re.Match, data: str) -> tuple[ET.Element, int, int]:
        self.on_claim(m[2])
        span = ET.Element("span", {"class": "claim", "data-claim": m[2]})
        span.text = m[1]
        return span, m.start(0), m.end(0)
