"""A word of the glossary shows its meaning where it stands; the list stands at the end."""

import pytest

from tests.harness.access import violations
from tests.harness.acting import TOUCH
from tests.harness.reading import reading

MEANING = "How long a hop is, for a slope of one; a number that the reader’s hand sets."
SMALLEST = TOUCH | {"viewport": {"width": 320, "height": 480}}
INSIDE = """note => {
  const { left, right, top, bottom } = note.getBoundingClientRect();
  return left >= 0 && right <= innerWidth && top >= 0 && bottom <= innerHeight
    && document.documentElement.scrollWidth <= innerWidth;
}"""


def word(place, name="rate"):
    """The first link of a word."""
    return place.locator(f'a.term[href="#word-{name}"]').first


def note(place):
    return place.locator(".meaning")


@pytest.fixture
def at_a_word(at_the_page):
    """The page with the pointer and the keyboard elsewhere."""
    at_the_page.page.mouse.move(1, 1)
    at_the_page.page.evaluate("() => document.activeElement.blur()")
    word(at_the_page.place).scroll_into_view_if_needed()
    return at_the_page


def test_the_pointer_over_a_word_shows_its_meaning_until_it_leaves_both(at_a_word):
    word(at_a_word.place).hover()
    note(at_a_word.place).wait_for(state="visible")
    assert note(at_a_word.place).text_content() == MEANING
    note(at_a_word.place).hover()  # on its way there the pointer leaves the word
    assert note(at_a_word.place).is_visible()
    at_a_word.page.mouse.move(1, 1)
    note(at_a_word.place).wait_for(state="hidden")


def test_tab_shows_it_escape_closes_it_and_the_keyboard_stays_there(at_a_word):
    page, place = at_a_word.page, at_a_word.place
    place.locator("#board button[name=reset]").focus()
    seen = []
    while "term" not in ((seen and seen[-1]) or ""):
        page.keyboard.press("Tab")
        seen.append(page.evaluate("document.activeElement.className"))
        assert len(seen) < 9
    note(place).wait_for(state="visible")
    assert note(place).text_content() == MEANING
    described = word(place).evaluate("link => link.ariaDescribedByElements[0].textContent")
    assert described == MEANING
    page.keyboard.press("Enter")  # a link to the list; here it leads nowhere
    assert note(place).is_visible()
    assert "#" not in page.url
    page.keyboard.press("Escape")
    note(place).wait_for(state="hidden")
    assert word(place).evaluate("link => link === document.activeElement")
    page.keyboard.press("Tab")
    note(place).wait_for(state="visible")
    assert note(place).text_content().startswith("One step of the ball")
    page.keyboard.press("Tab")
    note(place).wait_for(state="hidden")


def test_in_one_section_tab_reaches_a_word_once(at_the_page):
    stops = at_the_page.place.locator("a.term").evaluate_all(
        "links => links.map(({ hash, tabIndex }) => [hash, tabIndex])"
    )
    assert [hash for hash, tab in stops if tab == 0] == ["#word-rate", "#word-hop", "#word-hop"]
    assert len(stops) > 2


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_tap_shows_it_inside_the_smallest_window(scheme, chromium, host, built):
    with reading(chromium, host.origin, color_scheme=scheme, **SMALLEST) as reader:
        reader.open(host.url("/glossary/", built / "site")).ready()
        for link in reader.place.locator("a.term").all():
            link.scroll_into_view_if_needed()
            link.tap()
            note(reader.place).wait_for(state="visible")
            assert note(reader.place).evaluate(INSIDE)
        assert "#" not in reader.page.url
        assert violations(reader) == []
        reader.place.locator("h1").tap()
        note(reader.place).wait_for(state="hidden")
        assert reader.complaints == []


def test_without_scripts_a_word_leads_to_the_list(chromium, host, built):
    with reading(chromium, host.origin, java_script_enabled=False) as reader:
        reader.open(host.url("/glossary/", built / "site")).styled()
        word(reader.place).click()
        reader.page.wait_for_url(lambda url: url.endswith("#word-rate"))
        entry = reader.place.locator(":target + dd")
        assert entry.text_content() == MEANING
        assert entry.is_visible()
        assert reader.place.locator("dt").all_text_contents()[-2:] == ["hop", "rate"]


def test_what_is_folded_opens_without_scripts_and_is_open_on_paper(chromium, host, built):
    with reading(chromium, host.origin, java_script_enabled=False) as reader:
        reader.open(host.url("/folded/", built / "site")).styled()
        formula = reader.place.locator("details.formula math")
        assert not formula.is_visible()
        reader.place.get_by_text("The formula").click()
        assert formula.is_visible()
        reader.place.get_by_text("The formula").click()
        assert not formula.is_visible()
        reader.page.emulate_media(media="print")
        assert formula.is_visible()


def test_a_printer_finds_it_open_and_the_reader_as_it_was(at_the_page):
    folded = at_the_page.place.locator("details.formula")
    for event, is_open in (("beforeprint", True), ("afterprint", False)):
        at_the_page.page.evaluate("name => dispatchEvent(new Event(name))", event)
        assert folded.evaluate("details => details.open") is is_open
