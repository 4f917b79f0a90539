"""The page asks nobody but its own host, whatever a script on it tries: the browser sees to it."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Route

from tests.harness.hosting import Host, hosting
from tests.harness.places import PLACES
from tests.harness.reading import Reader

# `untried` holds the ways that the browser has not yet refused.
TRY_ALL = """(out) => {
  const refused = new Set();
  const news = new EventTarget();
  document.addEventListener("securitypolicyviolation", ({ effectiveDirective }) => {
    refused.add(effectiveDirective);
    news.dispatchEvent(new Event("refused"));
  });
  const forbidden = (rule) => new Promise((resolve) => {
    news.addEventListener("refused", () => refused.has(rule) && resolve());
  });
  const ended = (thing) => new Promise((resolve) => { thing.onerror = resolve; });
  const rejected = (promise) => new Promise((resolve) => { promise.catch(resolve); });
  const put = (name, attributes) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    return document.body.appendChild(element);
  };
  const isBoxed = parent !== self; // such a frame sends no form, and says nothing
  const ways = {
    fetch: () => rejected(fetch(`${out}/fetch`)),
    beacon: () => (navigator.sendBeacon(`${out}/beacon`, "x"), forbidden("connect-src")),
    socket: () => ended(new WebSocket(`${out.replace("http", "ws")}/socket`)),
    events: () => ended(new EventSource(`${out}/events`)),
    image: () => ended(Object.assign(new Image(), { src: `${out}/image.png` })),
    background: () => (put("p", { style: `background: url(${out}/b.png)` }), forbidden("img-src")),
    script: () => ended(put("script", { src: `${out}/script.js` })),
    style: () => ended(put("link", { rel: "stylesheet", href: `${out}/style.css` })),
    font: () => rejected(new FontFace("f", `url(${out}/f.woff2)`).load()),
    frame: () => (put("iframe", { src: `${out}/frame` }), forbidden("frame-src")),
    object: () => (put("object", { data: `${out}/object` }), forbidden("object-src")),
    film: () => ended(put("video", { src: `${out}/film.mp4` })),
    form: () => {
      put("form", { action: `${out}/form`, method: "post" }).submit();
      return isBoxed ? Promise.resolve() : forbidden("form-action");
    },
    worker: () => {
      const code = `fetch("${out}/worker").catch(() => postMessage(""))`;
      const worker = new Worker(URL.createObjectURL(new Blob([code])));
      return new Promise((resolve) => { worker.onmessage = resolve; });
    },
  };
  globalThis.untried = new Set(Object.keys(ways));
  for (const [name, way] of Object.entries(ways)) way().then(() => untried.delete(name));
}"""


@pytest.fixture
def elsewhere() -> Iterator[Host]:
    """Another host; it would answer."""
    with hosting() as host:
        yield host


def try_all(reader: Reader, out: str) -> None:
    """Every way to an address, until the browser has refused them all."""
    reader.wait("() => document.querySelector('meta[http-equiv]')")
    reader.place.evaluate(TRY_ALL, out)
    reader.wait("() => untried.size === 0")
    reader.complaints.clear()  # the browser's own words about each


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.__name__)
def test_every_way_to_another_host_is_shut(place, reader, host, built, elsewhere):
    place(reader, host, built, "workshop")
    try_all(reader, elsewhere.origin)
    assert elsewhere.asked == []


def test_so_is_every_way_to_the_rest_of_its_own_host(reader, host, built):
    """Under a name of the web: from this machine's own a preview listens for news, too."""
    there = "https://book.example"
    asked = []

    def answer(route: Route) -> None:
        url = route.request.url
        asked.append(url)
        route.fulfill(response=route.fetch(url=url.replace(there, host.origin)))

    reader.page.route(f"{there}/**", answer)
    folder = host.url("/a/book/", built / "site").removeprefix(host.origin)
    reader.open(there + folder)
    try_all(reader, f"{there}/other")
    assert [url for url in asked if "/other" in url] == []
