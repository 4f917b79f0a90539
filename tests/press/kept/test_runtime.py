"""The runtime is right to the last byte, wherever it comes from."""

import subprocess
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from shutil import make_archive

import pytest

from press.errors import BuildError
from press.runtime import files
from press.runtime.files import LOCK, bring_runtime
from press.runtime.node import run_node

FILES = {"engine.js": b"one engine", "numpy-0-any.whl": b"a wheel", "stdlib.zip": b"a library"}
HASHES = {name: sha256(data).hexdigest() for name, data in FILES.items()}


@pytest.fixture
def small_lock(monkeypatch):
    """A lock of three small files."""
    monkeypatch.setitem(LOCK, "files", HASHES)


@pytest.fixture
def no_web(monkeypatch):
    """Neither a registry nor the web; the sources that were asked, in order."""
    asked = []

    def refuse(name):
        def source(to):
            asked.append(name)
            raise OSError(f"{name} cannot be reached")

        return source

    monkeypatch.setattr(files, "from_distribution", refuse("the distribution"))
    monkeypatch.setattr(files, "from_web", refuse("the web"))
    return asked


@dataclass
class Places:
    """An empty cache, and a folder with the runtime that the author names."""

    cache: Path
    named: Path | None

    def bring(self):
        return bring_runtime(self.cache, self.named)


@pytest.fixture
def places(tmp_path):
    folder = tmp_path / "mine"
    folder.mkdir()
    for name, data in FILES.items():
        (folder / name).write_bytes(data)
    return Places(tmp_path / "cache", folder)


def test_a_folder_that_the_author_names_goes_first(small_lock, no_web, places):
    found = places.bring()
    assert {name: found[name].read_bytes() for name in FILES} == FILES
    assert no_web == []


def test_the_cache_is_enough(small_lock, no_web, places):
    first = places.bring()
    again = bring_runtime(places.cache)
    assert again == first
    assert no_web == []


@pytest.mark.parametrize("name", FILES)
def test_one_wrong_byte_stops_the_build(name, small_lock, no_web, places):
    wrong = FILES[name][:-1] + b"?"
    (places.named / name).write_bytes(wrong)
    with pytest.raises(BuildError) as stop:
        places.bring()
    for words in (
        name,
        str(places.named),
        HASHES[name],
        sha256(wrong).hexdigest(),
        "wanted",
        "found",
    ):
        assert words in str(stop.value)
    assert not (places.cache / "runtime" / LOCK["version"]).exists()


@pytest.mark.parametrize("name", FILES)
def test_one_wrong_byte_in_the_cache_stops_the_build(name, small_lock, no_web, places):
    cached = places.bring()[name]
    cached.write_bytes(b"spoiled")
    with pytest.raises(BuildError) as stop:
        places.bring()
    found = sha256(b"spoiled").hexdigest()
    for words in (name, str(cached.parent), HASHES[name], found):
        assert words in str(stop.value)


def test_a_file_missing_from_the_cache_stops_the_build(small_lock, no_web, places):
    places.bring()["engine.js"].unlink()
    with pytest.raises(BuildError, match=r"engine\.js is missing"):
        places.bring()


def test_the_sources_are_tried_in_order_and_told(small_lock, no_web, places):
    (places.named / "engine.js").unlink()
    with pytest.raises(BuildError) as stop:
        places.bring()
    assert no_web == ["the distribution", "the web"]
    lesson = str(stop.value)
    positions = [
        lesson.index(words) for words in (str(places.named), "the distribution", "the web")
    ]
    assert positions == sorted(positions)
    assert list((places.cache / "runtime").iterdir()) == []


def test_a_source_that_fails_leaves_the_work_to_the_next(small_lock, no_web, places, monkeypatch):
    def honest(to):
        for name, data in FILES.items():
            (to / name).write_bytes(data)

    monkeypatch.setattr(files, "from_web", honest)
    found = bring_runtime(places.cache)
    assert found["engine.js"].read_bytes() == FILES["engine.js"]
    assert no_web == ["the distribution"]


@pytest.mark.parametrize("hashed", [True, False], ids=["of its hash", "of another"])
def test_code_of_others_is_never_run_to_bring_it(hashed, tmp_path, monkeypatch):
    """A registry that has a source distribution, whose setup.py pip would run."""
    ran, source = tmp_path / "ran", tmp_path / "shady-1.0"
    source.mkdir()
    (source / "setup.py").write_text(f"open({str(ran)!r}, 'w')\n")
    archive = Path(make_archive(str(source), "gztar", tmp_path, source.name))
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(tmp_path))
    monkeypatch.setitem(LOCK, "distribution", "shady==1.0")
    found = sha256(archive.read_bytes()).hexdigest() if hashed else "0" * 64
    monkeypatch.setitem(LOCK, "distribution_hash", found)
    with pytest.raises(subprocess.CalledProcessError):
        files.from_distribution(tmp_path)
    assert not ran.exists()


def test_the_lock_names_a_version_a_place_and_a_hash_for_each_file():
    assert {"pyodide.js", "pyodide.asm.js", "pyodide.asm.wasm", "python_stdlib.zip"} < set(
        LOCK["files"]
    )
    assert any(name.startswith(f"numpy-{LOCK['numpy']}-") for name in LOCK["files"])
    assert all(len(value) == 64 for value in LOCK["files"].values())
    assert LOCK["version"] in LOCK["web"]


def test_what_node_prints_is_given_and_its_words_are_told_if_it_fails(tmp_path):
    script = tmp_path / "so.mjs"
    script.write_text(
        "console.log(process.argv.slice(2).join());"
        "if (process.argv[3] === 'no') throw new Error('x'.repeat(999));"
    )
    assert run_node(script, {"say": "yes"}, "It failed.") == "--say,yes\n"
    with pytest.raises(BuildError) as stop:
        run_node(script, {"say": "no"}, "It failed.")
    first, *said = str(stop.value).splitlines()
    assert first == "It failed."
    assert any(line.startswith("Error: xxx") for line in said)
    assert max(map(len, said)) == 300
