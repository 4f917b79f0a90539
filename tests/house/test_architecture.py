"""The folders are the architecture: imports run one way, and each file minds its own business."""

import ast
import re
import sys
from pathlib import Path

import pytest

from press.book import ROOT
from widgets import WIDGETS

LONGEST_FILE = 300  # lines
PY = sorted((ROOT / "py").rglob("*.py"))
PRESS = sorted((ROOT / "press").rglob("*.py"))
THEME = sorted(path for path in (ROOT / "theme").rglob("*") if path.is_file())
SCRIPTS = sorted((ROOT / "theme").rglob("*.js"))
TESTS = sorted(Path(__file__).parent.rglob("*.py"))
OURS = {path.stem for path in (ROOT / "py").iterdir() if path.suffix == ".py" or path.is_dir()}
MATHEMATICS = ("neuron", "gates", "landscape")


def named(path):
    return path.relative_to(ROOT).as_posix()


def imports(file):
    """The first names of all modules that a Python file imports."""
    found = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name.partition(".")[0] for alias in node.names}
        if isinstance(node, ast.ImportFrom):
            found.add((node.module or "").partition(".")[0])
    return found


@pytest.mark.parametrize("name", MATHEMATICS)
def test_the_mathematics_knows_no_drawing_and_no_widget(name):
    assert imports(ROOT / "py" / f"{name}.py") & OURS <= set(MATHEMATICS)


@pytest.mark.parametrize("file", PY, ids=named)
def test_python_for_both_worlds_needs_numpy_and_nothing_else(file):
    assert imports(file) <= sys.stdlib_module_names | OURS | {"numpy"}


@pytest.mark.parametrize("file", PY, ids=named)
def test_nobody_imports_the_bridge(file):
    assert "bridge" not in imports(file)


def test_a_drawing_knows_no_widget():
    for name in ("svg", "raster", "chart", "frame", "errors", "controls"):
        assert not imports(ROOT / "py" / f"{name}.py") & {"widget", "widgets"}


@pytest.mark.parametrize("file", [f for f in PY if f.stem != "bridge"], ids=named)
def test_only_the_bridge_knows_the_browser(file):
    assert not re.search(r"pyodide|\bjs\b|browser's|\bDOM\b", code_of(file), re.IGNORECASE)


def code_of(file):
    """A Python file without its comments and docstrings."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        is_documented = isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)
        if is_documented and ast.get_docstring(node) is not None:
            node.body = node.body[1:] or [ast.Pass()]
    return ast.unparse(tree)


@pytest.mark.parametrize("file", [*PRESS, *THEME], ids=named)
def test_the_generator_knows_no_widget_by_name(file):
    text = code_of(file) if file.suffix == ".py" else file.read_text(encoding="utf-8")
    for name, kind in WIDGETS.items():
        assert kind.__name__ not in text
        if file.suffix != ".css":  # a role may have the name of a widget: a shape that is a ball
            assert not re.search(rf"(?<![\w-]){name}(?![\w-])", text)


@pytest.mark.parametrize("file", SCRIPTS, ids=named)
def test_scripts_hold_no_python(file):
    text = file.read_text(encoding="utf-8")
    assert not re.search(r"runPython\w*\(\s*[`\"']|^\s*(def \w+\(|from \w+ import )", text, re.M)


@pytest.mark.parametrize("file", [*PY, *PRESS, *SCRIPTS, *TESTS, ROOT / "build.py"], ids=named)
def test_no_file_is_long(file):
    assert len(file.read_text(encoding="utf-8").splitlines()) <= LONGEST_FILE


def test_the_folder_of_python_is_no_package():
    """pytest ships a module called `py`, which it would hide."""
    assert not (ROOT / "py" / "__init__.py").exists()
