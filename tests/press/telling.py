"""Chapters told without a book: their HTML with the glossary's links, and what they say."""

from pathlib import Path

from press.book import THEME
from press.source.chapter import read_chapters
from press.source.marker import place_widgets
from press.source.marks.mark import marked
from press.source.prose import to_html
from press.source.words.glossary import read_glossary
from press.source.words.terms import Told, tell
from press.templates import read_templates
from tests.harness.books import write_chapter
from widgets.hopper import Hopper

MAKERS = {
    "claim": lambda mark: marked(mark, "claim"),
    "do": lambda mark: marked(mark, "act", do="[]"),
    "drag": lambda mark: marked(mark, "drag loss", follow="x"),
    "follow": lambda mark: marked(mark, "follow", follow="x"),
}


def render(chapter, text, line=0, makers=MAKERS):
    return to_html(chapter, text, lambda _: "<svg></svg>", makers, line=line)


def told_chapters(folder: Path, *texts: str, **front: object) -> list[tuple[str, Told]]:
    """The chapters of these texts, in this order: the HTML of each, and what it says."""
    for number, text in enumerate(texts, 1):
        write_chapter(folder, text, name=f"chapter-{number}", number=number, **front)
    read = read_chapters(folder)
    glossary, chapters = read_glossary(
        read, lambda chapter, text, line: render(chapter, text, line, {})
    )
    told = []
    for chapter in chapters:
        text, _ = place_widgets(chapter, {"hopper": Hopper})
        told.append(tell(chapter, render(chapter, text), glossary, read_templates(THEME)))
    return told
