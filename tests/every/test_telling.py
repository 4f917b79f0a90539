"""Without scripts and on paper each figure stands at its telling moment, and nothing to press is
seen; a figure that was used is printed as the reader left it."""

import pytest

from press.source.figure import telling_moment
from tests.harness.reading import reading

SEEN = """figure => {
  const seen = (selector) => [...figure.querySelectorAll(selector)]
    .filter((part) => part.checkVisibility());
  return {
    told: seen(".telling svg").map((svg) => svg.getAttribute("aria-label")),
    live: seen(".panel svg").map((svg) => svg.getAttribute("aria-label")),
    numbers: seen(".telling dd").map((number) => number.textContent),
    said: seen(".said").map((said) => said.textContent),
    pressable: seen("input, select, button").length,
  };
}"""
FIRST_TO_PRESS = "[name]:is(button, input[type=range]):not([aria-disabled=true])"


def told(placed):
    """What is seen of a figure at its telling moment, or of Frame one if it has none."""
    frame = telling_moment(placed.widget)
    alts = [panel.alt for panel in (frame or placed.widget.draw()).panels]
    return {
        "told": alts if frame else [],
        "live": [] if frame else alts,
        "numbers": list(frame.readouts.values()) if frame else [],
        "said": [frame.status] if frame else [],
        "pressable": 0,
    }


@pytest.fixture(scope="module")
def silent(chromium, host, built):
    """A reader without JavaScript."""
    with reading(chromium, host.origin, java_script_enabled=False) as reader:
        yield reader.open(host.url("/silent-telling/", built / "site")).styled()
        assert reader.complaints == []


@pytest.fixture(scope="module")
def printing(chromium, host, built):
    """A reader who prints the page before he has touched anything."""
    with reading(chromium, host.origin) as reader:
        reader.open(host.url("/printing/", built / "site")).ready()
        reader.page.emulate_media(media="print")
        yield reader
        assert reader.complaints == []


def test_some_figure_has_a_telling_moment_unlike_frame_one(figures):
    moments = [(placed, telling_moment(placed.widget)) for placed in figures]
    told = [(placed, frame) for placed, frame in moments if frame]
    assert told
    for placed, frame in told:
        assert frame != placed.widget.twin(width="snug", reduced_motion=True).draw()


def test_the_telling_moment_leaves_the_widget_alone(placed):
    before = placed.widget.draw()
    telling_moment(placed.widget)
    assert placed.widget.draw() == before


def test_without_scripts_the_figure_stands_at_its_telling_moment(placed, silent):
    assert silent.figure(placed.id).place.evaluate(SEEN) == told(placed)


def test_on_paper_an_untouched_figure_stands_at_its_telling_moment(placed, printing):
    assert printing.figure(placed.id).place.evaluate(SEEN) == told(placed)


def test_on_the_screen_it_is_not_seen(placed, at_the_page):
    seen = at_the_page.figure(placed.id).place.evaluate(SEEN)
    assert seen["told"] == seen["said"] == []
    assert seen["live"] and seen["pressable"]


def test_on_paper_a_used_figure_is_as_the_reader_left_it(figures, chromium, host, built):
    with reading(chromium, host.origin) as reader:
        reader.open(host.url("/used/", built / "site")).ready()
        [used] = [placed for placed in figures if placed.widget.telling][:1]
        reader.figure(used.id).place.locator(FIRST_TO_PRESS).first.press("Enter")
        reader.figure(used.id).place.locator(FIRST_TO_PRESS).first.press("ArrowRight")
        reader.figure(used.id).wait("figure => 'used' in figure.dataset")
        reader.page.emulate_media(media="print")
        for placed in figures:
            seen = reader.figure(placed.id).place.evaluate(SEEN)
            assert seen["pressable"] == 0
            if used.id in (placed.id, placed.of):
                assert seen["live"] and not seen["told"]
            else:
                assert seen["told"] == told(placed)["told"]
        assert reader.complaints == []
