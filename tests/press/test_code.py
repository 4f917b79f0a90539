"""Code on the page: a listing shows a module as it is, a change fits it, and both are checked."""

import re
from html import unescape

import pytest

from kit import Change, TeachingError
from kit.find import find_changes, find_claims, find_widgets
from press.errors import BuildError
from press.press import check
from press.source.code.changes import check_changes
from press.source.code.listing import coloured
from press.source.shelf import Shelf
from tests.harness.books import SMALL, line_of, write_chapter

HILLS = SMALL / "py" / "hills.py"
CHANGES = SMALL / "py" / "changes" / "hills.py"
HOPPER = "::: widget hopper\n\n"
CODE = HOPPER + "::: code hills.py of=hopper\n\n"

BAD_TEXTS = {
    "an unknown module": (
        HOPPER + "::: code hils.py of=hopper",
        ("hils.py", ["no module “hils.py”", "Did you mean “hills.py”?"]),
    ),
    "a module of the kit": (
        HOPPER + "::: code kit/frame.py of=hopper",
        ("::: code", ["no module"]),
    ),
    "no module at all": (HOPPER + "::: code", ("::: code", ["no module “”"])),
    "no figure": (HOPPER + "::: code hills.py", ("::: code", ["no setting “”", "of"])),
    "an unknown figure": (
        HOPPER + "::: code hills.py of=hoper",
        ("of=hoper", ["no figure “hoper”", "Did you mean “hopper”?"]),
    ),
    "the same module twice": (
        CODE + ":::  code hills.py of=hopper",
        (":::  code", ["hills.py is on this page already"]),
    ),
    "an unknown change": (
        CODE + "[so]{change=shortr}",
        ("shortr", ["no change “shortr”", "Did you mean “shorter”?"]),
    ),
    "a change without its module": (
        HOPPER + "[so]{change=shorter}",
        ("change=shorter", ["shorter changes hills.py", "no `::: code hills.py`"]),
    ),
    "a change with an unknown order": (
        CODE + '[so]{change=shorter do="hopper: drip"}',
        ("drip", ["no control “drip”", "Did you mean “drop”?"]),
    ),
    "a change with an unknown key": (
        CODE + "[so]{change=shorter to=hopper}",
        ("to=hopper", ["no key “to”"]),
    ),
}


@pytest.fixture
def library(empty_book, monkeypatch):
    shelf = Shelf(find_widgets(), find_claims(), find_changes())
    monkeypatch.setattr("press.press.read_shelf", lambda _: shelf)
    return empty_book


@pytest.mark.parametrize("case", BAD_TEXTS)
def test_a_bad_text_stops_the_build(case, library):
    text, (place, words) = BAD_TEXTS[case]
    file = write_chapter(library.content, text)
    with pytest.raises(BuildError) as stop:
        check(library)
    last = line_of(file, place)
    assert re.search(rf"{re.escape(file.name)}:{last}: ", str(stop.value))
    for word in words:
        assert word in str(stop.value)


def test_a_listing_is_the_very_text_of_the_module(library):
    write_chapter(library.content, CODE + '[so]{change=shorter do="hopper: drop"}')
    [page] = check(library)
    shown = re.search(r"<pre[^>]*><code>(.*?)</code>", page.body, re.DOTALL)
    assert unescape(re.sub(r"<[^>]+>", "", shown[1])) == HILLS.read_text(encoding="utf-8")
    assert "The mathematics of the small book" in page.body  # what it is
    assert 'class="act change"' in page.body
    assert [(listing.module, listing.of) for listing in page.listings] == [("hills.py", "hopper")]


@pytest.mark.parametrize("text", ["", "\n\nx = 1\n\n", "x = '<b>&amp;'\n", "  x\n\ty", "é = “\n"])
def test_colours_change_no_letter(text):
    assert unescape(re.sub(r"<[^>]+>", "", coloured(text))) in (text, text + "\n")


PYTHON = {"hills.py": HILLS, "changes/hills.py": CHANGES}


@pytest.mark.parametrize(
    ("edits", "words"),
    [
        ([("x - rate * 3", "x")], ["“x - rate * 3” stands 0 times in hills.py", "exactly once"]),
        ([("bottom", "top")], ["“bottom” stands ", "exactly once"]),
        ([("def step", "def step(")], ["the changed text is not Python"]),
        ([("x - rate * 2", "x - rate * 1"), ("x - rate * 2", "x")], ["0 times"]),
    ],
)
def test_a_change_that_does_not_fit_stops_the_build_at_the_change(edits, words):
    change = Change("Shorter", "hills.py", tuple(edits))
    with pytest.raises(BuildError) as stop:
        check_changes({"shorter": change}, PYTHON)
    lesson = str(stop.value)
    assert f"changes/hills.py:{line_of(CHANGES, 'shorter =')}: shorter: " in lesson
    for word in words:
        assert word in lesson


def test_a_change_of_no_module_stops_the_build():
    change = Change("Shorter", "hils.py", (("a", "b"),))
    with pytest.raises(BuildError, match=r"no module “hils\.py”.*Did you mean “hills\.py”"):
        check_changes({"shorter": change}, PYTHON)


def test_the_changed_module_is_beside_the_real_one():
    import hills

    changed = find_changes()["shorter"].changed()
    assert changed.HILLS["middle"].step(0.0, 0.1) == pytest.approx(0.2)
    assert hills.HILLS["middle"].step(0.0, 0.1) == pytest.approx(0.4)
    with pytest.raises(TeachingError, match="no module"):
        Change("None", "hils.py", ()).changed()


def test_two_changes_of_one_name_are_refused(tmp_path, monkeypatch):
    folder = tmp_path / "doubled"
    folder.mkdir()
    (folder / "__init__.py").touch()
    for name in ("one", "two"):
        text = "from kit import Change\n\nsame = Change('a', 'b.py', ())\n"
        (folder / f"{name}.py").write_text(text + f"# {name}\n")
    monkeypatch.syspath_prepend(tmp_path)
    assert list(find_changes("nowhere")) == []
    with pytest.raises(TeachingError, match="two changes “same”"):
        find_changes("doubled")
