"""Markdown becomes HTML: formulas as MathML, emoji as SVG, code coloured, claims marked."""

from collections.abc import Mapping, Sequence

from markdown import Markdown
from markdown.extensions import Extension

from press.source.chapter import Chapter
from press.source.marks.emoji import Drawing, EmojiExtension
from press.source.marks.formulas import FormulaExtension
from press.source.marks.mark import Maker, MarkExtension

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
) -> str:
    """The chapter's HTML; `makers` say what becomes of marks, by their first keys."""
    is_english = chapter.language.split("-")[0] == "en"  # elsewhere quotes look otherwise
    ours = [
        FormulaExtension(chapter),
        EmojiExtension(chapter, drawing),
        MarkExtension(chapter, makers),
        *more,
    ]
    extensions = [*EXTENSIONS, *(["smarty"] * is_english), *ours]
    return Markdown(extensions=extensions, output_format="html").convert(text)
