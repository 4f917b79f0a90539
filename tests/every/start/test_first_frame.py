"""Frame one from the build is the first live Frame, and stands in the page without any script."""

import json

import pytest

from tests.harness.reading import reading

WHAT_STANDS_THERE = """figure => ({
  layers: [...figure.querySelectorAll("[data-layer]")].map((layer) => layer.innerHTML),
  captions: [...figure.querySelectorAll(".caption")].map((caption) => caption.textContent),
  described: [...figure.querySelectorAll("svg[role=img]")].map((svg) => svg.ariaLabel),
  labels: [...figure.querySelectorAll("button[name]")].map((button) => button.textContent),
  values: [...figure.querySelectorAll("[data-value]")].map((value) => value.textContent),
  readouts: [...figure.querySelectorAll("output")].map((output) => output.textContent),
  status: figure.querySelector(".status").textContent,
})"""

TEXT = """() => [...document.querySelectorAll("main > :not(figure)")].map((part) => {
  const read = part.cloneNode(true);
  for (const number of read.querySelectorAll(".on-screen")) number.remove(); // there twice
  return read.textContent;
})"""


@pytest.fixture(scope="module")
def silent(chromium, host, built):
    """A reader without JavaScript."""
    with reading(chromium, host.origin, java_script_enabled=False) as reader:
        yield reader.open(host.url("/silent/", built / "site")).styled()


@pytest.fixture(scope="module")
def fresh(chromium, host, built):
    """A reader at the first page, who has pressed nothing yet."""
    with reading(chromium, host.origin) as reader:
        yield reader.open(host.url("/fresh/", built / "site")).ready()


def test_the_builds_frame_one_is_the_first_live_frame(placed, fresh):
    figure = fresh.figure(placed.id)
    assert figure.frame == json.loads(json.dumps(placed.widget.draw().to_json()))


def test_what_stands_there_does_not_change_when_python_wakes(placed, silent, fresh):
    before = silent.figure(placed.id).place.evaluate(WHAT_STANDS_THERE)
    after = fresh.figure(placed.id).place.evaluate(WHAT_STANDS_THERE)
    assert before == after
    assert all(before["described"])


def test_without_javascript_the_whole_text_is_there(chapter, silent, fresh):
    headings = [words for _, words in chapter.prose() if words.startswith("#")]
    assert silent.place.locator("main > :is(h2, h3, h4)").count() == len(headings)
    assert silent.page.title() == chapter.title
    still, live = (reader.place.evaluate(TEXT) for reader in (silent, fresh))
    assert still == live
    assert len(" ".join(still)) > 100


def test_without_javascript_the_tables_and_a_picture_of_each_figure_can_be_seen(figures, silent):
    for table in silent.place.locator("main table").all():
        assert table.is_visible()
        assert table.locator("tr").count() > 1
    for placed in figures:
        figure = silent.figure(placed.id)
        assert figure.place.locator("svg[role=img]:visible").count() > 0
        assert figure.status == placed.widget.draw().status


def test_without_javascript_nothing_pretends_to_work(figures, silent):
    for placed in figures:
        figure = silent.figure(placed.id)
        assert not figure.place.locator(".controls").is_visible()
    assert silent.complaints == []
