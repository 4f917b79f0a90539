"""The chapter on paper: what a PDF of it has, by its words and pictures, from each engine."""

from collections import Counter
from itertools import pairwise

import pytest

from tests.harness.paper.printing import print_chapter
from tests.harness.reading import file_url

pytestmark = pytest.mark.deep

firefox = pytest.param("firefox", marks=pytest.mark.engines)
webkit = pytest.param("webkit", marks=pytest.mark.engines)
FAINT = 128  # grey: what is no darker cannot be read on white
PAGE_EDGE = 16 / 25.4 * 72  # points: the style sheet's own margin


@pytest.fixture(scope="module", params=["chromium", firefox, webkit])
def engine(request):
    return request.param


@pytest.fixture(scope="module", params=["A4", "Letter"])
def printed(request, engine, built):
    return print_chapter(engine, request.param, file_url(built / "site" / "index.html"))


def test_all_words_are_there_once_and_no_other(printed, engine):
    wanted = Counter("".join(part.letters for part in printed.parts))
    found = Counter("".join(printed.files))
    if engine == "firefox":  # bold letters are shapes there: these are the plain paragraphs
        assert wanted.total() > 1000
        found &= wanted
    assert found == wanted


def test_they_are_there_in_their_order(printed):
    assert [block for _, block, sheet in printed.places() if sheet < 0] == []


def test_no_word_lies_over_another(printed):
    assert [sheet.overlaps() for sheet in printed.sheets] == [[]] * len(printed.sheets)


def test_figures_and_formulas_are_whole_on_one_sheet(printed, engine):
    for kind in ("figure", "formula"):
        assert printed.of(kind) or engine == "firefox"  # where only the next test tells
        assert [part for part in printed.of(kind) if printed.sheet_of(part) is None] == []


@pytest.fixture
def edge(printed, engine):
    """Where a sheet ends, in points above its paper's lower edge. WebKit has margins of its own."""
    if engine != "webkit":
        return PAGE_EDGE
    clips = [clip for sheet in printed.sheets for clip in sheet.clips]
    return max(clips, key=lambda clip: clip.area).bottom


def test_nothing_is_cut_where_a_sheet_ends(printed, edge):
    assert {sheet.cut(edge) for sheet in printed.sheets} == {255}


def test_nothing_stands_in_the_margins(printed, edge):
    assert [sheet.margins(edge) for sheet in printed.sheets] == [[255] * 4] * len(printed.sheets)


def test_no_heading_is_left_alone(printed):
    places = list(printed.places())
    for (part, block, sheet), (_, _, after) in pairwise(places):
        if part.kind == "heading":
            assert sheet == after, block


def test_paper_is_white_and_words_are_dark(printed):
    for sheet in printed.sheets:
        colours = sheet.picture.histogram()
        assert colours[255] > sum(colours) / 2
        assert [word.text for word in sheet.words if sheet.darkest(word.box) > FAINT] == []


def test_no_sheet_but_the_last_is_left_half_empty(printed):
    for sheet in printed.sheets[:-1]:
        assert min(word.box.bottom for word in sheet.words) < sheet.box.top / 2
