"""Another machine's ways: another day, zone, umask, order of sets; in Python and in Node."""

import datetime
import os
import time
from pathlib import Path

from press.book import ROOT

DAYS = 4000
STARTER = "from tests.harness.machines.elsewhere import move\n\nmove()\n"
UMASK = 0o077


def elsewhere(folder: Path) -> dict[str, str]:
    """The environment of a Python, and of a Node that it starts, of another day and zone."""
    folder.mkdir(exist_ok=True)
    (folder / "sitecustomize.py").write_text(STARTER)
    clock = Path(__file__).with_suffix(".mjs").as_uri()
    return {
        **os.environ,
        "PYTHONPATH": os.pathsep.join([str(folder), str(ROOT), str(ROOT / "py")]),
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYTHONHASHSEED": "4321",
        "NODE_OPTIONS": f"--import={clock}",
        "TZ": "Pacific/Chatham",
        "LANG": "tr_TR.UTF-8",
        "SOURCE_DATE_EPOCH": "86400",
        "DAYS": str(DAYS),
    }


def move() -> None:
    """Have all clocks of this Python go so many days before the others."""
    now, here, there, written = time.time, time.localtime, time.gmtime, time.strftime
    shift = int(os.environ["DAYS"]) * 24 * 60 * 60

    class Moved(datetime.datetime):
        @classmethod
        def now(cls, tz: datetime.tzinfo | None = None) -> "Moved":
            return cls.fromtimestamp(time.time(), tz)

    time.time = lambda: now() + shift
    time.time_ns = lambda: int(time.time() * 1e9)
    time.strftime = lambda form, when=None: written(form, when or time.localtime())
    time.localtime = lambda seconds=None: here(time.time() if seconds is None else seconds)
    time.gmtime = lambda seconds=None: there(time.time() if seconds is None else seconds)
    datetime.datetime = Moved  # type: ignore[misc]
