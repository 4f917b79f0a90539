"""On a phone what Python needs comes quietly, and Python starts when a figure comes near."""

import pytest

from tests.harness.acting import TOUCH
from tests.harness.holding import payload_files
from tests.harness.reading import reading

pytestmark = pytest.mark.deep

FAR = '<main id="text" style="margin-top: 9000px">'
ARRIVED = """urls => {
  const there = performance.getEntriesByType("resource").map(({ name }) => name);
  return urls.every((url) => there.some((name) => name.endsWith(url)));
}"""
SAVES = "Object.defineProperty(navigator, 'connection', { value: { saveData: true } })"
DRAWN = """() => new Promise((done) => {
  const next = (left) => left ? requestAnimationFrame(() => next(left - 1)) : done();
  next(9);
})"""


@pytest.fixture
def phone(chromium, host):
    with reading(chromium, host.origin, **TOUCH) as reader:
        yield reader
        assert reader.complaints == []


def open_far_from_figures(reader, host, site):
    """A page on which no figure is near at first; the files of its payload that are asked for."""
    asked: list[str] = []
    reader.page.on("request", lambda request: asked.append(request.url))
    reader.page.route(
        lambda url: url.endswith("/"),
        lambda route: route.fulfill(
            content_type="text/html",
            body=route.fetch().text().replace('<main id="text">', FAR),
        ),
    )
    reader.open(host.url("/far/", site)).styled()
    return asked


def test_what_it_needs_comes_quietly_and_it_starts_near_a_figure(phone, host, built):
    site = built / "site"
    asked = open_far_from_figures(phone, host, site)
    files = payload_files(site)
    phone.wait(ARRIVED, [file["url"] for file in files["soon"] + files["next"]])
    assert phone.place.locator("html").get_attribute("data-python") == "idle"
    assert not any(url.endswith(file["url"]) for url in asked for file in files["late"])
    phone.figure("hopper").press_to_the_end("drop")
    for file in files["soon"] + files["next"]:
        assert sum(url.endswith(file["url"]) for url in asked) == 1


def test_nothing_comes_before_a_figure_is_near_where_the_reader_saves_data(phone, host, built):
    phone.page.add_init_script(SAVES)
    asked = open_far_from_figures(phone, host, built / "site")
    phone.page.evaluate(DRAWN)
    assert not any("/assets/python-" in url for url in asked)
    phone.figure("hopper").press_to_the_end("drop")
