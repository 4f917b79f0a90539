"""The ✓ of a sentence opens its proof: by mouse, by keyboard, by finger, by an address."""

import pytest

from tests.harness.acting import TOUCH
from tests.harness.holding import SHELL, HeldBack
from tests.harness.proving import Proof, close_all
from tests.harness.reading import reading

ARRIVES, PAST = "it_arrives", "it_jumps_past"
BEFORE = "note => note.previousElementSibling.textContent"
IS_SEEN = """element => {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
}"""
FOCUSED = "element => element === document.activeElement"
BACKGROUND = "tick => getComputedStyle(tick.parentElement).backgroundColor"
REACH = """tick => {
  const { width, height } = getComputedStyle(tick, "::after");
  return [width, height];
}"""


@pytest.fixture
def page(at_the_page):
    """The shared reader at the small book's page; every proof is closed again."""
    yield at_the_page
    close_all(at_the_page)


def test_by_mouse(page):
    proof = Proof(page, ARRIVES)
    assert (proof.is_open, proof.note.count()) == (False, 0)
    plain = proof.tick.evaluate(BACKGROUND)
    proof.tick.click()
    assert proof.is_open
    assert proof.tick.get_attribute("aria-controls") == proof.id
    assert proof.note.evaluate(BEFORE).startswith("A ball goes downhill in hops")
    assert proof.note.locator("strong").first.inner_text() == "Proved by running it"
    assert "def it_arrives" in proof.note.locator("pre").inner_text()
    assert proof.tick.evaluate(BACKGROUND) != plain
    page.wait(f"id => ({IS_SEEN})(document.getElementById(id))", proof.id)
    proof.tick.click()
    assert (proof.is_open, proof.note.count()) == (False, 0)
    assert proof.tick.get_attribute("aria-controls") is None
    assert proof.tick.evaluate(BACKGROUND) == plain
    assert page.place.evaluate("location.hash") == ""


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_by_keyboard(key, page):
    keyboard, proof = page.page.keyboard, Proof(page, ARRIVES)
    proof.tick.focus()
    keyboard.press(key)
    assert proof.is_open and proof.tick.evaluate(FOCUSED)
    proof.button("Check it here").focus()
    keyboard.press("Escape")
    assert not proof.is_open and proof.tick.evaluate(FOCUSED)
    keyboard.press(key)
    assert proof.is_open
    keyboard.press("Escape")
    assert not proof.is_open and proof.tick.evaluate(FOCUSED)
    keyboard.press(key)
    proof.button("Close").focus()
    keyboard.press(key)
    assert not proof.is_open and proof.tick.evaluate(FOCUSED)


def test_by_finger(chromium, host, built):
    with reading(chromium, host.origin, **TOUCH) as reader:
        reader.open(host.url("/finger/", built / "site"))
        proof = Proof(reader, ARRIVES)
        assert proof.tick.evaluate(REACH) == ["44px", "44px"]
        reader.wait("() => document.querySelector('a.tick').ariaExpanded === 'false'")
        proof.tick.tap()
        assert proof.is_open
        for button in proof.note.get_by_role("button").all():
            box = button.bounding_box()
            assert box["height"] >= 44 and box["width"] >= 44
        proof.button("Close").tap()
        assert not proof.is_open
        assert reader.complaints == []


def test_several_are_open_and_escape_closes_the_one_it_is_pressed_in(page):
    arrives, past = Proof(page, ARRIVES), Proof(page, PAST)
    arrives.tick.click()
    past.tick.click()
    assert arrives.is_open and past.is_open
    arrives.button("Close").focus()
    page.page.keyboard.press("Escape")
    assert (arrives.is_open, past.is_open) == (False, True)


def test_a_claim_told_twice_is_open_at_one_sentence(page):
    first, again = Proof(page, ARRIVES), Proof(page, ARRIVES, at=1)
    first.tick.click()
    again.tick.click()
    assert (first.is_open, again.is_open) == (False, True)
    assert again.note.evaluate(BEFORE).startswith("Now drop it at 0.90")


def test_in_a_list_it_stands_in_its_item_and_of_a_table_behind_it(at_the_bench):
    listed, twice = Proof(at_the_bench, "it_is_false_there"), "it_never_ends_there"
    listed.tick.click()
    assert listed.note.evaluate("note => note.parentElement.matches('li:first-child')")
    tabled = Proof(at_the_bench, twice, at=1)
    tabled.tick.click()
    assert tabled.note.evaluate("note => note.previousElementSibling.localName") == "table"
    for proof in (listed, tabled):
        proof.button("Close").click()


def test_nothing_is_read_before_it_is_opened(page):
    notes = page.place.locator("#proofs, #proof-bar")
    assert notes.evaluate_all("all => all.map(one => one.childElementCount)") == [0, 0]
    assert page.place.locator(".proof").count() == 0


@pytest.mark.parametrize("address", ["#proof-it_jumps_past", "#claim-it_jumps_past"])
def test_an_address_opens_it(address, reader, host, built):
    reader.open(host.url("/addressed/", built / "site") + address)
    proof = Proof(reader, PAST)
    proof.note.wait_for()
    assert proof.is_open and proof.tick.evaluate(IS_SEEN)
    assert reader.place.locator("[data-notice]").filter(visible=True).count() == 0
    other = Proof(reader, ARRIVES)
    reader.place.evaluate("location.hash = '#proof-it_arrives'")
    other.note.wait_for()
    assert other.is_open and other.tick.evaluate(IS_SEEN) and other.tick.evaluate(FOCUSED)


def test_a_foreign_address_opens_nothing(reader, host, built):
    reader.open(host.url("/foreign/", built / "site") + "#proof-nobody").ready()
    assert reader.place.locator("main .proof").count() == 0


def test_what_is_pressed_before_the_page_has_its_script_opens(reader, host, built):
    shell = HeldBack(reader.page, SHELL)
    reader.open(host.url("/too-early/", built / "site"))
    proof = Proof(reader, ARRIVES)
    proof.tick.click()
    assert not proof.is_open
    shell.let_go()
    proof.note.wait_for()
    assert proof.is_open


def test_it_is_shown_in_the_figure(at_the_bench):
    hopper = at_the_bench.figure("hopper")
    proof = Proof(at_the_bench, "it_never_ends_there", at=1)
    proof.tick.click()
    hopper.run_to_the_end(proof.button("Show it").click)
    assert "jumped past the lowest point" in hopper.status
    assert hopper.input("rate").input_value() == "0.9"
    proof.button("Close").click()
    hopper.press("reset")
    plain = Proof(at_the_bench, "it_is_false_there")
    plain.tick.click()
    assert plain.button("Show it").count() == 0
    plain.button("Close").click()


def test_without_scripts_the_mark_leads_to_the_note(chromium, host, built):
    with reading(chromium, host.origin, java_script_enabled=False) as reader:
        page = reader.open(host.url("/plain/", built / "site")).styled().page
        note = page.locator("#proof-it_arrives")
        assert note.is_visible() and "away" in note.inner_text()
        page.locator("a.tick").first.click()
        assert page.locator(":target").get_attribute("id") == "proof-it_arrives"
        assert page.locator(".proof-bar").filter(visible=True).count() == 0
