"""Letters twice as large, or set as wide as WCAG 1.4.12 says, have room on the narrowest phone."""

import pytest

from tests.harness.access import open_everything
from tests.harness.chromium import FLAGS, find_chromium
from tests.harness.reading import reading

pytestmark = pytest.mark.deep

NARROW = {"viewport": {"width": 320, "height": 640}}
SPACED = """* {
  line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important;
}
p { margin-bottom: 2em !important; }"""
TOO_WIDE = """() => {
  const beyond = ({ right }) => right > document.documentElement.clientWidth + 1;
  return [...document.querySelectorAll("main *, header *, footer *")]
    .filter((e) => e.checkVisibility() && beyond(e.getBoundingClientRect()))
    .filter((e) => !e.closest("svg, pre, .formula[tabindex], math[tabindex], .unseen, [hidden]"))
    .map((e) => [e.tagName, e.className, e.closest("figure")?.id, e.textContent.trim()].join(" "));
}"""


DRAWN = "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"


def look(reader):
    """Once all is open and drawn, nothing is wider than the window."""
    open_everything(reader)
    reader.page.evaluate(DRAWN)
    assert reader.page.evaluate(TOO_WIDE) == []
    assert reader.page.evaluate("() => document.documentElement.scrollWidth") == 320
    assert reader.complaints == []


@pytest.fixture(scope="module")
def large(chromium):
    """A browser whose reader has set letters of 32 px instead of 16."""
    flags = [*FLAGS, "--blink-settings=defaultFontSize=32"]
    browser = chromium.browser_type.launch(executable_path=find_chromium(), args=flags)
    yield browser
    browser.close()


@pytest.mark.parametrize("style", ["", SPACED], ids=["as set", "spaced"])
def test_large_letters_have_room(style, large, host, built):
    with reading(large, host.origin, **NARROW) as reader:
        reader.open(host.url("/large/", built / "site")).ready()
        reader.page.add_style_tag(content=style or "main {}")
        look(reader)


def test_letters_set_wide_have_room(chromium, host, built):
    with reading(chromium, host.origin, **NARROW) as reader:
        reader.open(host.url("/wide/", built / "site")).ready()
        reader.page.add_style_tag(content=SPACED)
        look(reader)
