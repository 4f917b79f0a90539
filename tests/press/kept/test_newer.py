"""A newer Pyodide is an edit of the lock alone: one that is made up is built of, names and all."""

import json
import re
import zipfile
from hashlib import sha256

import pytest

from press.assets.licences import licences_text
from press.book import ROOT
from press.errors import BuildError
from press.press import check
from press.runtime.files import LOCK, bring_runtime
from press.runtime.image import Image
from press.runtime.library import other_files
from press.runtime.payload import locked
from press.runtime.profile.cut import uncut
from tests.harness.books import brought_node_modules, write_chapter

WHEEL = "numpy-9.8.7-cp399-cp399-pyodide_2031_4_wasm32.whl"
SIDE = "numpy/_core/deep.cpython-399-wasm32-emscripten.so"


@pytest.fixture
def made_up(tmp_path, monkeypatch):
    """A folder with the files of a Pyodide to come, and its lock in the place of ours."""
    folder = tmp_path / "to come"
    folder.mkdir()
    for name in ("pyodide.js", "pyodide.asm.js", "pyodide.asm.wasm"):
        (folder / name).write_bytes(name.encode())
    with zipfile.ZipFile(folder / "python_stdlib.zip", "w") as library:
        library.writestr("antigravity.py", "up = True")
    with zipfile.ZipFile(folder / WHEEL, "w") as wheel:
        wheel.writestr("numpy/__init__.py", "__version__ = '9.8.7'")
        wheel.writestr(SIDE, b"\0asm")
        wheel.writestr("numpy-9.8.7.dist-info/LICENSE.txt", "As you like.")
    lock = {
        "version": "1.88.0",
        "numpy": "9.8.7",
        "absent": ["types"],
        "distribution": "to-come==1",
        "distribution_hash": "0" * 64,
        "web": "https://example.org/v1.88.0/full/",
        "info": {
            "arch": "wasm32",
            "version": "1.88.0",
            "python": "3.99.1",
            "abi_version": "2031_4",
        },
        "files": {file.name: sha256(file.read_bytes()).hexdigest() for file in folder.iterdir()},
    }
    assert lock.keys() == LOCK.keys()
    for key, value in lock.items():
        monkeypatch.setitem(LOCK, key, value)
    return folder


def test_the_runtime_has_its_names_and_its_versions(made_up, tmp_path):
    runtime = bring_runtime(tmp_path / "cache", made_up)
    assert runtime.folder == tmp_path / "cache" / "runtime" / "1.88.0"
    assert (runtime.numpy.name, runtime.python) == (WHEEL, "3.99")
    image = Image(bytes(4096), {"sideModules": [SIDE], "runs": [0, 1]}, {SIDE: b"\0asm"})
    assert [*other_files(runtime, image)] == [
        "/lib/python399.zip",
        "numpy-9.8.7.dist-info/LICENSE.txt",
        "numpy/__init__.py",
    ]
    told = json.dumps(locked(runtime, uncut(image)))
    for words in (WHEEL, LOCK["files"][WHEEL], '"3.99.1"', '"1.88.0"', '"2031_4"', '"9.8.7"'):
        assert words in told


def test_its_licences_are_told(made_up):
    text = licences_text(LOCK, made_up / WHEEL, brought_node_modules())
    for words in ("Pyodide 1.88.0 (", "CPython 3.99.1 (", "numpy 9.8.7\n\nAs you like."):
        assert words in text


def test_what_it_has_not_is_refused(empty_book, made_up):
    write_chapter(empty_book.content, "One.")
    with pytest.raises(BuildError, match="no module “types”"):
        check(empty_book)


def test_nothing_else_names_a_version_of_ours():
    """No number and no name of the lock stands in any other file of the generator or the tests."""
    info, ours = LOCK["info"], set()
    python = info["python"].rpartition(".")[0]
    ours |= {LOCK["version"], LOCK["numpy"], info["python"], f"python{python}", info["platform"]}
    ours |= {info["abi_version"], f"python{python.replace('.', '')}", *LOCK["files"].values()}
    ours |= {f"cp{python.replace('.', '')}", f"cpython-{python.replace('.', '')}", LOCK["web"]}
    pattern = re.compile("|".join(rf"(?<![\w.]){re.escape(word)}(?![\w.])" for word in ours))
    found = {
        f"{file.relative_to(ROOT)}: {match[0]}"
        for room in ("press", "theme", "py", "tests", "bench", "build.py", "Makefile")
        for file in [ROOT / room, *(ROOT / room).rglob("*.*")]
        if file.is_file() and file.suffix in (".py", ".js", ".mjs", ".ts", ".html", ".toml", "")
        for match in pattern.finditer(file.read_text(encoding="utf-8"))
        if file.name != "lock.toml"
    }
    assert found == set()
