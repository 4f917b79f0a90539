"""All that the packages are made of, ready: pages, style, scripts, payload, licences."""

from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment

from press.book import Book
from press.chapter import Chapter, read_chapters
from press.fonts import font_faces
from press.image import make_image
from press.licences import licences_text
from press.npm import bring_packages
from press.page import Page, make_pages, shell_script, template_engine, worker_scripts
from press.payload import Part, locked, make_payload
from press.proofs import proved_before, remember
from press.runtime import bring_runtime
from press.signs import Signs

STYLES = ("page.css", "figure.css", "code.css")


@dataclass(frozen=True)
class Making:
    """What every package chooses from."""

    book: Book
    templates: Environment
    pages: list[Page]
    style: str
    shell: str
    workers: dict[str, str]
    payload: list[Part]
    locked: dict
    licences: str

    def beside(self, page: Page) -> dict[str, Chapter | None]:
        """The chapters before and after, as the front matter says."""
        chapters = {p.chapter.slug: p.chapter for p in self.pages}
        return {
            "previous": chapters.get(page.chapter.previous or ""),
            "next": chapters.get(page.chapter.next or ""),
        }


def check(book: Book) -> list[Page]:
    """Read, prove and render every chapter; BuildError at the first thing that is wrong."""
    return render(book, template_engine(book), bring_packages(book))


def render(book: Book, templates: Environment, node_modules: Path) -> list[Page]:
    chapters = read_chapters(book.content)
    proved = proved_before(book)
    pages = make_pages(templates, chapters, Signs(node_modules), proved)
    remember(book, proved)
    return pages


def prepare(book: Book) -> Making:
    """Everything the packages need; BuildError before anything is written."""
    templates, node_modules = template_engine(book), bring_packages(book)
    pages = render(book, templates, node_modules)
    runtime = bring_runtime(book)
    image = make_image(book, runtime)
    sources = [*book.content.glob("*.md"), *book.py.rglob("*.py"), *book.theme.glob("*.*")]
    letters = (source.read_text(encoding="utf-8") for source in sources)
    styles = [(book.theme / name).read_text(encoding="utf-8") for name in STYLES]
    return Making(
        book,
        templates,
        pages,
        "\n".join([font_faces(book, node_modules, letters), *styles]),
        shell_script(book),
        worker_scripts(book),
        make_payload(book, runtime, image),
        locked(runtime, image),
        licences_text(runtime, node_modules),
    )
