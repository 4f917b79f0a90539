"""Markdown becomes HTML: formulas as MathML, emoji as SVG, code coloured, claims marked."""

from collections.abc import Mapping, Sequence

from markdown import Markdown
from markdown.extensions import Extension

from press.source.chapter import Chapter, is_english
from press.source.marks.attributes import AttributeExtension
from press.source.marks.callouts import CalloutExtension
from press.source.marks.emoji import Drawing, EmojiExtension
from press.source.marks.formulas import FormulaExtension
from press.source.marks.mark import Maker, MarkExtension
from press.source.marks.placing import LineExtension
from press.source.marks.strays import settle

EXTENSIONS = [
    "admonition",
    "attr_list",
    "def_list",
    "footnotes",
    "md_in_html",
    "sane_lists",
    "tables",
    "toc",
    "pymdownx.details",
    "pymdownx.superfences",
    "pymdownx.highlight",
]


def to_html(
    chapter: Chapter,
    text: str,
    drawing: Drawing,
    makers: Mapping[str, Maker],
    more: Sequence[Extension] = (),
    line: int = 0,
) -> str:
    """The HTML of the chapter's text, or of another that begins on a `line` of the chapter's;
    `makers` say what becomes of marks, by their first keys. BuildError at what is not allowed.
    """
    quotes = ["smarty"] * is_english(chapter.language)  # elsewhere they look otherwise
    ours = [
        LineExtension(chapter, line or chapter.first),
        AttributeExtension(chapter, makers),
        CalloutExtension(chapter),
        FormulaExtension(chapter),
        EmojiExtension(chapter, drawing),
        MarkExtension(chapter, makers),
        *more,
    ]
    extensions = [*EXTENSIONS, *quotes, *ours]
    return settle(chapter, Markdown(extensions=extensions, output_format="html").convert(text))
