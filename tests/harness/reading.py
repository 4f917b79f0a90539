"""A reader at a page: opens it, uses its figures, and notes everything that goes wrong."""

import json
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Frame, Locator, Page, Request
from playwright.sync_api import TimeoutError as TooLong

from kit import Widget

LONG = 300_000  # ms: a page start on a slow and busy machine
SOON = 60_000  # ms: whatever needs no page start
HARMLESS = ("file", "data", "blob", "about")
IMAGE_OFF = os.environ.get("IMAGE") == "off"  # every page starts Python from nothing
VALUES = """(figure, names) => Object.fromEntries(names.map((name) => {
  const inputs = [...figure.querySelectorAll(`[name="${name}"]`)];
  const [{ type, value, checked }] = inputs;
  switch (type) {
    case "range": return [name, inputs[1] ? inputs.map((i) => Number(i.value)) : Number(value)];
    case "number": return [name, Number(value)];
    case "checkbox": return [name, checked];
    case "radio": return [name, inputs.find((i) => i.checked)?.value ?? ""];
    case "button": return [name, (inputs.find((i) => i.dataset.chosen === "true")).value];
    default: return [name, value];
  }
}))"""
RECORD = """(figure, name) => {
  figure.recorded = [];
  new MutationObserver(() => {
    const shown = figure.frame.panels.map((panel) => panel.layers[name]).find(Boolean);
    if (shown !== figure.recorded.at(-1)) figure.recorded.push(shown);
  }).observe(figure.querySelector(`[data-layer="${name}"]`), { childList: true });
}"""
LISTEN = """() => {
  if (globalThis.announced) announced.length = 0;
  else {
    globalThis.announced = []; // when, in ms, and what
    const region = document.getElementById("announcer");
    new MutationObserver(() => announced.push([performance.now(), region.textContent]))
      .observe(region, { childList: true });
  }
}"""
WATCH_RUN = """figure => {
  figure.hasRun = false;
  new MutationObserver((_, observer) => {
    if (figure.dataset.run !== "running") return;
    figure.hasRun = true;
    observer.disconnect();
  }).observe(figure, { attributes: true, attributeFilter: ["data-run"] });
}"""
NO_CLIPBOARD = "delete Navigator.prototype.clipboard;"  # then a link is shown, not copied
ALIKE = "(a, b) => JSON.stringify(a) === JSON.stringify(b)"
SHOWN = """() => ({
  page: {...document.documentElement.dataset},
  ...Object.fromEntries([...document.querySelectorAll(".widget")].map((figure) => [figure.id, {
    ...figure.dataset,
    notes: [...figure.querySelectorAll("[data-note]:not([hidden])")].map((note) => note.innerText),
    values: Object.fromEntries([...figure.querySelectorAll("input")].map((i) => [i.name, i.value])),
    frame: figure.frame && [figure.frame.status, figure.frame.readouts],
  }])),
})"""


class Reader:
    """A page under watch. `place` is the frame that holds the chapter: the page's own, or an inner
    one. `complaints` are console errors, page errors, and requests to any host but `origin`.
    """

    def __init__(self, page: Page, origin: str) -> None:
        self.page, self.origin = page, origin
        self.place: Frame = page.main_frame
        self.complaints: list[str] = []
        page.on("console", self._hear)
        page.on("pageerror", lambda error: self.complaints.append(f"page error: {error}"))
        page.on("request", self._see)

    def _hear(self, message) -> None:
        if message.type == "error":
            place = message.location.get("url", "")
            self.complaints.append(f"console: {message.text} {place}")

    def forgive_handlers(self) -> None:
        """Strike what the browser itself tells of a handler that the policy forbids."""
        self.complaints[:] = [said for said in self.complaints if "script-src-attr" not in said]

    def _see(self, request: Request) -> None:
        parts = urlsplit(request.url)
        outside = f"{parts.scheme}://{parts.netloc}" != self.origin
        if parts.scheme not in HARMLESS and outside:
            self.complaints.append(f"a request outside: {request.url}")

    def open(self, url: str) -> "Reader":
        """Open a page; its text is there when this returns, Python perhaps not yet."""
        self.page.goto(addressed(url), wait_until="domcontentloaded")
        return self

    def styled(self) -> "Reader":
        """Await the style sheet, too: without scripts nothing else waits for it."""
        self.page.wait_for_load_state("load")
        return self

    def enter(self, selector: str) -> "Reader":
        """Go on inside an iframe of the page."""
        self.place = self.page.wait_for_selector(selector, state="attached").content_frame()
        self.place.wait_for_selector("main", state="attached")
        return self

    def wait(self, condition: str, given: object = None, patience: int = SOON) -> None:
        """Await a JavaScript condition; `given` is its argument, `patience` in ms. What the page
        shows instead is told with the error.
        """
        try:
            self.place.wait_for_function(condition, arg=given, timeout=patience)
        except TooLong as error:
            shown = self.place.wait_for_function(
                SHOWN, timeout=SOON
            )  # a page that hangs says nothing
            error.add_note(f"The page shows: {json.dumps(shown.json_value(), indent=1)}")
            raise

    def click_anyway(self, locator: Locator) -> None:
        """Click what says that it cannot be used, once it is seen and stands still."""
        locator.hover()
        self.page.mouse.down()
        self.page.mouse.up()

    def listen(self) -> None:
        """Note from now on what is announced to those who cannot see it, and when (ms)."""
        self.place.evaluate(LISTEN)

    @property
    def heard(self) -> list[tuple[float, str]]:
        """What was announced since `listen`."""
        return [(time, words) for time, words in self.place.evaluate("() => announced")]

    def wait_to_hear(self, condition: str, given: object = None) -> None:
        """Await an announcement since `listen`: a JavaScript condition on (heard, given)."""
        self.wait(f"given => announced.some(([, heard]) => ({condition})(heard, given))", given)

    def ready(self) -> "Reader":
        """Await Python, ready or failed, and the figures that it wakes later."""
        states = "['ready', 'failed'].includes(document.documentElement.dataset.python)"
        self.wait(f"() => {states}", patience=LONG)
        said = self.place.evaluate("() => ({...document.documentElement.dataset})")
        assert said["python"] == "ready", said
        assert not (IMAGE_OFF and said["start"] == "image"), said
        self.wait("() => !document.querySelector('figure[data-asleep]')")
        return self

    def figure(self, name: str) -> "Figure":
        """The widget in the figure of this id."""
        return Figure(self, name)


class Figure:
    """One widget on the page, as a reader uses it."""

    def __init__(self, reader: Reader, name: str) -> None:
        self.reader, self.name = reader, name
        self.place = reader.place.locator(f"figure.widget#{name}")

    def input(self, control: str):
        return self.place.locator(f'[name="{control}"]')

    def press(self, control: str) -> None:
        self.input(control).click()

    def press_to_the_end(self, control: str) -> None:
        """Press a button and await the end of the run it starts, whatever ran before."""
        self.run_to_the_end(lambda: self.press(control))

    def run_to_the_end(self, begin: Callable[[], object]) -> None:
        """Begin a run and await its end: on a busy machine it may be over before one looks."""
        self.place.evaluate(WATCH_RUN)
        begin()
        self.wait("figure => figure.hasRun && figure.dataset.run !== 'running'")

    def slide(self, control: str, value: float) -> None:
        """Move a slider as a hand does: the value, then the event."""
        self.input(control).evaluate(
            "(input, value) => { input.value = value;"
            " input.dispatchEvent(new Event('input', { bubbles: true })); }",
            value,
        )

    def values(self, kind: type[Widget]) -> dict:
        """What its Controls are set to, as a widget's settings."""
        names = [name for name, control in kind.controls.items() if hasattr(control, "default")]
        return {
            name: tuple(value) if isinstance(value, list) else value
            for name, value in self.place.evaluate(VALUES, names).items()
        }

    @property
    def frame(self) -> dict | None:
        """The last Frame painted."""
        return self.place.evaluate("figure => figure.frame")

    @property
    def run(self) -> str:
        return self.place.get_attribute("data-run")

    @property
    def status(self) -> str:
        return self.place.locator(".status").text_content()

    def readout(self, name: str) -> str:
        return self.place.locator(f'[data-readout="{name}"]').text_content()

    def note(self, kind: str):
        return self.place.locator(f'[data-note="{kind}"]')

    def record(self, layer: str) -> None:
        """Note every picture that a layer shows from now on."""
        self.place.evaluate(RECORD, layer)

    @property
    def recorded(self) -> list[str]:
        """The pictures noted since `record`, one after the other."""
        return self.place.evaluate("figure => figure.recorded")

    def wait(self, condition: str, given: object = None) -> None:
        """Await a JavaScript condition on (figure, given)."""
        self.reader.wait(
            f"([name, given]) => ({condition})(document.getElementById(name), given)",
            [self.name, given],
        )

    def wait_for_run(self, state: str) -> None:
        self.wait("(figure, state) => figure.dataset.run === state", state)

    def wait_for_frame(self, frame: dict) -> None:
        """Await that exactly this Frame is painted."""
        self.wait(f"(figure, frame) => ({ALIKE})(figure.frame, frame)", frame)

    def wait_for_frame_or_values(self, frame: dict, kind: type[Widget], values: dict) -> bool:
        """Await this Frame, or other values of the Controls; whether it is the Frame."""
        self.wait(
            f"(figure, [frame, values]) => ({ALIKE})(figure.frame, frame) || "
            f"!({ALIKE})(({VALUES})(figure, Object.keys(values)), values)",
            [frame, values],
        )
        return self.frame == frame

    def wait_for_loss_under(self, limit: float) -> None:
        self.wait(
            "(figure, limit) =>"
            " Number(figure.querySelector('[data-readout=loss]').textContent) < limit",
            limit,
        )


@contextmanager
def reading(browser: Browser, origin: str, **options) -> Iterator[Reader]:
    """A Reader in a fresh profile of a browser."""
    with browser.new_context(**options) as context:
        page = context.new_page()
        page.set_default_timeout(SOON)
        yield Reader(page, origin)
        # What is still on its way to a page that goes is nobody's, least of all the next test's.
        page.unroute_all(behavior="ignoreErrors")


def addressed(url: str) -> str:
    """A page's address, with the image switched off where the tests are to run without it."""
    address, sign, fragment = url.partition("#")
    return f"{address}?image=off{sign}{fragment}" if IMAGE_OFF and "?" not in address else url


def file_url(path: Path) -> str:
    return path.resolve().as_uri()
