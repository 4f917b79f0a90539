"""A Chapter becomes a Page: its prose, with every widget's first Frame in place."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment

from press.source.chapter import Chapter
from press.source.code.changes import change_mark
from press.source.code.listing import Listing, draw_listing, place_listings
from press.source.figure import draw_figure
from press.source.html.slots import fill, slots_in
from press.source.links import Targets, finished
from press.source.marker import Placed, place_widgets
from press.source.marks.acts import act
from press.source.marks.emoji import Drawing
from press.source.marks.mark import Maker
from press.source.marks.numbers import drag, follow
from press.source.proofs.mark import ClaimMaker
from press.source.proofs.notes import notes
from press.source.proofs.prover import Prover
from press.source.prose import to_html
from press.source.questions.questions import Questions
from press.source.shelf import Shelf
from press.source.words.glossary import Glossary, read_glossary
from press.source.words.terms import Told, tell


@dataclass
class Page:
    """A chapter's HTML, what it says, and what it needs: its widgets, and the pictures beside the
    Markdown. `proofs` is the HTML of the notes behind it, one for each claim.
    """

    chapter: Chapter
    body: str
    told: Told
    widgets: list[Placed]
    listings: list[Listing]
    pictures: list[str]
    proofs: str


def make_pages(
    chapters: list[Chapter],
    shelf: Shelf,
    python: Mapping[str, Path],
    prover: Prover,
    drawing: Drawing,
    templates: Environment,
) -> list[Page]:
    """Every chapter as a page, checked; BuildError at the first thing that is wrong. `python` holds
    the files of the page's Python, by their paths below `py/`.
    """
    glossary, chapters = read_glossary(
        chapters, lambda chapter, text, line: to_html(chapter, text, drawing, {}, line=line)
    )
    pages = [
        make_page(one, shelf, python, prover, drawing, templates, glossary) for one in chapters
    ]
    known = {chapter.slug: chapter for chapter in chapters}
    anchors = {page.chapter.slug: Targets(page.body + page.proofs).ids for page in pages}
    for page in pages:
        page.body = finished(page.chapter, page.body, known, anchors)
        page.proofs = finished(page.chapter, page.proofs, known, anchors)
        page.pictures = Targets(page.body).pictures
    return pages


def make_page(
    chapter: Chapter,
    shelf: Shelf,
    python: Mapping[str, Path],
    prover: Prover,
    drawing: Drawing,
    templates: Environment,
    glossary: Glossary,
) -> Page:
    text, widgets = place_widgets(chapter, shelf.widgets)
    known_here = {widget.id: widget for widget in widgets}
    questions = Questions(chapter)
    text, listings = place_listings(chapter, text, python, known_here)
    claims = ClaimMaker(chapter.language, prover, known_here)
    makers: dict[str, Maker] = {
        "claim": claims,
        "do": lambda mark: act(mark, known_here),
        "follow": lambda mark: follow(mark, known_here),
        "drag": lambda mark: drag(mark, known_here),
        "change": lambda mark: change_mark(mark, shelf.changes, listings, known_here),
    }
    body = to_html(chapter, questions.framed(text), drawing, makers, [questions.extension])
    there = slots_in(body)
    marked_here: list[Placed | Listing] = [*widgets, *listings]
    for marked in marked_here:
        if marked.id not in there:
            raise chapter.error(
                "Nothing can be placed here: an open tag begins above.", marked.line
            )
    body = questions.put(body, prover, known_here, templates)
    proofs = notes(templates, body, prover.claims, claims.proved)
    body, told = tell(chapter, body, glossary, templates)
    drawn = {placed.id: draw_figure(chapter, templates, placed) for placed in widgets} | {
        listing.id: draw_listing(listing, python[listing.module], shelf.changes, templates)
        for listing in listings
    }
    return Page(chapter, fill(body, drawn), told, widgets, listings, [], proofs)
