"""The book, changed before it is packed."""

import re
import shutil
from collections.abc import Callable
from dataclasses import replace

import pytest

from press.assets.scripts import Scripts, bundle_scripts
from press.book import THEME, Book
from press.build import Build
from press.packages import single
from press.press import prepare
from press.runtime.payload import Part
from tests.harness.books import borrowed_cache, brought_node_modules
from tests.harness.reading import file_url


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
    """The scripts, bundled from a theme in which some files say something else.

    One wait may be `impatient`: how long a silence must be is no matter of these tests.
    """

    def bundle(*changes: tuple[str, str, str], impatient: str | None = None) -> Scripts:
        if impatient:
            changes += (a_tenth(impatient),)
        theme = tmp_path / "theme"
        shutil.copytree(THEME, theme)
        for file, before, after in changes:
            source = (theme / file).read_text(encoding="utf-8")
            assert source.count(before) == 1
            (theme / file).write_text(source.replace(before, after), encoding="utf-8")
        return bundle_scripts(theme, brought_node_modules())

    return bundle


def a_tenth(wait: str) -> tuple[str, str, str]:
    """What makes one of the shell's waits a tenth as long."""
    file = "shell/python/waiting.js"
    source = (THEME / file).read_text(encoding="utf-8")
    [milliseconds] = re.findall(rf"\b{wait}: (\d+)", source)
    return file, f"{wait}: {milliseconds}", f"{wait}: {int(milliseconds) // 10}"
