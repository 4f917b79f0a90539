"""What the tests share: the book they run on, as built; a web host, a browser, and a reader.

`pytest` tests the generator on the small book of `tests/books/small`; `pytest --book .` tests this
repository's own book.
"""

import inspect
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from playwright.sync_api import Browser, sync_playwright

from press.book import ROOT, Book
from tests.covered import LEFT_OUT, Covered
from tests.harness.books import (
    AWKWARD,
    SMALL,
    TELLER,
    borrowed_cache,
    build_merged,
    once,
)
from tests.harness.chromium import FLAGS, find_chromium
from tests.harness.hosting import Host, hosting
from tests.harness.proving import write_every_claim
from tests.harness.reading import IMAGE_OFF, Reader, reading

# How long an example takes says nothing on a machine that has other things to do.
settings.register_profile("patient", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("patient")

OF_THE_GENERATOR = ("house", "kit", "pages", "press", "scripts")
OF_THIS_BOOK = ("book", "engines")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--book", type=Path, default=SMALL, help="the book that is tested")
    parser.addoption("--seeds", type=int, default=1, help="how many damages of each size are tried")
    parser.addoption("--events", type=int, default=500, help="how many events a storm has")
    parser.addoption("--seed", type=int, help="which storm, which moments of deaths")


def pytest_configure(config: pytest.Config) -> None:
    """The book's own Python goes first: both books have a `widgets` and a `claims`."""
    folder = folder_of_book(config)
    sys.path.insert(0, str(folder / "py"))
    subject = "this book" if folder == ROOT else f"the {folder.name} book"
    config.pluginmanager.register(Covered(config, subject))


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """The generator is tested on the small book, and this book by its own tests."""
    others = OF_THE_GENERATOR if folder_of_book(config) == ROOT else OF_THIS_BOOK
    return True if collection_path in [ROOT / "tests" / room for room in others] else None


@pytest.hookimpl(tryfirst=True)  # before pytest looks at the markers
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """A test that opens a page of its own is deep, unless it is marked as quick. Other engines see
    this book only. With the image switched off, only what is about the page and not the image.
    """
    if folder_of_book(config) != ROOT:
        items[:] = [item for item in items if not item.get_closest_marker("engines")]
    for item in items:
        if opens_its_own_page(item) and not is_sorted(item):
            item.add_marker("deep")
    # While one worker builds the book for them, the others have what needs none.
    items.sort(key=lambda item: "built" not in item.fixturenames)
    if IMAGE_OFF:
        items[:] = [
            item
            for item in items
            if "chromium" in getattr(item, "fixturenames", ())
            and not item.get_closest_marker("image")
        ]


def opens_its_own_page(item: pytest.Item) -> bool:
    """Whether a test has a reader or a browser for itself, and shares no page with others."""
    return (
        "reader" in item.fixturenames or "chromium" in inspect.signature(item.function).parameters
    )


def is_sorted(item: pytest.Item) -> bool:
    """Whether its markers say already where it is run."""
    return any(item.get_closest_marker(name) for name in ("quick", *LEFT_OUT))


def folder_of_book(config: pytest.Config) -> Path:
    return config.getoption("--book").resolve()


@pytest.fixture(scope="session")
def book(pytestconfig: pytest.Config) -> Book:
    """The book that is tested."""
    return Book.at(folder_of_book(pytestconfig))


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory, book: Book) -> Path:
    """The dist folder of the book; the small one has its awkward widgets in it, too."""

    on_top = [AWKWARD] if book.folder == SMALL else []
    return once(tmp_path_factory, "built", lambda to: build_merged(to, book.folder, *on_top))


@pytest.fixture(scope="session")
def telling(tmp_path_factory: pytest.TempPathFactory, book: Book) -> Path:
    """The page of this book that tells every weight of a training, in a dist folder of its own; the
    page beside it marks every claim.
    """

    def make(to: Path) -> None:
        claims = write_every_claim(tmp_path_factory.mktemp("claims"))
        build_merged(to, book.folder, TELLER, claims)

    return once(tmp_path_factory, "telling", make) / "site" / "numbers.html"


@pytest.fixture
def empty_book(tmp_path: Path) -> Book:
    """A book without chapters, with the small book's Python and a dist of old."""
    dist = tmp_path / "dist"
    (dist / "site").mkdir(parents=True)
    (dist / "site" / "licences.txt").write_text("of an earlier build")
    (tmp_path / "content").mkdir()
    (tmp_path / "py").symlink_to(SMALL / "py")
    return Book.at(tmp_path, dist, borrowed_cache(tmp_path / "cache"))


@pytest.fixture(scope="session")
def host() -> Iterator[Host]:
    with hosting() as host:
        yield host


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """A Chromium that is there already, else Playwright's own."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def reader(chromium: Browser, host: Host) -> Iterator[Reader]:
    """A reader at a blank page, who must have nothing to complain about in the end."""
    with reading(chromium, host.origin) as reader:
        yield reader
        assert reader.complaints == []


@pytest.fixture(scope="session")
def seated(chromium: Browser, host: Host, built: Path) -> Iterator[Reader]:
    """A reader at the book's first page with Python ready, shared by many tests."""
    with reading(chromium, host.origin) as reader:
        yield reader.open(host.url("/seated/", built / "site")).ready()


@pytest.fixture
def at_the_page(seated: Reader) -> Iterator[Reader]:
    """The shared reader; a complaint fails the test in which it came. The next has his window as it
    was.
    """
    seated.complaints.clear()
    window = seated.page.viewport_size
    yield seated
    seated.page.set_viewport_size(window)
    assert seated.complaints == []
