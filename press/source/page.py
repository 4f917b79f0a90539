"""A Chapter becomes a Page: its prose, with every widget's first Frame in place."""

import re
from dataclasses import dataclass

from jinja2 import Environment

from press.source.chapter import Chapter
from press.source.figure import draw_figure
from press.source.links import Targets, check_targets
from press.source.marker import Placed, Widgets, place_widgets, slot
from press.source.marks.acts import act
from press.source.marks.emoji import Drawing
from press.source.marks.mark import Maker
from press.source.proofs.mark import ClaimMaker
from press.source.proofs.notes import notes
from press.source.proofs.prover import Prover
from press.source.prose import to_html
from press.source.questions.questions import Questions

MARKDOWN_LINK = re.compile(r'(<a [^>]*href="[^":#]+)\.md(?=["#])')  # to a chapter, not the web


@dataclass
class Page:
    """A chapter's HTML, and what it needs: its widgets, and the pictures beside the Markdown.

    `proofs` is the HTML of the notes behind it, one for each claim.
    """

    chapter: Chapter
    body: str
    widgets: list[Placed]
    pictures: list[str]
    proofs: str


def make_pages(
    chapters: list[Chapter],
    known: Widgets,
    prover: Prover,
    drawing: Drawing,
    templates: Environment,
) -> list[Page]:
    """Every chapter as a page, checked; BuildError at the first thing that is wrong."""
    pages = [make_page(chapter, known, prover, drawing, templates) for chapter in chapters]
    anchors = {page.chapter.slug: Targets(page.body + page.proofs).ids for page in pages}
    for page in pages:
        page.pictures = check_targets(page.chapter, page.body, anchors)
        page.body = MARKDOWN_LINK.sub(r"\1.html", page.body)
    return pages


def make_page(
    chapter: Chapter, known: Widgets, prover: Prover, drawing: Drawing, templates: Environment
) -> Page:
    text, widgets = place_widgets(chapter, known)
    questions = Questions(chapter)
    known_here = {widget.id: widget for widget in widgets}
    claims = ClaimMaker(chapter, prover, known_here)
    makers: dict[str, Maker] = {"claim": claims, "do": lambda mark: act(mark, known_here)}
    body = to_html(chapter, questions.framed(text), drawing, makers, [questions.extension])
    body = questions.put(body, prover, known_here, templates)
    proofs = notes(templates, body, prover.claims, claims.proved)
    for placed in widgets:
        body = body.replace(slot(placed.id).strip(), draw_figure(chapter, templates, placed))
    return Page(chapter, body, widgets, [], proofs)
