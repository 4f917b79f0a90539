"""`python -m bench.slow`: a reader with a slow line and a slow machine, in Chromium, over http.

The browser's own tools slow the line and the page's thread; its workers stay as quick as they are.
"""

import tempfile
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from playwright.sync_api import Page

from bench.browsers import AWAIT_START, chromium_page
from bench.pressing import pressing
from press.book import ROOT
from tests.harness.hosting import hosting

TIMES = 3
PATIENCE = 300_000  # ms
COMPLETE = """async () => {
  const root = document.documentElement;
  while (root.dataset.library !== "complete") {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return performance.now() / 1000;
}"""


@dataclass(frozen=True)
class Line:
    """A reader's line: Mbit/s, ms until anything comes; how many times as slow the processor is."""

    speed: float
    delay: float
    slowness: int

    def __str__(self) -> str:
        return f"{self.speed} Mbit/s, {self.delay} ms, processor {self.slowness} times as slow"


LINES = (Line(1.6, 150, 4), Line(10, 40, 1))


def main() -> None:
    with tempfile.TemporaryDirectory() as place, hosting(packs=True) as host:
        url = host.url("/slow/", pressing(ROOT / "dist", Path(place)).site)
        for line in LINES:
            looks = [look(url, line) for _ in range(TIMES)]
            text, ready, answer, all_of_it = (median(times) for times in zip(*looks, strict=True))
            print(f"{line}; seconds, median of {TIMES}:")
            print(
                f"  text {text:.2f}, ready {ready:.2f}, answer {answer:.2f}, all {all_of_it:.2f}",
                flush=True,
            )


def look(url: str, line: Line) -> tuple[float, float, float, float]:
    """Seconds from navigation to text, to ready, to an answer, and to the last byte."""
    with chromium_page() as page:
        page.set_default_timeout(PATIENCE)
        slow_down(page, line)
        page.goto(url, wait_until="commit")
        times = page.evaluate(AWAIT_START)
        marks = (times["first-contentful-paint"], times["python-ready"], times["answered"])
        return *marks, page.evaluate(COMPLETE)


def slow_down(page: Page, line: Line) -> None:
    """Slow a page's line and its thread down."""
    session = page.context.new_cdp_session(page)
    bytes_a_second = line.speed * 1_000_000 / 8
    session.send(
        "Network.emulateNetworkConditions",
        {
            "offline": False,
            "latency": line.delay,
            "downloadThroughput": bytes_a_second,
            "uploadThroughput": bytes_a_second,
        },
    )
    session.send("Emulation.setCPUThrottlingRate", {"rate": line.slowness})


if __name__ == "__main__":
    main()
