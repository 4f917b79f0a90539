"""Formulas: LaTeX between dollar signs becomes MathML."""

import re
import xml.etree.ElementTree as ET

import latex2mathml.converter
from markdown import Markdown
from markdown.blockprocessors import BlockProcessor
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor

from kit.errors import TeachingError
from press.source.chapter import Chapter
from press.source.marks.lines import line_in, without_lines

OPENED = r"(?<![\\$\w])\$"
REST = r"(?![\s$])([^$\n]*?[^\s$\\])\$(?![\d$])"
# A minus or plus after a bracket or another sign belongs to what follows, and stands close to it.
SIGN = re.compile(r"(<mo[^>]*>(?:&#x00028;|&#x0003D;|&#x000D7;)</mo>)<mo>(&#x02212;|&#x0002B;)")
BLOCK = re.compile(r"^\$\$\s*(.+?)\s*\$\$$", re.DOTALL)


class FormulaExtension(Extension):
    """`$a^2$` in a line of text, and `$$a^2$$` as a paragraph of its own."""

    def __init__(self, chapter: Chapter) -> None:
        super().__init__()
        self.chapter = chapter

    def extendMarkdown(self, md: Markdown) -> None:
        md.inlinePatterns.register(InlineFormula(OPENED + REST, md, self.chapter), "formula", 185)
        md.parser.blockprocessors.register(BlockFormula(md.parser, self.chapter), "formula", 95)


class InlineFormula(InlineProcessor):
    """$a^2$ in a line of text."""

    def __init__(self, pattern: str, md: Markdown, chapter: Chapter) -> None:
        super().__init__(pattern, md)
        self.chapter = chapter

    def handleMatch(self, m: re.Match, data: str) -> tuple[str, int, int]:
        with self.chapter.at(line_in(m[1])):
            mathml = to_mathml(without_lines(m[1]), "inline")
        return self.md.htmlStash.store(mathml), m.start(0), m.end(0)


class BlockFormula(BlockProcessor):
    """$$a^2$$ as a paragraph of its own."""

    def __init__(self, parser: object, chapter: Chapter) -> None:
        super().__init__(parser)
        self.chapter = chapter

    def test(self, parent: ET.Element, block: str) -> bool:
        return bool(BLOCK.match(block.strip()))

    def run(self, parent: ET.Element, blocks: list[str]) -> None:
        block = blocks.pop(0).strip()
        inside = without_lines(block).strip("$")
        formula = inside.strip()
        lines_before = inside[: inside.index(formula)].count("\n")
        with self.chapter.at(line_in(block) + lines_before):
            mathml = to_mathml(formula, "block")
        place = ET.SubElement(parent, "div", {"class": "formula"})
        place.text = self.parser.md.htmlStash.store(mathml)


def to_mathml(formula: str, display: str) -> str:
    """LaTeX as MathML; TeachingError if the formula cannot be read."""
    try:
        mathml = latex2mathml.converter.convert(formula, display=display)
    except Exception as problem:
        raise unread(formula, f"{type(problem).__name__} {problem}") from None
    unknown = re.search(r">(\\\w+)<", mathml)  # what it does not know, it passes through
    if unknown:
        raise unread(formula, f"there is no command {unknown[1]}")
    return SIGN.sub(r'\1<mo form="prefix">\2', mathml)


def unread(formula: str, reason: str) -> TeachingError:
    """The error for a formula."""
    return TeachingError(f"The formula “{formula}” cannot be read: {reason}.")
