"""A book's widgets and claims are found where they lie, and what is wrong with them is told."""

import subprocess
import sys

import pytest

from press.book import ROOT
from press.errors import BuildError
from press.source.shelf import error_in, read_shelf
from tests.harness.books import SMALL

# Reads a shelf in a Python of its own: a book's modules stay once they are imported.
READ = """
import sys
from pathlib import Path
from press.errors import BuildError
from press.source.shelf import read_shelf
try:
    shelf = read_shelf(Path(sys.argv[1]))
    print(*shelf.widgets, *shelf.claims)
except BuildError as problem:
    print(problem)
"""

WIDGET = """from kit import Frame, Widget

class {}(Widget):
    def draw(self) -> Frame:
        return self.frame([], "")
"""
CLAIM = """from kit import claim

@claim
def {}() -> bool:
    return True
"""


def read(folder, files):
    """What the shelf of these files says."""
    for name, text in files.items():
        file = folder / "py" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    (folder / "py").mkdir(exist_ok=True)
    done = subprocess.run(
        [sys.executable, "-c", READ, str(folder / "py")],
        env={"PYTHONPATH": f"{ROOT}:{ROOT / 'py'}", "PATH": ""},
        capture_output=True,
        text=True,
        cwd=folder,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_the_small_books_shelf():
    shelf = read_shelf(SMALL / "py")
    assert list(shelf.widgets) == ["board", "echo", "hopper", "learner"]
    assert {"it_arrives", "it_jumps_past"} < set(shelf.claims)
    assert set(shelf.changes) == {"shorter", "uphill"}


def test_a_file_is_enough_for_a_widget_and_for_a_claim(tmp_path):
    files = {
        "widgets/two.py": WIDGET.format("Spinner") + "\n\n" + WIDGET.format("RoundThing"),
        "widgets/one.py": WIDGET.format("Apple"),
        "claims/some.py": CLAIM.format("it_spins") + "\n\ndef helper() -> bool:\n    return True\n",
    }
    assert read(tmp_path, files) == "apple spinner round-thing it_spins"


def test_a_book_may_have_neither(tmp_path):
    assert read(tmp_path, {}) == ""


def test_what_a_file_imports_is_not_there_twice(tmp_path):
    files = {
        "widgets/base.py": WIDGET.format("Apple"),
        "widgets/more.py": "from widgets.base import Apple\n\n\nclass Pear(Apple):\n    pass\n",
    }
    assert read(tmp_path, files) == "apple pear"


def declares(line: str) -> dict:
    """A file with a widget, on whose fifth line something stands."""
    names = "Bet, Button, Choice, Handle, Readout, Setting, Slider, Toggle, Widget"
    head = f"from kit import {names}\n\n\n"
    return {"widgets/odd.py": f"{head}class Odd(Widget):\n    {line}\n"}


BROKEN = {
    "two widgets of one name in two files": (
        {"widgets/one.py": WIDGET.format("XorGate"), "widgets/two.py": WIDGET.format("XorGate")},
        "py: There are two widgets “xor-gate”: ",
        ["widgets/one.py:3", "widgets/two.py:3"],
    ),
    "two widgets of one name in a file": (
        {"widgets/one.py": WIDGET.format("Apple") + "\n\n" + WIDGET.format("Apple")},
        "py/widgets/one.py:10: There are two widgets “apple” in this file",
        [],
    ),
    "two claims of one name in two files": (
        {"claims/one.py": CLAIM.format("it_is"), "claims/two.py": CLAIM.format("it_is")},
        "py: There are two claims “it_is”: ",
        ["claims/one.py:3", "claims/two.py:3"],
    ),
    "two claims of one name in a file": (
        {"claims/one.py": CLAIM.format("it_is") + "\n\n" + CLAIM.format("it_is")},
        "py/claims/one.py:10: There are two claims “it_is” in this file",
        ["line 3"],
    ),
    "a button that does nothing": (
        {"widgets/deaf.py": "from kit import Button, Widget\n\n\nclass Deaf(Widget):\n"
         "    press = Button('Press')\n"},
        "py/widgets/deaf.py:4: deaf · press: a press does nothing.",
        ["on_press(self)"],
    ),
    "a default out of range": (
        declares("rate = Slider('Rate', 0, 10, default=30)"),
        "py/widgets/odd.py:5: Slider(“Rate”): 30 was given. Allowed: a number from 0 to 10.",
        [],
    ),
    "a range upside down": (
        declares("rate = Slider('Rate', 10, 0, default=3)"),
        "py/widgets/odd.py:5: Slider(“Rate”): (10, 0) was given. Allowed: a low that",
        [],
    ),
    "a default that is no option": (
        declares("gate = Choice('Gate', ['AND', 'OR'], default='ADN')"),
        "py/widgets/odd.py:5: Choice(“Gate”): there is no option “ADN”.",
        ["Did you mean “AND”?"],
    ),
    "an option twice": (
        declares("bet = Bet('Which?', ['one', 'two', 'one'])"),
        "py/widgets/odd.py:5: Bet(“Which?”): ('one', 'two', 'one') was given.",
        ["each another"],
    ),
    "a toggle that is neither": (
        declares("grid = Toggle('Grid', default='on')"),
        "py/widgets/odd.py:5: Toggle(“Grid”): 'on' was given.",
        ["true or false"],
    ),
    "a handle with a number too few": (
        declares("spot = Handle('Spot', x=(0, 1), y=(0, 1), default=0.5)"),
        "py/widgets/odd.py:5: Handle(“Spot”): 0.5 was given. Allowed: a number for x and a number",
        [],
    ),
    "a setting that it does not know": (
        declares("shape = Setting('rund', options=['round', 'square'])"),
        "py/widgets/odd.py:5: Setting(…): there is no option “rund”.",
        ["Did you mean “round”?"],
    ),
    "a readout of no colour": (
        declares("loss = Readout('Loss', role='los')"),
        "py/widgets/odd.py:5: Readout(“Loss”): there is no role “los”.",
        ["Did you mean “loss”?"],
    ),
    "a handler of no control": (
        declares("rate = Slider('Rate', 0, 9, default=3)\n\n    def on_raet(self): ..."),
        "py/widgets/odd.py:4: odd, line 7: there is no Control for the method “on_raet”.",
        ["Did you mean “on_rate”?"],
    ),
    "no Python": (
        {"widgets/bad.py": "x = 1\ndef draw(:\n"},
        "py/widgets/bad.py:2: This is not Python: invalid syntax.",
        [],
    ),
    "an error of its own": (
        {"widgets/bad.py": "x = 1\n\ny = x / 0\n"},
        "py/widgets/bad.py:3: ZeroDivisionError: division by zero",
        [],
    ),
    "a module that is not there": (
        {"widgets/bad.py": "import kit\nimport nowhere\n"},
        "py/widgets/bad.py:2: ModuleNotFoundError: No module named 'nowhere'",
        [],
    ),
    "another book's module": (
        {"widgets/bad.py": "import learning.neuron\n"},
        "py/widgets/bad.py:1: ModuleNotFoundError: No module named 'learning'",
        [],
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", BROKEN)
def test_what_is_wrong_is_told_with_file_and_line(case, tmp_path):
    files, beginning, words = BROKEN[case]
    said = read(tmp_path, files)
    assert said.startswith(beginning)
    for word in words:
        assert word in said


def test_an_error_outside_of_the_book_names_its_folder(tmp_path):
    assert str(error_in(tmp_path, "Oh", ValueError())) == str(BuildError("Oh", tmp_path))
