"""Widgets, claims and changes are found by lying in the files of a package."""

import pytest

from kit import TeachingError
from kit.find import find_changes, find_claims, find_widgets

HEAD = "from kit import Change, Evidence, Widget, claim\n\n"
WIDGET = HEAD + "class {}(Widget):\n    pass\n"
CLAIM = HEAD + "@claim\ndef {}():\n    return Evidence(True, '')\n"
CHANGE = HEAD + "{} = Change('So', 'so.py', ())\n"

KINDS = {
    "widget": (find_widgets, WIDGET, ("Apple", "RoundThing"), ("apple", "round-thing")),
    "claim": (find_claims, CLAIM, ("it_is", "so_it_is"), ("it_is", "so_it_is")),
    "change": (find_changes, CHANGE, ("forget", "shorter"), ("forget", "shorter")),
}


@pytest.fixture
def shelf(tmp_path, monkeypatch):
    """Writes files into a package of this test's own; its name."""
    monkeypatch.syspath_prepend(tmp_path.parent)

    def write(**texts):
        for name, text in texts.items():
            (tmp_path / f"{name}.py").write_text(text, encoding="utf-8")
        return tmp_path.name

    return write


@pytest.mark.parametrize("kind", KINDS)
def test_what_lies_in_its_files_is_found_file_after_file(kind, shelf):
    find, text, (first, second), names = KINDS[kind]
    found = find(shelf(two=text.format(second), one=text.format(first)))
    assert tuple(found) == names


@pytest.mark.parametrize("kind", KINDS)
def test_what_a_file_has_from_another_is_not_there_twice(kind, shelf):
    find, text, (first, _), names = KINDS[kind]
    taken = f"from .one import {first}\n"
    assert tuple(find(shelf(one=text.format(first), two=taken))) == names[:1]


@pytest.mark.parametrize("kind", KINDS)
def test_two_of_one_name_are_refused(kind, shelf):
    find, text, (first, _), names = KINDS[kind]
    package = shelf(one=text.format(first), two=f"# So.\n{text.format(first)}")
    with pytest.raises(TeachingError, match=f"There are two {kind}s “{names[0]}”") as lesson:
        find(package)
    if kind != "change":  # it has no line of its own
        assert "one.py:3 and " in str(lesson.value)
        assert "two.py:4. Rename one." in str(lesson.value)


@pytest.mark.parametrize("kind", KINDS)
def test_a_package_may_be_missing_and_what_it_imports_may_not(kind, shelf):
    find = KINDS[kind][0]
    assert find("no_such_shelf") == {}
    with pytest.raises(ModuleNotFoundError, match="no_such_module"):
        find(shelf(one="import no_such_module\n"))
