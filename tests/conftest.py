"""What the tests share: the built book, a web host, a browser, and a reader."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from get_chromium import find_chromium
from hosting import hosting
from playwright.sync_api import sync_playwright
from reading import IMAGE_OFF, reading
from samples import borrowed_cache, copied_project

from press.book import ROOT, Book

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",  # there is no web
]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """With the image switched off, only what is about the page and not about the image."""
    if IMAGE_OFF:
        items[:] = [
            item
            for item in items
            if "chromium" in item.fixturenames and not item.get_closest_marker("image")
        ]


def run_build(*words: str | Path, project: Path = ROOT) -> subprocess.CompletedProcess:
    """`build.py` in a Python of its own, as an author runs it."""
    command = [sys.executable, str(project / "build.py"), *map(str, words)]
    return subprocess.run(command, capture_output=True, text=True, cwd=project)


def built_book(*words: str | Path, project: Path = ROOT) -> None:
    done = run_build("build", *words, project=project)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture(scope="session")
def built(tmp_path_factory) -> Path:
    """The real book's dist folder."""
    dist = tmp_path_factory.mktemp("book") / "dist"
    built_book("--dist", dist)
    return dist


@pytest.fixture(scope="session")
def workshop(tmp_path_factory) -> Path:
    """A copy of the generator with the widgets of tests/fixtures, built; its folder."""
    fixtures = Path(__file__).parent / "fixtures"
    project = copied_project(tmp_path_factory.mktemp("workshop") / "project")
    shutil.copytree(fixtures / "widgets", project / "py" / "widgets", dirs_exist_ok=True)
    shutil.copy(fixtures / "workshop.md", project / "content")
    built_book(project=project)
    return project


@pytest.fixture
def book(tmp_path) -> Book:
    """An empty book with a dist of old, whose cache the real one's runtime stands in."""
    dist = tmp_path / "dist"
    (dist / "site").mkdir(parents=True)
    (dist / "site" / "licences.txt").write_text("of an earlier build")
    (tmp_path / "content").mkdir()
    return Book(tmp_path / "content", dist, cache=borrowed_cache(tmp_path / "cache"))


@pytest.fixture(scope="session")
def host():
    with hosting() as host:
        yield host


@pytest.fixture(scope="session")
def chromium():
    """A Chromium that is there already, else Playwright's own."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def reader(chromium, host):
    """A reader at a blank page, who must have nothing to complain about in the end."""
    with reading(chromium, host.origin) as reader:
        yield reader
        assert reader.complaints == []


@pytest.fixture(scope="module")
def seated(chromium, host, built):
    """A reader at the book's first page with Python ready, shared by the tests of a module."""
    with reading(chromium, host.origin) as reader:
        yield reader.open(host.url("/seated/", built / "site")).wake()


@pytest.fixture
def at_the_page(seated):
    """The shared reader; a complaint fails the test in which it came."""
    seated.complaints.clear()
    yield seated
    assert seated.complaints == []


@pytest.fixture(scope="session")
def benched(chromium, host, workshop):
    """A reader at the workshop's page with Python ready, shared by all tests of its widgets."""
    with reading(chromium, host.origin) as reader:
        yield reader.open(host.url("/workshop/", workshop / "dist" / "site")).wake()


@pytest.fixture
def at_the_bench(benched):
    """The shared reader; a complaint fails the test in which it came."""
    benched.complaints.clear()
    yield benched
    assert benched.complaints == []
