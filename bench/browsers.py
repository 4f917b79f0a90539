"""A fresh browser for one look at one page."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from playwright.sync_api import Page, sync_playwright

from tests.engines.looking import look
from tests.get_chromium import find_chromium

FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]


@contextmanager
def chromium_page() -> Iterator[Page]:
    """A page of a Chromium that has seen nothing yet."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=FLAGS)
        yield browser.new_page(viewport={"width": 1180, "height": 900})
        browser.close()


@dataclass(frozen=True)
class Start:
    """Seconds from navigation: until text was painted, until Python was ready."""

    text: float
    ready: float


LOOK = """() => {
  const ready = performance.getEntriesByName("python-ready")[0];
  const text = performance.getEntriesByName("first-contentful-paint")[0];
  return ready ? [text.startTime / 1000, ready.startTime / 1000] : null;
}"""

AWAIT_LOOK = (
    """async () => {
  const look = """
    + LOOK
    + """;
  while (!look()) await new Promise((resolve) => setTimeout(resolve, 50));
  return look();
}"""
)


def start_in(browser: str, url: str) -> Start:
    """One look at a page, in a fresh browser, until its Python is ready."""
    if browser == "chromium":
        with chromium_page() as page:
            page.goto(url, wait_until="commit")
            return Start(*page.wait_for_function(LOOK, timeout=120_000).json_value())
    return Start(*look(browser, url, AWAIT_LOOK))
