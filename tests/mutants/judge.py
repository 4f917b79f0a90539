"""Runs tests in forks of a Python that has the libraries imported: a start costs a mutant nothing.

A program of its own, in a copy of the house: an Order a line comes in, a Verdict a line goes out.
"""

import importlib
import json
import os
import resource
import sys
import time
from pathlib import Path

LIBRARIES = ("pytest", "hypothesis", "numpy", "playwright.sync_api", "PIL.Image", "jinja2")
LIBRARIES += ("markdown", "pymdownx", "pygments", "yaml", "latex2mathml.converter", "coverage")
MEMORY = 6 << 30  # bytes; whoever wants more has gone wrong
OPTIONS = ["-x", "-p", "no:cacheprovider", "-p", "no:randomly", "--hypothesis-seed=0"]
OPTIONS += ["-m", "not engines and not claims and not builds"]  # the deep ones judge, too


def main() -> None:
    for name in LIBRARIES:
        importlib.import_module(name)
    sys.dont_write_bytecode = True  # of a mutant
    for line in sys.stdin:
        print(json.dumps(judged(json.loads(line))), flush=True)


def judged(order: dict) -> dict:
    """What pytest finds in a fork.

    The order: `book` and `tests` as pytest takes them; `only`, the functions to be run, in this
    order, or none for all; `seconds` of the processor that are allowed, or none; `watch`, a folder,
    and `notes`, a file, to have it written who runs which line of that folder.
    The verdict: `passed`, and `by`, the first function that failed, or what else went wrong.
    """
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        os.close(reading)
        run(order, writing)
    os.close(writing)
    with os.fdopen(reading) as told:
        verdict = told.read()
    _, status = os.waitpid(child, 0)
    return json.loads(verdict) if verdict else {"passed": False, "by": f"ended by {status}"}


def run(order: dict, writing: int) -> None:
    """In the fork: pytest's run, its verdict into the pipe, and the end."""
    import pytest

    from tests.mutants.watching import Chooser, Watcher

    if order.get("seconds"):
        spent = int(time.process_time())
        resource.setrlimit(resource.RLIMIT_CPU, (spent + order["seconds"],) * 2)
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    output = os.open("judge.log", os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    os.dup2(output, 1)
    os.dup2(output, 2)
    chooser = Chooser(order.get("only"))
    watchers = [Watcher(Path(order["watch"]), Path(order["notes"]))] if "watch" in order else []
    options = [*OPTIONS, "--book", order["book"], *order["tests"]]
    code = pytest.main(options, plugins=[chooser, *watchers])
    passed = code in (pytest.ExitCode.OK, pytest.ExitCode.NO_TESTS_COLLECTED)
    by = chooser.failed or ("" if passed else f"pytest ended with {int(code)}")
    os.write(writing, json.dumps({"passed": passed, "by": by}).encode())
    os._exit(0)


if __name__ == "__main__":
    main()
