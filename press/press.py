"""The way of a book through the build, on one screen."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from jinja2 import Environment

from press.assets.emoji import Emoji
from press.assets.licences import licences_text
from press.assets.npm import bring_node_modules
from press.assets.scripts import bundle_scripts
from press.assets.styles import font_sheet, style_sheet
from press.assets.zstd import zstd_program
from press.book import THEME, Book
from press.build import Build
from press.cache import sweep
from press.counts.limits import keep_limits
from press.dist import put_back, replaced
from press.packages import find_packages
from press.runtime.files import LOCK, bring_runtime
from press.runtime.image import make_image
from press.runtime.payload import BEST, QUICK, locked, make_payload, packed
from press.runtime.profile import make_profile
from press.runtime.profile.cut import cut, uncut
from press.source.chapter import read_chapters
from press.source.code.changes import check_changes
from press.source.code.imports import check_imports
from press.source.page import Page, make_pages
from press.source.proofs.prover import Prover
from press.source.sessions import sessions
from press.source.shelf import read_shelf
from press.source.starts import likely_starts
from press.templates import read_templates


def check(book: Book, tell: Callable[[Page], object] = bool) -> list[Page]:
    """Read, prove and render every chapter; BuildError at the first thing that is wrong.

    `tell` is called with each page before the limits are looked at.
    """
    pages = read(book)
    for page in pages:
        tell(page)
    return within_limits(pages)


def read(book: Book) -> list[Page]:
    """Read, prove and render every chapter, however long it is."""
    return read_pages(book, bring_node_modules(book.cache), read_templates(THEME))


def within_limits(pages: list[Page]) -> list[Page]:
    """The pages; BuildError at the first limit of a chapter that is passed."""
    for page in pages:
        keep_limits(page.told)
    return pages


def read_pages(book: Book, node_modules: Path, templates: Environment) -> list[Page]:
    """Every chapter of a book as a checked page."""
    chapters = read_chapters(book.content)
    shelf = read_shelf(book.py)
    python = book.python_files()
    check_imports(python, LOCK["absent"])
    check_changes(shelf.changes, python)
    prover = Prover(shelf.claims, python, book.cache)
    pages = make_pages(chapters, shelf, python, prover, Emoji(node_modules).svg, templates)
    prover.remember()
    return pages


def prepare(book: Book) -> Build:
    """Everything that the packages need; BuildError before anything is written."""
    node_modules, templates = bring_node_modules(book.cache), read_templates(THEME)
    pages = within_limits(read_pages(book, node_modules, templates))

    python = book.python_files()
    texts = [*book.content.glob("*.md"), *python.values()]
    bodies = [page.body + page.proofs for page in pages]
    fonts = font_sheet(THEME, node_modules, texts, bodies, book.cache)
    scripts = bundle_scripts(THEME, node_modules)

    runtime = bring_runtime(book.cache, book.runtime)
    image = make_image(runtime, python, book.cache)
    if book.is_draft:
        parted, level = uncut(image), QUICK
    else:
        asked = likely_starts(pages), sessions(pages)
        profile = make_profile(runtime, image, *asked, node_modules, book.cache)
        parted, level = cut(image, profile), BEST
    pack = partial(packed, cache=book.cache, level=level)
    return Build(
        pages,
        templates,
        style_sheet(THEME),
        fonts,
        scripts,
        licences_text(LOCK, runtime.numpy, node_modules),
        make_payload(runtime, python, image, parted, zstd_program(node_modules), pack),
        locked(runtime, parted),
    )


def build(book: Book) -> list[Path]:
    """Write every package into `dist`, all or nothing; what was made."""
    put_back(book.dist)
    sweep(book.cache)
    made = prepare(book)
    with replaced(book.dist) as draft:
        files = [file for package in find_packages() for file in package.write(made, draft)]
        names = [file.relative_to(draft) for file in files]
    return [book.dist / name for name in names]
