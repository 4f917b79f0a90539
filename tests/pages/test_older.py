"""Down to the oldest browsers all stands as ever; below them the page stands still and says so."""

import re

import pytest

from tests.harness.acting import TOUCH
from tests.harness.faults.spoiling import OLD_BROWSER
from tests.harness.places import over_http, single_file
from tests.harness.reading import reading

WINDOWS = {
    "a desk": {"viewport": {"width": 1180, "height": 900}},
    "a phone": TOUCH,
    "a phone on its side": {**TOUCH, "viewport": {"width": 844, "height": 390}},
}
BOXES = """() => {
  const parts = ".panel, .readouts, .buttons, .options, .status, main > *, .handle, .place";
  return [...document.querySelectorAll(parts)].map((part) => {
    const { x, y, width, height } = part.getBoundingClientRect();
    return [part.className, ...[x, y, width, height].map(Math.round)];
  });
}"""
BLOCK = r"[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}"


def as_read_at_the_floor(css: str) -> str:
    """A style sheet as Chrome 100 reads it: without what came to browsers later."""
    css = re.sub(r"@supports not \(color: color-mix.*?\)\) \{", "@media all {", css)
    css = css.replace("@supports not selector(:has(*))", "@media all")
    css = re.sub(rf"@(?:container|supports selector){BLOCK}", "", css)
    css = re.sub(r"[^{}]*:has\([^{]*\{[^{}]*\}", "", css)
    css = re.sub(r"(?m)^.*(?:color-mix\(|subgrid).*;$", "", css)
    return re.sub(r"(?m)^ *(?:translate|rotate|scale):.*;$", "", css)


@pytest.mark.parametrize("window", WINDOWS.values(), ids=WINDOWS.keys())
def test_at_the_floor_everything_stands_where_it_stands(window, chromium, host, built):
    with reading(chromium, host.origin, **window) as reader:
        reader.open(host.url("/newer/", built / "site")).styled()
        newer = reader.page.evaluate(BOXES)
        reader.page.route(
            re.compile(r"/style-[^/]+\.css$"),
            lambda route: route.fulfill(
                content_type="text/css", body=as_read_at_the_floor(route.fetch().text())
            ),
        )
        reader.open(host.url("/older/", built / "site")).styled()
        assert reader.page.evaluate(BOXES) == newer
        width = reader.page.evaluate("() => document.documentElement.scrollWidth")
        assert width == window["viewport"]["width"]
        assert reader.complaints == []


@pytest.mark.parametrize("place", [over_http, single_file])
def test_below_the_floor_the_figures_stand_and_that_is_said(place, reader, host, built):
    reader.page.add_init_script(OLD_BROWSER)
    place(reader, host, built, "workshop").styled()
    assert reader.page.locator("[data-notice=old]").is_visible()
    assert not reader.page.locator(".still").is_visible()
    assert reader.page.locator("figure .telling svg").first.is_visible()
    assert reader.page.locator("figure :is(button, input):visible").count() == 0
    assert reader.page.locator("html").get_attribute("data-python") == "idle"
