"""Markdown becomes HTML: formulas as MathML, emoji as SVG, code coloured, claims marked."""

from collections.abc import Callable

from markdown import Markdown

from press.source.chapter import Chapter
from press.source.claims import ClaimExtension
from press.source.emoji import Drawing, EmojiExtension
from press.source.formulas import FormulaExtension

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


def to_html(chapter: Chapter, text: str, drawing: Drawing, on_claim: Callable[[str], None]) -> str:
    """The chapter's HTML. `on_claim(name)` is called for each claim in it."""
    is_english = chapter.language.split("-")[0] == "en"  # elsewhere quotes look otherwise
    ours = [
        FormulaExtension(chapter),
        EmojiExtension(chapter, drawing),
        ClaimExtension(on_claim),
    ]
    extensions = [*EXTENSIONS, *(["smarty"] * is_english), *ours]
    return Markdown(extensions=extensions, output_format="html").convert(text)
