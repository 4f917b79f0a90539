"""A fresh browser for one look at one page."""

import subprocess
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Page, Playwright, sync_playwright

from tests.harness.chromium import find_chromium
from tests.harness.looking import look

FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
REST = 2  # seconds for a fresh browser to finish its own start
UNSEEN = 8  # seconds of a page's start at which nobody looks


@contextmanager
def chromium_page() -> Iterator[Page]:
    """A page of a Chromium that has seen nothing yet."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=FLAGS)
        yield browser.new_page(viewport={"width": 1180, "height": 900})
        browser.close()


@dataclass(frozen=True)
class Start:
    """Seconds from navigation: until text was painted, until Python was ready, until a press made
    at that moment was answered (None where nothing presses), and the steps.
    """

    text: float
    ready: float
    answer: float | None
    steps: dict[str, float]


AWAIT_START = """async () => {
  const until = async (isSo) => {
    while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 50));
  };
  await until(() => document.readyState !== "loading"); // a slow line brings the text bit by bit
  const last = document.querySelector("figure.widget") ? "answered" : "python-ready";
  await until(() => performance.getEntriesByName(last).length);
  const seen = ["mark", "paint"].flatMap((type) => performance.getEntriesByType(type));
  return Object.fromEntries(seen.map(({ name, startTime }) => [name, startTime / 1000]));
}"""


def start_in(browser: str, url: str) -> Start:
    """One look at a page, in a fresh browser at rest, until its Python is ready. A page with
    figures must press by itself: see `pressing`.
    """
    if browser == "chromium":
        times = start_in_chromium(url)
    else:
        times = look(browser, url, AWAIT_START, REST)
    steps = {name: at for name, at in times.items() if name.startswith("python: ")}
    text, ready = times["first-contentful-paint"], times["python-ready"]
    return Start(text, ready, times.get("answered"), steps)


def start_in_chromium(url: str) -> dict[str, float]:
    """The page's own record of times, read when all is over."""
    with alone(url) as chromium, sync_playwright() as playwright:
        time.sleep(REST + UNSEEN)
        return read_times(playwright, chromium.profile)


@dataclass(frozen=True)
class Alone:
    """A browser's process, and the folder of its profile."""

    pid: int
    profile: Path


@contextmanager
def alone(url: str, more: Sequence[str] = ()) -> Iterator[Alone]:
    """A fresh Chromium, with `more` options, that opens a page once it is at rest.

    Under a debugger it decodes a large document twice and parses a worker's scripts twice, which a
    reader's does not: so nobody is attached while the page starts.
    """
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as place:
        door = Path(place) / "door.html"
        door.write_text(
            f"<script>setTimeout(() => location.assign({url!r}), {REST * 1000})</script>"
        )
        command = [find_chromium() or playwrights_own(), "--headless=new", *FLAGS]
        options = ["--remote-debugging-port=0", "--window-size=1180,900", "--no-first-run"]
        profile = Path(place) / "profile"
        chromium = subprocess.Popen(
            [*command, *options, *more, f"--user-data-dir={profile}", door.as_uri()],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            yield Alone(chromium.pid, profile)
        finally:
            chromium.terminate()
            chromium.wait()


def playwrights_own() -> str:
    with sync_playwright() as playwright:
        return playwright.chromium.executable_path


def read_times(playwright: Playwright, profile: Path) -> dict[str, float]:
    port = (profile / "DevToolsActivePort").read_text().split()[0]
    browser = playwright.chromium.connect_over_cdp(f"http://127.0.0.1:{port}")
    return browser.contexts[0].pages[0].evaluate(AWAIT_START)
