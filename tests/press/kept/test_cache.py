"""What is kept is whole, or is made again: a full disk, a killed build, a byte that fell over."""

import pytest

from press.cache import get, kept, put

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
