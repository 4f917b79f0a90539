"""What a browser has not is refused where it is imported."""

import importlib.util
import sys
import zipfile

import pytest

from press.book import ROOT, Book
from press.errors import BuildError
from press.runtime.files import LOCK, bring_runtime
from press.source.code.imports import check_imports
from tests.harness.books import SMALL

REFUSED = {
    "a package": ("import json\n\nimport PIL.Image\n", 3, "no module “PIL”"),
    "a part of one": ("from torch import nn\n", 1, "no module “torch”"),
    "a module that browsers have not": ("import math, sqlite3\n", 1, "no module “sqlite3”"),
    "inside a function": ("def draw():\n    import tkinter\n", 2, "no module “tkinter”"),
    "a slip": ("from learnin import neuron\n", 1, "Did you mean “learning”?"),
    "no Python": ("x = 1\ndef draw(:\n", 2, "This is not Python"),
}
TAKEN = """
import numpy.linalg, math, zoneinfo
from dataclasses import dataclass
from typing import TYPE_CHECKING
from learning import neuron
from . import beside
if TYPE_CHECKING:
    import PIL
try:
    import curses
except ImportError:
    curses = None
"""


def check(folder, text):
    for name in ("learning/neuron.py", "widgets/own.py"):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(text if name.startswith("widgets") else "")
    files = {name: folder / name for name in ("learning/neuron.py", "widgets/own.py")}
    check_imports(files, LOCK["absent"])


@pytest.mark.parametrize("case", REFUSED)
def test_it_is_refused_with_file_and_line(case, tmp_path):
    text, line, words = REFUSED[case]
    with pytest.raises(BuildError, match=rf"own\.py:{line}: .*{words.replace('?', '.')}"):
        check(tmp_path, text)


def test_what_is_there_or_guarded_is_taken(tmp_path):
    check(tmp_path, TAKEN)


@pytest.mark.parametrize("folder", [SMALL, ROOT], ids=["the small book", "this book"])
def test_the_books_import_what_there_is(folder):
    check_imports(Book.at(folder).python_files(), LOCK["absent"])


def test_what_is_said_to_be_absent_is_so():
    """By the archive of the browser's own standard library, for each module that is Python here."""
    with zipfile.ZipFile(bring_runtime(Book.at().cache)["python_stdlib.zip"]) as library:
        there = {name.partition("/")[0].removesuffix(".py") for name in library.namelist()}
    for name in sys.stdlib_module_names:
        if name.startswith("_") or not (spec := importlib.util.find_spec(name)):
            continue
        if str(spec.origin).endswith(".py"):
            assert (name in there) != (name in LOCK["absent"]), name
