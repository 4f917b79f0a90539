"""Chapters of a small library, made into pages; what stops that is told with its line."""

from types import SimpleNamespace

import pytest

from kit import Evidence
from kit.find import find_widgets
from press.assets.emoji import Emoji
from press.book import THEME
from press.errors import BuildError
from press.source.chapter import read_chapters
from press.source.page import make_pages
from press.source.proofs.prover import Prover
from press.source.shelf import Shelf
from press.templates import read_templates
from tests.harness.books import SMALL, brought_node_modules, write_chapter

CLAIMS = {
    "it_is_so": lambda: Evidence(True, "It is 2.", answer="a"),
    "it_is_not": lambda: Evidence(False, "It is not."),
}


@pytest.fixture(scope="session")
def drawn():
    """What chapters are drawn with."""
    return Emoji(brought_node_modules()).svg, read_templates(THEME)


@pytest.fixture
def library(tmp_path, drawn):
    """`library.pages(text)`: a chapter `one` of this text, as a page, and another, `two`.

    `library.refused(text)`: the file's name, the line and the words of what stops that.
    """
    content = tmp_path / "content"
    hill = (SMALL / "content" / "hill.svg").read_bytes()
    write_chapter(content, "## Hills\n\nWell.", name="two", number=2)
    for name in ("hill.svg", "up&down.svg", "a hill.svg"):
        (content / name).write_bytes(hill)

    def pages(text):
        write_chapter(content, text)
        prover = Prover(CLAIMS, {}, tmp_path / "cache")
        shelf = Shelf(find_widgets(), CLAIMS, {})
        return make_pages(read_chapters(content), shelf, {}, prover, *drawn)

    def refused(text):
        with pytest.raises(BuildError) as stop:
            pages(text)
        place, _, words = str(stop.value).partition(": ")
        file, _, line = place.rpartition(":")
        return file.rpartition("/")[2], int(line), words

    return SimpleNamespace(content=content, pages=pages, refused=refused)
