"""`make soak`: a reader who trains, resets, opens proofs and runs code for half an hour; what the
page takes of memory at each minute. An error if the last third takes more than the one before.
"""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import mean

from playwright.sync_api import CDPSession, Page, sync_playwright

from press.book import ROOT
from tests.harness.chromium import FLAGS, find_chromium
from tests.harness.reading import Reader, file_url, reading
from tests.soak.process import process_memory

CYCLE = Path(__file__).with_name("cycle.js").read_text(encoding="utf-8")
MEMORIES = Path(__file__).with_name("memories.js").read_text(encoding="utf-8")
SHARE = 0.1  # by which the last third may be above the one before
MB = 1e6
Measures = dict[str, float]


def main(minutes: int) -> int:
    """A line a minute; 1 if something grows."""
    told: list[Measures] = []
    with soaking() as (reader, browser):
        for minute in range(1, minutes + 1):
            cycles, end = 0, time.monotonic() + 60
            while time.monotonic() < end:
                reader.page.evaluate(CYCLE[CYCLE.index("async") :].strip().removesuffix(";"))
                cycles += 1
            told.append(measured(reader.page, browser))
            words = ", ".join(f"{name} {value:.1f}" for name, value in told[-1].items())
            print(f"{minute:3}: {cycles} cycles, {words}", flush=True)
        assert reader.complaints == [], reader.complaints
    grown = growth(told)
    for name, share in grown.items():
        print(f"{name}: the last third is {share:+.1%} of the one before")
    return int(any(share > SHARE for share in grown.values()))


@contextmanager
def soaking() -> Iterator[tuple[Reader, CDPSession]]:
    """A reader at this book's chapter, and what tells about its browser."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=FLAGS)
        with reading(browser, "") as reader:
            reader.page.add_init_script(MEMORIES)
            reader.open(file_url(ROOT / "dist" / "site" / "index.html")).ready()
            yield reader, browser.new_browser_cdp_session()
        browser.close()


def measured(page: Page, browser: CDPSession) -> Measures:
    """MB of memory after a collection, and numbers of what is easily left behind."""
    session = page.context.new_cdp_session(page)
    session.send("HeapProfiler.collectGarbage")
    session.send("Performance.enable")
    metrics = session.send("Performance.getMetrics")["metrics"]
    counts = {metric["name"]: metric["value"] for metric in metrics}
    session.detach()
    return {
        "heap MB": counts["JSHeapUsedSize"] / MB,
        "wasm MB": page.evaluate("wasmBytes()") / MB,
        "process MB": process_memory(browser) / MB,
        "listeners": counts["JSEventListeners"],
        "nodes": counts["Nodes"],
        "workers": len(page.workers),
        "addresses": page.evaluate("addresses"),
    }


def growth(told: list[Measures]) -> Measures:
    """By which share of it the last third is above the one before, on the average."""
    third = len(told) // 3
    if not third:
        return {}
    before, last = told[-2 * third : -third], told[-third:]

    def average(part: list[Measures], name: str) -> float:
        return mean(measures[name] for measures in part)

    return {name: average(last, name) / average(before, name) - 1 for name in told[0]}


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1])))
