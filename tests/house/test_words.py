"""docs/words.md shows every word of the language, and its pictures are what its code draws."""

import re
from html import unescape

import pytest

import kit
import kit.draw
from press.book import ROOT
from tests.words.drawing import comparable, drawing
from tests.words.figures import digest, digest_in
from tests.words.page import DOCS, PAGE, entries

OF_A_WIDGET = {"lead", "beside", "width", "pace", "telling", "disabled", "signed", "under", "over"}
PUBLIC = {*kit.__all__, *kit.draw.__all__} | OF_A_WIDGET
LARGEST = 12_000  # bytes of a figure's picture
TEXT = PAGE.read_text(encoding="utf-8")

drawn = [entry for entry in entries() if entry.picture.suffix == ".svg"]
figures = [entry for entry in entries() if entry.picture.suffix == ".webp"]


def named(entry):
    return entry.picture.stem


def test_every_word_has_an_entry():
    shown = {word for entry in entries() for word in entry.words}
    assert sorted(PUBLIC - shown) == []


@pytest.mark.parametrize("entry", entries(), ids=named)
def test_an_entry_has_its_words_in_its_code_and_above_it_what_they_are_for(entry):
    code = f"{entry.before.rpartition('class Quiet')[2]}\n{entry.code}"
    assert [word for word in entry.words if not mentions(code, word)] == []
    assert re.search(r"\w.*\.\n", entry.text.partition("```")[0])


def mentions(code, word):
    return re.search(rf"\b{word.rpartition('.')[2]}\b", code)


@pytest.mark.parametrize("entry", drawn, ids=named)
def test_a_drawing_is_what_its_code_draws_now(entry):
    kept = entry.picture.read_text(encoding="utf-8")
    assert comparable(kept) == comparable(drawing(entry)), "make words"


@pytest.mark.parametrize("entry", drawn, ids=named)
def test_a_drawing_needs_nothing_else(entry):
    kept = entry.picture.read_text(encoding="utf-8")
    assert "var(" not in kept
    assert "prefers-color-scheme: dark" in kept
    addresses = re.findall(r'(?:href|src)="([^"]*)|url\(', kept)
    assert [one for one in addresses if not one.startswith("data:")] == []


@pytest.mark.parametrize("entry", figures, ids=named)
def test_a_figure_was_taken_of_what_its_code_makes_now(entry):
    assert digest_in(entry.picture) == digest(entry), "make words"
    assert entry.picture.stat().st_size < LARGEST


def test_every_picture_is_on_the_page_once():
    kept = sorted(path for path in (DOCS / "pictures").iterdir())
    assert kept == sorted(entry.picture for entry in entries())


def test_an_example_in_a_docstring_is_the_one_on_the_page():
    words = [getattr(room, name) for room in (kit, kit.draw) for name in room.__all__]
    told = re.findall(r"^ *>>> (.+)$", "\n".join(word.__doc__ or "" for word in words), re.M)
    assert told
    assert [line for line in told if f"\n{line}\n" not in TEXT] == []


def test_links_lead_to_a_heading():
    headings = re.findall(r"^#{2,3} (.+)$", TEXT, re.M)
    anchors = {re.sub(r"[^\w -]", "", unescape(h)).lower().replace(" ", "-") for h in headings}
    assert set(re.findall(r"\]\(#([\w-]+)\)", TEXT)) <= anchors


def test_the_readme_leads_here():
    adding = (ROOT / "README.md").read_text(encoding="utf-8").partition("## Adding a widget")[2]
    assert "(docs/words.md)" in adding.partition("\n## ")[0]
