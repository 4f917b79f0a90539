"""On a slow line the text comes first: before its fonts, and all of it before what Python needs."""

from threading import Event

import pytest

from tests.harness.holding import PAYLOAD, HeldBack
from tests.harness.hosting import Folders, hosting
from tests.harness.reading import reading

FONTS = "**/assets/fonts-*.css"
PAINTED = "() => performance.getEntriesByName('first-contentful-paint').length"
FIGURE = '<figure class="widget '
OURS = "() => [...document.fonts].some(({ family }) => family === 'Literata')"
DRAWN = """() => new Promise((done) => {
  const next = (left) => left ? requestAnimationFrame(() => next(left - 1)) : done();
  next(9);
})"""


class InHalves(Folders):
    """Sends a page's first half, and the second once it may come."""

    def __init__(self, *arguments, may_come: Event, **more) -> None:
        self.may_come = may_come
        super().__init__(*arguments, **more)

    def send(self, body) -> None:
        half = len(body) // 2
        super().send(body[:half])
        self.may_come.wait()
        super().send(body[half:])


@pytest.fixture
def may_come():
    event = Event()
    yield event
    event.set()


def test_what_python_needs_waits_for_all_of_the_text(may_come, chromium, built):
    with hosting(serving=InHalves, may_come=may_come) as slow, reading(chromium, slow.origin) as it:
        slow.url("/", built / "site")
        html = (built / "site" / "index.html").read_text(encoding="utf-8")
        it.page.goto(slow.page("/halves.html", html), wait_until="commit")
        it.wait(PAINTED)
        it.page.evaluate(DRAWN)
        assert not any("/assets/python-" in path for path in slow.asked)
        may_come.set()
        it.ready()
        assert any("/assets/python-" in path for path in slow.asked)
        assert it.complaints == []


def test_a_page_that_has_come_need_not_be_parsed_for_what_python_needs(reader, host, built):
    start, one, *others = (built / "site" / "index.html").read_text("utf-8").split(FIGURE)
    stops = [host.page(f"/stop-{place}.js", "") for place in range(2)]
    between = [f'<script src="{stop}"></script>{FIGURE}' for stop in stops]
    before_one, before_rest = [HeldBack(reader.page, stop) for stop in stops]
    host.url("/parsed/", built / "site")
    html = start + between[0] + one + between[1] + FIGURE.join(others)
    reader.page.goto(host.page("/parsed/here.html", html), wait_until="commit")
    reader.wait("() => performance.getEntriesByType('navigation')[0].responseEnd > 0")
    with reader.page.expect_request(PAYLOAD):
        before_one.let_go()
    assert reader.page.evaluate("document.readyState") == "loading"
    before_rest.let_go()
    reader.ready()


def test_the_text_is_there_before_its_fonts(reader, host, built):
    fonts = HeldBack(reader.page, FONTS)
    reader.page.goto(host.url("/letters/", built / "site"), wait_until="commit")
    reader.wait(PAINTED)
    reader.wait("() => document.getElementById('text-end')")
    assert not reader.page.evaluate(OURS)
    fonts.let_go()
    reader.wait(OURS)
