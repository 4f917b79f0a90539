"""Braces behind words or a heading, `**loss**{.loss}` and `## Title {#name}`: known ones only."""

import re
import xml.etree.ElementTree as ET
from collections.abc import Collection

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.attr_list import AttrListTreeprocessor

from kit.errors import TeachingError, listed, unknown
from press.source.chapter import Chapter
from press.source.marks.lines import line_in, without_lines

COLOURS = ("loss", "rate", "yes", "no")
COLOURED = ("strong", "em")  # the elements that the theme writes in a colour
KEYS = ("height", "lang", "title", "width")  # what Markdown may write into an element, too
PIECE = re.compile(r"""([.#])([\w-]+)|([\w-]+)=(?:"[^"]*"|'[^']*'|[^\s"'=]+)""")
PIECES = re.compile(rf"(?:{PIECE.pattern})(?:\s+(?:{PIECE.pattern}))*")


class AttributeExtension(Extension):
    """Markdown's own reading of braces, each checked; `marks` are the keys that need brackets."""

    def __init__(self, chapter: Chapter, marks: Collection[str]) -> None:
        super().__init__()
        self.chapter, self.marks = chapter, marks

    def extendMarkdown(self, md: Markdown) -> None:
        md.treeprocessors.register(Attributes(md, self.chapter, self.marks), "attr_list", 8)


class Attributes(AttrListTreeprocessor):
    """Braces end with the first }: what stands behind it is another thing."""

    BASE_RE = r"\{\:?[ ]*([^{}\n ][^{}\n]*)\}"
    HEADER_RE = re.compile(rf"[ ]+{BASE_RE}[ ]*$")
    BLOCK_RE = re.compile(rf"\n[ ]*{BASE_RE}[ ]*$")
    INLINE_RE = re.compile(rf"^{BASE_RE}")

    def __init__(self, md: Markdown, chapter: Chapter, marks: Collection[str]) -> None:
        super().__init__(md)
        self.chapter, self.marks = chapter, marks

    def assign_attrs(self, elem: ET.Element, attrs_string: str, *, strict: bool = False) -> str:
        """Give an element what its braces say; BuildError at their line if that is unknown."""
        braces = without_lines(attrs_string).strip()
        with self.chapter.at(line_in(attrs_string)):
            self.check(elem.tag, braces)
        return super().assign_attrs(elem, braces, strict=strict)

    def check(self, tag: str, braces: str) -> None:
        """TeachingError for a key or a colour that is not there, and for what is neither."""
        where = f"{{{braces}}}"
        key = re.match(r"[\w-]*", braces)
        if key and key[0] in self.marks:
            raise TeachingError(
                f"“{where}” was given. A mark stands directly behind its words, which are in "
                f"brackets, and has one pair of braces: [words]{{{key[0]}=…}}"
            )
        if not PIECES.fullmatch(braces):
            raise TeachingError(
                f"“{where}” was given. Allowed: a colour, as in **word**{{.loss}}, or a name for "
                "links, as in ## Title {#name}."
            )
        for sign, name, other in PIECE.findall(braces):
            if sign == "." and (tag not in COLOURED or name not in COLOURS):
                raise self.no_colour(tag, name, where)
            if other and other not in KEYS:
                raise unknown("key", other, KEYS, where)

    def no_colour(self, tag: str, name: str, where: str) -> TeachingError:
        if name not in COLOURS:
            return unknown("colour", name, COLOURS, where)
        return TeachingError(
            f"“{where}” was given. {listed(COLOURS)} are for words that are **bold** or *slanted*."
        )
