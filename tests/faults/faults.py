"""The faults of the README's table, each with how it is brought about and what tells the truth."""

from dataclasses import dataclass
from math import inf

from tests.harness.faults.spoiling import (
    KEEP_WORKERS,
    LOSE,
    NO_MORE_WORKERS,
    NO_SCRIPT_FROM_MEMORY,
    NO_WEBASSEMBLY,
    OLD_BROWSER,
    UNPACKER_DIES,
    WRONG,
    Answer,
    Spoil,
)

SOON, REST, SHELL = "soon", "rest", "shell-"
READY = "await until(() => document.documentElement.dataset.python === 'ready');"
# Rows of which one look tells nothing.
ELSEWHERE = {
    "a reader's code draws something else than shapes and words": "is written first: see the test",
    "a finger swipes over a slider": "needs a hand: see the test",
    "the page is printed, on A4 or Letter, also from a dark screen": "see the test",
    "anything is pressed in any order while Python is killed and files are lost": "make random",
}


@dataclass(frozen=True)
class Fault:
    """One thing that goes wrong.

    `row` is its row in the README; `told` a condition that holds once the page tells the truth.
    `files` come spoilt, so many `times`, after `delay` seconds; `files` is the payload's `soon` or
    `rest`, or how names begin. `policy` and `head` are a host's header and a script before all
    others. `act` is done first; the seconds count from then, else from navigation.
    """

    row: str
    told: str
    how: str = ""
    files: str = ""
    spoil: Spoil = Answer
    times: float = inf
    delay: float = 0
    policy: str = ""
    head: str = ""
    page: str = "index.html"
    act: str = ""
    lacks: int = 0

    def meets(self, name: str) -> bool:
        """Whether a file comes spoilt."""
        return bool(self.files) and name.startswith(self.files)


def note(kind: str, figure: str = "") -> str:
    """On one figure, or on any."""
    within = f"#{figure} " if figure else ""
    return f"document.querySelector('{within}[data-note={kind}]:not([hidden])')"


def notice(kind: str) -> str:
    return f"document.querySelector('[data-notice={kind}]')?.checkVisibility()"


def press(figure: str, name: str) -> str:
    return f"document.querySelector('#{figure} [name={name}]').click();"


LOST = "a file of the payload is missing, cut, another byte, a login page, refused"
FAULTS = [
    *(Fault(LOST, note("lost"), how, SOON, spoil) for how, spoil in WRONG.items()),
    Fault(
        LOST,
        "document.documentElement.dataset.library === 'complete'",
        "comes the third time",
        SOON,
        WRONG["not there"],
        times=2,
    ),
    Fault("nothing comes for ten seconds", note("silent"), files=SOON, delay=600),
    Fault(
        "the page's own script does not come",
        notice("stands"),
        files=SHELL,
        spoil=WRONG["not there"],
    ),
    Fault(
        "the host or the browser has no WebAssembly",
        note("failed"),
        policy=NO_WEBASSEMBLY,
    ),
    Fault(
        "the host lets a worker from memory run no script",
        "document.documentElement.dataset.python === 'ready'",
        policy=NO_SCRIPT_FROM_MEMORY,
    ),
    Fault(
        "a widget's `draw` gives NaN, or raises",
        note("fault", "faulty"),
        page="awkward.html",
        act=READY + press("faulty", "picture"),
    ),
    Fault(
        "a widget draws what its figure cannot paint: a panel or a readout too many, SVG cut off, "
        "a script, a handler, NaN, a range upside down",
        note("fault", "elsewhere"),
        page="awkward.html",
    ),
    Fault(
        "a module is needed that is still on its way",
        """document.querySelector('#librarian .status').textContent.includes('"stamps": 1')""",
        files=REST,
        delay=5,
        page="awkward.html",
        act=READY + press("librarian", "stamp"),
    ),
    Fault(
        "Python does not end",
        note("busy", "librarian"),
        page="awkward.html",
        act=READY + press("librarian", "never_end"),
    ),
    Fault(
        "Python is lost in the midst of a run",
        "document.querySelector('#learner .status').textContent.startsWith('It stopped here')",
        head=KEEP_WORKERS,
        act=f"""{READY}
          const rate = document.querySelector('#learner [name=rate]');
          rate.value = rate.min;
          rate.dispatchEvent(new Event("input", {{ bubbles: true }}));
          {press("learner", "train")}
          await until(() => document.querySelector("#learner").dataset.run === "running");
          ({LOSE})();""",
    ),
    Fault(
        "Python is lost, and there is no worker for another",
        f"document.documentElement.dataset.python === 'failed' && {note('failed')}",
        head=KEEP_WORKERS,
        act=f"""{READY}
          ({LOSE})();
          ({NO_MORE_WORKERS})();
          document.querySelector("#learner [data-restart]").click();""",
    ),
    Fault(
        "a profile lacks what a start uses",
        "document.documentElement.dataset.start === 'image'",
        lacks=1000,
    ),
    Fault(
        "what unpacks Python dies without a word, once Python is ready",
        "document.documentElement.dataset.library === 'complete'",
        head=UNPACKER_DIES,
    ),
    Fault(
        "a script on the page, or in a worker of it, asks another host",
        "globalThis.isRefused",
        head='addEventListener("securitypolicyviolation", () => { globalThis.isRefused = true; });',
        act=READY + "fetch('https://book.example/').catch(() => {});",
    ),
    Fault(
        "the browser is older than the floor, or has no `:has()`",
        notice("old"),
        head=OLD_BROWSER,
    ),
]
