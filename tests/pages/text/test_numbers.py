"""Numbers in a sentence that follow a figure, and those that a hand drags or keys step."""

import pytest

from tests.harness.acting import TOUCH, drag, grasp, middle, swipe
from tests.harness.holding import HeldBack
from tests.harness.reading import reading

APART = """() => {
  globalThis.apart = [];
  const learner = document.getElementById("learner");
  for (const name of ["epoch", "loss"]) {
    const there = learner.querySelector(`[data-readout=${name}]`);
    const here = document.querySelector(`[data-follow="learner.${name}"] .on-screen`);
    new MutationObserver(() => {
      if (here.textContent !== there.textContent) apart.push(here.textContent);
    }).observe(there, { childList: true });
  }
}"""


def number(reader, name):
    return reader.place.locator(f"[data-follow='{name}']")


def rate(reader):
    return reader.place.get_by_role("slider", name="Step size, hopper")


@pytest.fixture
def hopper(at_the_page):
    hopper = at_the_page.figure("hopper")
    hopper.press("reset")
    hopper.slide("rate", 0.1)
    hopper.wait_for_run("idle")
    at_the_page.wait("() => document.querySelector('.drag').textContent === '0.10'")
    rate(at_the_page).scroll_into_view_if_needed()
    yield hopper
    hopper.press("reset")
    hopper.wait_for_run("idle")


def test_a_number_says_what_the_figure_shows_in_every_frame(at_the_page):
    learner = at_the_page.figure("learner")
    at_the_page.place.evaluate(APART)
    learner.press_to_the_end("train")
    learner.press("reset")
    learner.slide("rate", 0.1)  # far from done
    learner.press("train")
    learner.wait("figure => Number(figure.frame.readouts.epoch) > 30")
    learner.press("train")
    learner.wait_for_run("idle")
    assert at_the_page.place.evaluate("() => apart") == []
    assert number(at_the_page, "learner.epoch").inner_text() == learner.readout("epoch")
    learner.press("reset")
    learner.slide("rate", 2)
    learner.wait("figure => figure.frame.readouts.epoch === '0'")
    assert number(at_the_page, "learner.loss").inner_text() == "—"


def test_a_number_follows_a_view_and_a_slider(at_the_page):
    board, echo = at_the_page.figure("board"), at_the_page.figure("echo")
    board.press("reset")
    echo.press("step")
    board.wait("figure => figure.frame.readouts.steps_made === '1'")
    assert number(at_the_page, "echo.there").inner_text() == "1"
    at_the_page.figure("learner").slide("rate", 20)
    assert number(at_the_page, "learner.rate").inner_text() == "20.0"
    at_the_page.figure("learner").slide("rate", 2)
    board.press("reset")
    board.wait("figure => figure.frame.readouts.steps_made === '0'")


def test_what_the_text_asks_for_is_followed(at_the_page):
    learner = at_the_page.figure("learner")
    learner.run_to_the_end(at_the_page.place.get_by_role("button", name="Train it at 20").click)
    assert number(at_the_page, "learner.rate").inner_text() == "20.0"
    learner.press("reset")
    learner.slide("rate", 2)
    learner.wait_for_run("idle")


def test_the_line_stays_as_it_is_once_there_was_room(at_the_page):
    learner, rate = at_the_page.figure("learner"), number(at_the_page, "learner.rate")
    learner.slide("rate", 20)
    wide = rate.bounding_box()["width"]
    for value, shown in ((2.5, "2.5"), (11.1, "11.1"), (2, "2.0")):
        learner.slide("rate", value)
        assert rate.inner_text() == shown
        assert rate.bounding_box()["width"] == wide


def test_a_mouse_drags_a_number_and_lets_go(hopper):
    mouse = hopper.reader.page.mouse
    x, y = grasp(rate(hopper.reader))
    mouse.move(x, y)
    mouse.down()
    mouse.move(x + 100, y, steps=4)
    assert rate(hopper.reader).text_content() == "0.43"  # a third of the way to 1.00
    assert hopper.input("rate").input_value() == "0.43"
    assert hopper.place.locator("[data-value=rate]").text_content() == "0.43"
    mouse.move(x + 240, y, steps=4)
    assert hopper.run == "idle"
    mouse.up()
    hopper.wait_for_run("done")
    assert "jumped past" in hopper.status
    assert rate(hopper.reader).text_content() == "0.89"


def test_a_press_that_moves_nothing_does_nothing(hopper):
    spot = grasp(rate(hopper.reader))
    drag(hopper.reader.page.mouse, spot, spot)
    board = hopper.reader.figure("board")
    board.press("reset")
    hopper.reader.figure("echo").press("step")
    board.wait("figure => figure.frame.readouts.steps_made === '1'")
    board.press("reset")
    assert hopper.run == "idle"


def test_keys_step_a_number_which_says_what_it_is(hopper):
    number, keyboard = rate(hopper.reader), hopper.reader.page.keyboard
    number.focus()
    for key, value in (("End", "1.00"), ("ArrowLeft", "0.99"), ("PageDown", "0.89")):
        keyboard.press(key)
        assert number.text_content() == value == number.get_attribute("aria-valuetext")
    hopper.wait_for_run("done")
    assert "jumped past" in hopper.status
    assert number.get_attribute("aria-valuenow") == "0.89"
    assert [number.get_attribute(f"aria-value{end}") for end in ("min", "max")] == ["0.01", "1"]
    assert number.evaluate("words => words === document.activeElement")


def test_a_number_of_a_field_is_set_in_its_steps(at_the_page):
    board = at_the_page.figure("board")
    goal = at_the_page.place.get_by_role("slider", name="Goal, board")
    board.input("goal").fill("40")
    goal.press("ArrowUp")
    assert (goal.text_content(), board.input("goal").input_value()) == ("41", "41")
    board.input("goal").fill("40")
    assert goal.text_content() == "40"


def test_a_slider_moves_its_number_before_python_is_ready(reader, host, built):
    payload = HeldBack(reader.page)
    reader.open(host.url("/before/", built / "site"))
    hopper = reader.figure("hopper")
    hopper.slide("rate", 0.7)
    assert rate(reader).text_content() == "0.70"
    rate(reader).press("ArrowRight")
    assert hopper.input("rate").input_value() == "0.71"
    assert reader.page.get_attribute("html", "data-python") == "starting"
    payload.let_go()
    reader.ready()
    hopper.wait_for_run("done")
    assert rate(reader).text_content() == "0.71"


def test_a_finger_drags_sideways_and_scrolls_up_and_down(chromium, host, built):
    with reading(chromium, host.origin, **TOUCH) as reader:
        reader.open(host.url("/by-finger-too/", built / "site")).ready()
        number = rate(reader)
        number.evaluate("number => number.scrollIntoView({ block: 'center' })")
        session = reader.page.context.new_cdp_session(reader.page)
        before = reader.page.evaluate("scrollY")
        x, y = middle(number)
        swipe(session, (x, y), (x, y - 200))
        reader.wait("before => scrollY > before + 50", before)
        assert number.text_content() == "0.10"
        x, y = grasp(number)
        swipe(session, (x, y), (x + 100, y))
        reader.wait("() => document.querySelector('.drag').textContent === '0.43'")
        reader.figure("hopper").wait_for_run("done")
        assert reader.complaints == []
