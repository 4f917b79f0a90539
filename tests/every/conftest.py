"""What is tested of every widget, whichever book it is in."""

from collections.abc import Iterator

import pytest

from kit.find import find_widgets
from press.book import Book
from press.source.chapter import Chapter, read_chapters
from press.source.marker import Placed, place_widgets
from tests.conftest import folder_of_book
from tests.harness.acting import TOUCH
from tests.harness.books import SMALL
from tests.harness.reading import Reader, reading


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """`kind` is each widget of the book, `placed` each figure on its first page, `first_placed` the
    first figure of each widget there; `stormy` each page of figures.
    """
    if "stormy" in metafunc.fixturenames:
        is_long = metafunc.config.getoption("--events") > 500  # what never ends takes its time
        has_awkward = is_long and folder_of_book(metafunc.config) == SMALL
        pages = ["index.html", "awkward.html"] if has_awkward else ["index.html"]
        metafunc.parametrize("stormy", pages)
    if "kind" in metafunc.fixturenames:
        kinds = find_widgets()
        metafunc.parametrize("kind", kinds.values(), ids=kinds.keys())
    for name in ("placed", "first_placed"):
        if name in metafunc.fixturenames:
            book = Book.at(folder_of_book(metafunc.config))
            figures = figures_of(read_chapters(book.content)[0])
            if name == "first_placed":
                figures = [figure for figure in figures if figure.id == figure.name]
            metafunc.parametrize(name, figures, ids=lambda figure: figure.id)


def figures_of(chapter: Chapter) -> list[Placed]:
    return place_widgets(chapter, find_widgets())[1]


@pytest.fixture
def chapter(book: Book) -> Chapter:
    """The book's first chapter."""
    return read_chapters(book.content)[0]


@pytest.fixture
def figures(chapter: Chapter) -> list[Placed]:
    """The figures on its page."""
    return figures_of(chapter)


@pytest.fixture(scope="module")
def by_finger(chromium, host, built) -> Iterator[Reader]:
    """A reader at the first page with a phone in the hand."""
    with reading(chromium, host.origin, **TOUCH) as reader:
        yield reader.open(host.url("/by-finger/", built / "site")).ready()
        assert reader.complaints == []
