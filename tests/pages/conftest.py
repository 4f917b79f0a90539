"""A seat at the page of awkward widgets; and the book, to be changed before it is packed."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from press.assets.scripts import Scripts, bundle_scripts
from press.book import THEME, Book
from press.build import Build
from press.packages import single
from press.press import prepare
from press.runtime.payload import Part
from tests.harness.books import borrowed_cache, brought_node_modules
from tests.harness.hosting import Host
from tests.harness.reading import Reader, file_url, reading


@pytest.fixture(scope="session")
def benched(chromium: Browser, host: Host, built: Path) -> Iterator[Reader]:
    """A reader at the awkward page with Python ready, shared by all tests of its widgets."""
    with reading(chromium, host.origin) as reader:
        reader.open(host.url("/awkward/", built / "site") + "awkward.html").ready()
        reader.wait("() => document.documentElement.dataset.library === 'complete'")
        reader.complaints.clear()
        yield reader


@pytest.fixture
def at_the_bench(benched: Reader) -> Iterator[Reader]:
    """The shared reader; a complaint fails the test in which it came."""
    benched.complaints.clear()
    yield benched
    assert benched.complaints == []


@pytest.fixture(scope="session")
def build(book: Book, tmp_path_factory: pytest.TempPathFactory) -> Build:
    """The small book, as it is before it is packed."""
    cache = borrowed_cache(tmp_path_factory.mktemp("before") / "cache")
    return prepare(Book.at(book.folder, cache=cache))


@pytest.fixture
def open_changed(build, tmp_path, reader):
    """Opens the single file with a changed part, or other scripts."""

    def open_changed(
        change: Callable[[Part], Part] = lambda part: part,
        name: str = "image.hot",
        scripts: Scripts = build.scripts,
    ) -> None:
        assert name in [part.name for part in build.payload]
        payload = [change(part) if part.name == name else part for part in build.payload]
        changed = replace(build, payload=payload, scripts=scripts, pages=build.pages[:1])
        [file] = single.write(changed, tmp_path)
        reader.open(file_url(file))

    return open_changed


@pytest.fixture
def scripts_with(tmp_path):
    """The scripts, bundled from a theme in which some files say something else."""

    def bundle(*changes: tuple[str, str, str]) -> Scripts:
        theme = tmp_path / "theme"
        shutil.copytree(THEME, theme)
        for file, before, after in changes:
            source = (theme / file).read_text(encoding="utf-8")
            assert source.count(before) == 1
            (theme / file).write_text(source.replace(before, after), encoding="utf-8")
        return bundle_scripts(theme, brought_node_modules())

    return bundle
