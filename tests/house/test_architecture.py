"""The folders are the architecture: arrows go down, and nobody knows what is not his."""

import os
import shutil
import subprocess
import sys

import pytest

from press.book import ROOT
from tests.house.rules import breaches, widget_names

KIND, WIDGET = widget_names(ROOT)[-2:]  # a class of the book, and as a chapter writes it

MODULES = sorted(
    path.relative_to(base).with_suffix("").as_posix().replace("/", ".").removesuffix(".__init__")
    for base, folder in ((ROOT, "press"), (ROOT / "py", "kit"), (ROOT / "py", "browser"))
    for path in (base / folder).rglob("*.py")
    if path.name != "prepare.py"  # a script that Pyodide runs
)

# One Python for all: what is ours is forgotten before each, so that it is the first of us again.
IMPORT_EACH_ALONE = """
import importlib, sys
ours = {name.partition(".")[0] for name in sys.argv[1:]}
for name in sys.argv[1:]:
    for known in [known for known in sys.modules if known.partition(".")[0] in ours]:
        del sys.modules[known]
    path = list(sys.path)
    try:
        importlib.import_module(name)
    except BaseException as error:
        print(f"{name}: {error!r}")
    if sys.path != path:
        print(f"{name} changes the path")
"""

PLANTED = {
    "py/kit/errors.py": ("import learning.gates", "an arrow up: py/kit/errors.py uses py/learning"),
    "py/kit/frame.py": ("import kit.draw.svg", "an arrow up: py/kit/frame.py uses py/kit/draw"),
    "py/kit/draw/svg.py": ("import kit.draw.axes", "a circle: py/kit/draw/axes.py"),
    "py/learning/gates.py": ("from kit import Frame", "an arrow up: py/learning/gates.py uses py/"),
    "py/widgets/new.py": ("from claims import runs", "an arrow up: py/widgets/new.py uses py/"),
    "py/physics.py": ("import widgets.ball", "an arrow up: py/physics.py uses py/widgets/ball.py"),
    "py/claims/new.py": ("import browser.bridge", "an arrow up: py/claims/new.py uses py/browser"),
    "py/widgets/other.py": ("import pandas", "not in the browser: py/widgets/other.py"),
    "py/learning/new.py": ("pyodide = 1", "the browser: py/learning/new.py knows it"),
    "py/browser/new.py": (
        f"kind = '{WIDGET}'",
        "a widget by name: py/browser/new.py knows",
    ),
    "py/browser/other.py": ("import widgets.ball", "an arrow up: py/browser/other.py uses py/wid"),
    "press/source/new.py": ("import press.runtime.files", "an arrow up: press/source/new.py uses"),
    "press/assets/new.py": ("import press.packages", "an arrow up: press/assets/new.py uses press"),
    "press/source/words/new.py": ("import press.counts.count", "an arrow up: press/source/words/"),
    "press/counts/new.py": ("import press.runtime.files", "an arrow up: press/counts/new.py uses"),
    "press/book.py": ("import press.press", "a circle: press/"),
    "press/new.py": ("import widgets", "a book's module: press/new.py imports widgets"),
    "press/other.py": (f"x = {KIND}", f"a widget by name: press/other.py knows {KIND}"),
    "press/long.py": ("\n" * 301, "a long file: press/long.py has"),
    "theme/shell/new.js": ('import "../worker/parts.js";', "an arrow up: theme/shell/new.js uses"),
    "theme/shell/quiz/new.js": ('import "../shell.js";', "an arrow up: theme/shell/quiz/new.js"),
    "theme/worker/new.js": ('import "../shell/main.js";', "an arrow up: theme/worker/new.js uses"),
    "theme/shared/new.js": ('import "../shell/main.js";', "an arrow up: theme/shared/new.js uses"),
    "theme/shell/other.js": ("const pyodide = 1;", "Pyodide: theme/shell/other.js knows it"),
    "theme/shell/third.js": ("  def act():", "Python outside of its files: theme/shell/third.js"),
    "theme/worker/third.js": (
        f"const a = '{WIDGET}';",
        "a widget by name: theme/worker/third",
    ),
    "py/__init__.py": ("", "py/ is no package"),
}


def test_the_house_keeps_its_rules():
    assert breaches(ROOT) == []


@pytest.fixture(scope="module")
def house(tmp_path_factory):
    """A copy of the house, to break rules in."""
    copy = tmp_path_factory.mktemp("house")
    for name in ("py", "press", "theme"):
        shutil.copytree(ROOT / name, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "build.py", copy)
    assert breaches(copy) == []
    return copy


@pytest.mark.parametrize("place", PLANTED)
def test_a_breach_is_found(place, house):
    words, found = PLANTED[place]
    file = house / place
    before = file.read_text(encoding="utf-8") if file.exists() else None
    file.write_text((before or "") + f"\n{words}\n", encoding="utf-8")
    try:
        told = breaches(house)
    finally:
        if before is None:
            file.unlink()
        else:
            file.write_text(before, encoding="utf-8")
    assert any(breach.startswith(found) for breach in told), told


def test_every_module_can_be_imported_alone_and_leaves_the_path_as_it_was():
    path = os.pathsep.join([str(ROOT), str(ROOT / "py")])
    done = subprocess.run(
        [sys.executable, "-c", IMPORT_EACH_ALONE, *MODULES],
        env=os.environ | {"PYTHONPATH": path},
        capture_output=True,
        text=True,
    )
    assert (done.stdout, done.stderr, done.returncode) == ("", "", 0)
