"""The runtime is right to the last byte, wherever it comes from."""

from hashlib import sha256

import pytest

from press import runtime
from press.book import Book
from press.errors import BuildError
from press.runtime import LOCK, bring_runtime

FILES = {"engine.js": b"one engine", "numpy-0-any.whl": b"a wheel", "stdlib.zip": b"a library"}
HASHES = {name: sha256(data).hexdigest() for name, data in FILES.items()}


@pytest.fixture
def small_lock(monkeypatch):
    """A lock of three small files."""
    monkeypatch.setitem(runtime.LOCK, "files", HASHES)


@pytest.fixture
def no_web(monkeypatch):
    """Neither a registry nor the web; the sources that were asked, in order."""
    asked = []

    def refuse(name):
        def source(to):
            asked.append(name)
            raise OSError(f"{name} cannot be reached")

        return source

    monkeypatch.setattr(runtime, "from_package", refuse("the package"))
    monkeypatch.setattr(runtime, "from_web", refuse("the web"))
    return asked


@pytest.fixture
def book(tmp_path):
    """A book with an empty cache, whose author names a folder with the runtime."""
    folder = tmp_path / "mine"
    folder.mkdir()
    for name, data in FILES.items():
        (folder / name).write_bytes(data)
    return Book(tmp_path / "content", tmp_path / "dist", folder, tmp_path / "cache")


def test_a_folder_that_the_author_names_goes_first(small_lock, no_web, book):
    found = bring_runtime(book)
    assert {name: found[name].read_bytes() for name in FILES} == FILES
    assert no_web == []


def test_the_cache_is_enough(small_lock, no_web, book):
    first = bring_runtime(book)
    again = bring_runtime(Book(book.content, book.dist, None, book.cache))
    assert again == first
    assert no_web == []


@pytest.mark.parametrize("name", FILES)
def test_one_wrong_byte_stops_the_build(name, small_lock, no_web, book):
    wrong = FILES[name][:-1] + b"?"
    (book.runtime / name).write_bytes(wrong)
    with pytest.raises(BuildError) as stop:
        bring_runtime(book)
    for words in (
        name,
        str(book.runtime),
        HASHES[name],
        sha256(wrong).hexdigest(),
        "wanted",
        "found",
    ):
        assert words in str(stop.value)
    assert not (book.cache / "runtime" / LOCK["version"]).exists()


@pytest.mark.parametrize("name", FILES)
def test_one_wrong_byte_in_the_cache_stops_the_build(name, small_lock, no_web, book):
    cached = bring_runtime(book)[name]
    cached.write_bytes(b"spoiled")
    with pytest.raises(BuildError) as stop:
        bring_runtime(book)
    found = sha256(b"spoiled").hexdigest()
    for words in (name, str(cached.parent), HASHES[name], found):
        assert words in str(stop.value)


def test_a_file_missing_from_the_cache_stops_the_build(small_lock, no_web, book):
    bring_runtime(book)["engine.js"].unlink()
    with pytest.raises(BuildError, match=r"engine\.js is missing"):
        bring_runtime(book)


def test_the_sources_are_tried_in_order_and_told(small_lock, no_web, book):
    (book.runtime / "engine.js").unlink()
    with pytest.raises(BuildError) as stop:
        bring_runtime(book)
    assert no_web == ["the package", "the web"]
    lesson = str(stop.value)
    places = [lesson.index(words) for words in (str(book.runtime), "the package", "the web")]
    assert places == sorted(places)
    assert list((book.cache / "runtime").iterdir()) == []


def test_a_source_that_fails_leaves_the_work_to_the_next(small_lock, no_web, book, monkeypatch):
    def honest(to):
        for name, data in FILES.items():
            (to / name).write_bytes(data)

    monkeypatch.setattr(runtime, "from_web", honest)
    found = bring_runtime(Book(book.content, book.dist, None, book.cache))
    assert found["engine.js"].read_bytes() == FILES["engine.js"]
    assert no_web == ["the package"]


def test_the_lock_names_a_version_a_place_and_a_hash_for_each_file():
    assert {"pyodide.js", "pyodide.asm.js", "pyodide.asm.wasm", "python_stdlib.zip"} < set(
        LOCK["files"]
    )
    assert any(name.startswith(f"numpy-{LOCK['numpy']}-") for name in LOCK["files"])
    assert all(len(value) == 64 for value in LOCK["files"].values())
    assert LOCK["version"] in LOCK["web"]
