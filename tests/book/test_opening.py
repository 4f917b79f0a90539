"""Whoever opens the chapter sees where it stands, what it is about, and something to do."""

import pytest

from tests.harness.reading import reading

pytestmark = pytest.mark.deep

# A window, and how much of its height shows: on a phone, a browser's own bars lie over the rest.
WINDOWS = {"desktop": ((1280, 720), 720), "phone": ((390, 844), 664)}

LOWEST = """([selector]) => Math.max(...[...document.querySelectorAll(selector)]
  .map((part) => part.getBoundingClientRect().bottom))"""
HEAD = ".way, .way *, h1, .lede"
CARD = "#by-hand"
CONTROLS = "#by-hand [name]"


@pytest.fixture(params=WINDOWS)
def opening(request, chromium, host, built):
    """The opened page, how much of it shows, and whether that is all of the figure."""
    (width, height), seen = WINDOWS[request.param]
    with reading(chromium, host.origin, viewport={"width": width, "height": height}) as reader:
        reader.open(host.url("/opening/", built / "site")).ready()
        yield reader.page, seen, request.param
        assert reader.complaints == []


def test_the_head_leaves_room_for_the_figure(opening):
    page, _, window = opening
    assert page.get_by_role("navigation", name="Chapters, top").is_visible()
    assert "Neurons That Learn" in page.locator("h1").text_content()
    most = {"desktop": 206, "phone": 190}[window]  # px above the figure
    assert page.evaluate(LOWEST, [HEAD]) < most
    assert page.locator(CARD).bounding_box()["y"] <= most


def test_the_figure_is_on_the_screen_with_all_that_can_be_done(opening):
    page, seen, window = opening
    lowest = page.evaluate(LOWEST, [CARD if window == "desktop" else CONTROLS])
    assert lowest <= seen


def test_the_neighbours_are_named_and_said_to_come(opening):
    page = opening[0]
    for end in ("Chapters, top", "Chapters, end"):
        way = page.get_by_role("navigation", name=end)
        assert way.get_by_text("to come").count() == 2
        assert way.get_by_role("link").count() == 0
        assert "A Neuron by Hand" in way.text_content()
        assert "Many Neurons, in Layers" in way.text_content()
