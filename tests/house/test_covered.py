"""What a run says at its end of what it covered; what is left out has a command that runs it."""

import re
import subprocess
import sys

import pytest

from press.book import ROOT
from tests.covered import LEFT_OUT

pytest_plugins = "pytester"

CONFTEST = """
from tests.covered import Covered

def pytest_configure(config):
    config.pluginmanager.register(Covered(config, "a small house"))
"""
KITCHEN = """
import pytest

def test_one(): pass
def test_two(): pass
def test_breaks(): assert False
@pytest.mark.deep
def test_long(): pass
@pytest.mark.deep
@pytest.mark.engines
def test_elsewhere(): pass
"""
CELLAR = """
import pytest

def test_three(): pass
@pytest.mark.parametrize("case", [1, 2])
@pytest.mark.builds
def test_builds(case): pass
"""


@pytest.fixture
def house(pytester, monkeypatch):
    """A house with a kitchen and a cellar, whose runs leave out what ours leave out."""
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    markers = "\n  ".join(LEFT_OUT)
    without = " and ".join(f"not {name}" for name in LEFT_OUT)
    pytester.makeini(f"[pytest]\nmarkers =\n  {markers}\naddopts = -m '{without}'")
    pytester.makeconftest(CONFTEST)
    for place, tests in {"kitchen/cold/test_salad": KITCHEN, "cellar/test_wine": CELLAR}.items():
        file = pytester.path / "tests" / f"{place}.py"
        file.parent.mkdir(parents=True)
        file.write_text(tests)
    return pytester


@pytest.mark.parametrize("workers", [0, 2], ids=["alone", "in two workers"])
def test_it_says_what_passed_in_each_room_and_what_is_left_to_which_command(workers, house):
    done = house.runpytest_subprocess("-n", str(workers))
    told = done.stdout.str().partition("covered, of a small house")[2]
    assert re.findall(r"^ +(\d+ (?:passed in|left to) .+)$", told, re.M) == [
        "1 passed in tests/cellar",
        "2 passed in tests/kitchen",
        "2 left to make test-builds",
        "1 left to make test-deep",
        "1 left to make test-engines",
    ]


def test_what_is_asked_for_alone_leaves_the_rest_to_make_test(house):
    told = house.runpytest_subprocess("-m", "deep and not engines").stdout
    told.fnmatch_lines(["*1 passed in tests/kitchen", "*4 left to make test"])


def test_a_page_of_its_own_makes_a_test_deep_and_a_shared_one_does_not():
    """`test_stop` has one, `test_announced` shares one, `test_page` is marked as quick."""
    files = [f"tests/pages/test_{name}.py" for name in ("stop", "announced", "page")]
    command = [sys.executable, "-m", "pytest", "--collect-only", *files, "-m", "deep"]
    found = subprocess.check_output(command, text=True)
    assert set(re.findall(r"test_(\w+)\.py::", found)) == {"stop"}


def test_all_that_is_left_out_has_a_command_and_the_checks_of_a_change_run_it(pytestconfig):
    left_out = re.findall(r"not (\w+)", " ".join(pytestconfig.getini("addopts")))
    assert sorted(left_out) == sorted(LEFT_OUT)
    targets = re.findall(r"^(test-\w+):", (ROOT / "Makefile").read_text(), re.M)
    assert {f"test-{name}" for name in LEFT_OUT} <= {*targets}
    checks = (ROOT / ".ci" / "run").read_text().split()
    assert {f"test-{name}" for name in LEFT_OUT} - {*checks} == {"test-engines"}  # see its apt-get
