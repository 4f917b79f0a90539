"""What a start costs of the processor, by thread and by step: Chromium's own trace, written by a
browser that nobody is attached to.
"""

import json
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from bench.browsers import REST, UNSEEN, alone

TIMES = 3
TOLD = 10  # ms: what takes less is not told
KINDS = "toplevel,devtools.timeline,blink.user_timing,v8,v8.wasm,disabled-by-default-v8.compile"
TRACED = 8  # seconds: the browser's own start, and the page's

Spent = dict[str, Counter[str]]  # thread -> step -> ms of processor time


def measure_processor(pages: dict[str, str]) -> None:
    """Print, for each page, the processor's time until Python is ready."""
    print(f"\nprocessor in chromium until ready, from file://, median of {TIMES}:")
    for name, url in pages.items():
        looks = sorted((spent(trace(url), url) for _ in range(TIMES)), key=total)
        middle = looks[TIMES // 2]
        print(f"  {name}: {total(middle):.0f} ms")
        for thread, steps in sorted(middle.items(), key=lambda one: -one[1].total()):
            told = [f"{step} {ms:.0f}" for step, ms in steps.most_common() if ms >= TOLD]
            if told:
                print(f"    {steps.total():5.0f} {thread}: {', '.join(told)}", flush=True)


def total(look: Spent) -> float:
    return sum(steps.total() for steps in look.values())


def trace(url: str) -> list[dict]:
    """The events of a page's start, each as Chromium's Trace Event Format has it."""
    with tempfile.TemporaryDirectory() as place:
        file = Path(place) / "trace.json"
        options = [
            f"--trace-startup={KINDS}",
            f"--trace-startup-file={file}",
            f"--trace-startup-duration={TRACED}",
            "--trace-startup-format=json",
        ]
        with alone(url, options):
            time.sleep(REST + UNSEEN)
            while not file.exists():
                time.sleep(1)
        return json.loads(file.read_text(encoding="utf-8"))["traceEvents"]


def spent(events: list[dict], url: str) -> Spent:
    """What the page's process has spent from its navigation until Python was ready."""
    [ready] = (e for e in events if e.get("name") == "python-ready" and e["ph"] in "RIi")
    page = [event for event in events if event["pid"] == ready["pid"]]
    [begun] = (e for e in page if e["name"] == "navigationStart" and url in json.dumps(e["args"]))
    names = {e["tid"]: e["args"]["name"] for e in page if e["name"] == "thread_name"}
    threads = defaultdict(list)
    for event in page:
        if event["ph"] == "X" and "tdur" in event and begun["ts"] <= event["ts"] < ready["ts"]:
            threads[event["tid"]].append(event)
    look: Spent = defaultdict(Counter)
    for thread, its in threads.items():
        for step, ms in own_times(its):
            look[names.get(thread, "a thread without a name")][step] += ms
    return look


def own_times(events: Iterable[dict]) -> Iterator[tuple[str, float]]:
    """Each event's name with its ms, less those of the events inside it."""
    around: list[tuple[float, str]] = []  # when it ends, and its name
    for event in sorted(events, key=lambda event: (event["ts"], -event["dur"])):
        while around and around[-1][0] <= event["ts"]:
            around.pop()
        ms = event["tdur"] / 1000
        if around:
            yield around[-1][1], -ms
        yield event["name"], ms
        around.append((event["ts"] + event["dur"], event["name"]))
