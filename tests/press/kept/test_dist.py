"""dist/ is there, or is whole again: whatever comes between, also between two renames."""

import subprocess
import sys

import pytest

from press.book import Book
from press.cache import get, is_whole
from press.dist import put_back, replaced, write_file
from press.errors import BuildError
from press.serve import Rebuild
from tests.harness.books import digest
from tests.harness.machines.dying import dying

MAKE = """
import sys
from pathlib import Path
from press.cache import kept, kept_folder
from press.dist import replaced, write_file

dist, cache, text = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3]
kept(cache / "files" / text, lambda: text.encode())
kept_folder(cache / "folders" / text, lambda draft: write_file(draft / "in" / "a", text).parent)
with replaced(dist) as draft:
    for name in ("site/licences.txt", "site/index.html", "one.html"):
        write_file(draft / name, text)
"""


def make(place, text, env=None):
    """A build of three files and two things that are kept, in a Python of its own."""
    command = [sys.executable, "-c", MAKE, place / "dist", place / "cache", text]
    return subprocess.run(command, env=env, start_new_session=True).returncode


def texts(dist):
    return {file.read_text() for file in dist.rglob("*") if file.is_file()}


def test_killed_at_each_touch_of_a_file_it_is_the_old_one_or_the_new_one(tmp_path):
    told, old = tmp_path / "touches", ""
    assert make(tmp_path, "first", dying(tmp_path / "dying", told=told)) == 0
    touches, seen = int(told.read_text()) + 4, set()  # with an old one there is more to do
    for at in range(1, touches + 1):
        old = texts(tmp_path / "dist").pop()
        make(tmp_path, f"{at}", dying(tmp_path / "dying", at=at))
        seen.add((tmp_path / "dist").exists())
        put_back(tmp_path / "dist")
        assert len(digest(tmp_path / "dist")) == 3
        assert texts(tmp_path / "dist") in ({old}, {str(at)}), at
        assert [file.name for file in (tmp_path / ".dist").iterdir()] == ["lock"]
        for file in (tmp_path / "cache" / "files").glob("[!d]*"):
            assert get(file) == file.name.encode(), at
        for folder in (tmp_path / "cache" / "folders").glob("[!d]*"):
            assert is_whole(folder), at
    assert seen == {True, False}  # the moment between the two renames was among them
    assert old == str(touches - 1)  # the last ones were late enough to live


@pytest.fixture
def dist(tmp_path):
    """An output of an earlier build."""
    write_file(tmp_path / "dist" / "site" / "licences.txt", "old")
    return tmp_path / "dist"


def test_an_error_leaves_the_old_one_and_nothing_beside_it(dist):
    with pytest.raises(ZeroDivisionError), replaced(dist) as draft:
        write_file(draft / "site" / "licences.txt", "new")
        raise ZeroDivisionError
    assert texts(dist) == {"old"}
    assert [file.name for file in (dist.parent / ".dist").iterdir()] == ["lock"]


def test_a_draft_that_cannot_be_put_in_its_place_leaves_the_old_one(dist, monkeypatch):
    def refused(path, to):
        if path.name == "draft":
            raise PermissionError("refused")
        return rename(path, to)

    rename = type(dist).rename
    with pytest.raises(PermissionError), replaced(dist) as draft:
        write_file(draft / "site" / "licences.txt", "new")
        monkeypatch.setattr(type(dist), "rename", refused)
    assert texts(dist) == {"old"}


def test_where_the_first_build_showed_an_error_the_next_one_is_shown(tmp_path):
    rebuild = Rebuild(Book.at(tmp_path))
    rebuild.show("Stopped. one.md:3: …")
    assert "one.md:3" in (rebuild.site / "index.html").read_text(encoding="utf-8")
    with replaced(rebuild.site.parent) as draft:
        write_file(draft / "site" / "index.html", "new")
    assert texts(rebuild.site) == {"new"}


def test_what_no_build_has_made_is_not_replaced(tmp_path):
    write_file(tmp_path / "dist" / "thesis.txt", "mine")
    with pytest.raises(BuildError, match="not made by a build"), replaced(tmp_path / "dist"):
        pytest.fail("it was")
    assert texts(tmp_path / "dist") == {"mine"}
