"""What is kept is whole, or is made again: a full disk, a killed build, a byte that fell over."""

import os
import time

import pytest

from press.cache import DAY, DRAFT, get, kept, kept_folder, put, sweep

DATA = bytes(range(256)) * 40


@pytest.fixture
def place(tmp_path):
    return tmp_path / "cache" / "thing"


def test_what_is_there_is_not_made_again(place):
    assert kept(place, lambda: DATA) == DATA
    assert kept(place, lambda: pytest.fail("made again")) == DATA


@pytest.mark.parametrize("length", [0, 1, 31, 32, 33, 5000, len(DATA) + 31])
def test_what_was_cut_is_made_again(length, place):
    put(place, DATA)
    place.write_bytes(place.read_bytes()[:length])
    assert get(place) is None
    assert kept(place, lambda: DATA) == DATA
    assert get(place) == DATA


@pytest.mark.parametrize("at", [0, 31, 32, -1])
def test_what_has_another_byte_is_made_again(at, place):
    put(place, DATA)
    spoiled = bytearray(place.read_bytes())
    spoiled[at] ^= 1
    place.write_bytes(spoiled)
    assert kept(place, lambda: DATA) == DATA


def test_what_cannot_be_written_leaves_nothing_behind(place, monkeypatch):
    def full(*_):
        raise OSError("No space left on device")

    put(place, DATA)
    monkeypatch.setattr("pathlib.Path.replace", full)
    with pytest.raises(OSError, match="No space"):
        put(place, b"another")
    assert [file.name for file in place.parent.iterdir()] == [place.name]
    assert get(place) == DATA


# Folders.


def fill(draft):
    """What takes long to make: a folder of two files, in a folder to work in."""
    for name in ("one", "in/two"):
        (draft / "made" / name).parent.mkdir(parents=True, exist_ok=True)
        (draft / "made" / name).write_bytes(DATA)
    return draft / "made"


def never(draft):
    pytest.fail("made again")


def test_a_folder_that_is_there_is_not_made_again(place):
    assert kept_folder(place, fill) == place
    assert (place / "in" / "two").read_bytes() == DATA
    assert kept_folder(place, never) == place
    assert [room.name for room in place.parent.iterdir()] == [place.name]


@pytest.mark.parametrize("name", ["one", "in/two", "sums.json"])
@pytest.mark.parametrize("harm", [b"", DATA[:-1], DATA[:-1] + b"?", None])
def test_a_folder_with_a_file_that_is_not_whole_is_made_again(name, harm, place):
    kept_folder(place, fill)
    (place / name).unlink()
    if harm is not None:
        (place / name).write_bytes(harm)
    made = []
    kept_folder(place, lambda draft: made.append(draft) or fill(draft))
    assert len(made) == 1
    assert kept_folder(place, never) == place
    assert [room.name for room in place.parent.iterdir()] == [place.name]


def test_a_folder_that_could_not_be_made_leaves_nothing_behind(place):
    def full(draft):
        fill(draft)
        raise OSError("No space left on device")

    with pytest.raises(OSError, match="No space"):
        kept_folder(place, full)
    assert list(place.parent.iterdir()) == []


def test_two_that_make_the_same_folder_both_have_it(place):
    def late(draft):
        kept_folder(place, fill)  # by another, meanwhile
        return fill(draft)

    assert kept_folder(place, late) == place
    assert kept_folder(place, never) == place


def test_what_killed_builds_have_left_is_swept_after_a_day(place):
    kept_folder(place, fill)
    old, new = place.parent / f"{DRAFT}old", place.parent / f"{DRAFT}new"
    fill(old)
    fill(new)
    file = place.parent / f"{DRAFT}file"
    file.touch()
    for draft in (old, file, place):
        os.utime(draft, (time.time() - DAY - 1,) * 2)
    sweep(place.parent.parent)
    assert {room.name for room in place.parent.iterdir()} == {place.name, new.name}
