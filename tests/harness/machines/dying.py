"""Deaths of a build: at its so many-th touch of a file, in the midst of a file, at any moment.

`dying` gives the environment of a Python that arms itself before anything else runs in it.
"""

import atexit
import os
import signal
import sys
from itertools import count
from pathlib import Path

from press.book import ROOT

TOUCHES = {
    *("os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.truncate", "os.symlink"),
    *("tempfile.mkdtemp", "tempfile.mkstemp", "shutil.rmtree", "subprocess.Popen"),
}
WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT
STARTER = "from tests.harness.machines.dying import arm\n\narm()\n"


def dying(folder: Path, **how: int | Path) -> dict[str, str]:
    """The environment of a Python that dies: `at` a touch of a file, counted from 1, with all of
    its process group; `within` the first file that grows beyond so many bytes. `full`: no file can
    grow beyond that, but it lives. `told`: a file for how many touches there were, if it lives.
    """
    folder.mkdir(exist_ok=True)
    (folder / "sitecustomize.py").write_text(STARTER)
    path = os.pathsep.join([str(folder), str(ROOT), str(ROOT / "py")])
    asked = {f"DEATH_{key}": str(value) for key, value in how.items()}
    return {**os.environ, "PYTHONPATH": path, "PYTHONDONTWRITEBYTECODE": "1", **asked}


def arm() -> None:
    """Do what the environment says."""
    asked = {key: os.environ.pop(f"DEATH_{key}", "") for key in ("at", "within", "full", "told")}
    touches = count(1)

    def touched(event: str, args: tuple) -> None:
        is_touch = event in TOUCHES or (event == "open" and bool(args[2] & WRITES))
        if is_touch and str(next(touches)) == asked["at"]:
            os.killpg(0, signal.SIGKILL)

    if asked["at"] or asked["told"]:
        sys.addaudithook(touched)
    if asked["told"]:
        atexit.register(lambda: Path(asked["told"]).write_text(str(next(touches) - 1)))
    if size := asked["within"] or asked["full"]:
        limit(int(size), is_deadly=bool(asked["within"]))


def limit(size: int, is_deadly: bool) -> None:
    """Let no file grow beyond so many bytes; the system kills who tries, or refuses it."""
    import resource  # not on Windows

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
    signal.signal(signal.SIGXFSZ, signal.SIG_DFL if is_deadly else signal.SIG_IGN)
