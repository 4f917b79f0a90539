"""What can go wrong with a page's files on their way, and with its Python."""

from collections.abc import Callable
from dataclasses import dataclass

LOGIN = "<!doctype html><title>Log in</title>"
INLINE = "script-src 'self' 'unsafe-inline'"
STYLE = "style-src 'self' 'unsafe-inline'; font-src data:; img-src 'self' data:"
# Policies of hosts, by what they do not allow.
NO_WEBASSEMBLY = f"{INLINE}; worker-src blob: 'self'; {STYLE}"
NO_SCRIPT_FROM_MEMORY = f"script-src 'self' 'wasm-unsafe-eval'; worker-src blob: 'self'; {STYLE}"


@dataclass(frozen=True)
class Answer:
    """What a host says when it is asked for a file."""

    body: str
    content_type: str = "text/javascript"
    status: int = 200


Spoil = Callable[[str], Answer | None]  # the text of a file -> what comes of it; None: nothing


def halve(text: str) -> Answer:
    return Answer(text[: len(text) // 2])


def change(text: str) -> Answer:
    at = len(text) // 2
    return Answer(text[:at] + ("A" if text[at] != "A" else "B") + text[at + 1 :])


WRONG: dict[str, Spoil] = {
    "not there": lambda text: Answer("not found", status=404),
    "a login page": lambda text: Answer(LOGIN, "text/html"),
    "cut in half": halve,
    "a byte is another": change,
    "refused": lambda text: None,
}

# Scripts for the head of a page, before its own.
OLD_BROWSER = "delete Object.hasOwn;"
KEEP_WORKERS = """
window.workers = []; // that the page has not ended
window.sent = {}; // how many events of each Control
const Before = Worker;
window.Worker = class extends Before {
  constructor(...given) {
    super(...given);
    workers.push(this);
  }

  postMessage(message, ...more) {
    const { kind, widget, control } = message;
    const name = `${widget}.${control}`;
    if (kind === "event") sent[name] = (sent[name] ?? 0) + 1;
    super.postMessage(message, ...more);
  }

  die() {
    super.terminate();
  }

  terminate() {
    workers = workers.filter((worker) => worker !== this);
    super.terminate();
  }
};
"""
# A worker of those is lost, as the page hears of it.
LOSE = """() => {
  const data = { kind: "failed", problem: "lost", isPartial: false, isRefused: false };
  for (const worker of workers) worker.dispatchEvent(new MessageEvent("message", { data }));
}"""
# What unpacks Python dies without a word when it is to go on, once Python is ready.
UNPACKER_DIES = """
const Before = Worker;
window.Worker = class extends Before {
  postMessage(message, ...more) {
    if (message.name === "image.cold" && !message.isWhole) this.terminate();
    else super.postMessage(message, ...more);
  }
};
"""
# From now on none is to be had: there is no memory for one.
NO_MORE_WORKERS = """() => {
  window.WorkerBefore = Worker;
  Worker = function () { throw new Error("no memory"); };
}"""
