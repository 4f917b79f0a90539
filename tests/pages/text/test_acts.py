"""Words that act: they bring their figure into view and have it do what they say; the way back."""

import pytest

from tests.harness.acting import TOUCH, middle
from tests.harness.holding import HeldBack
from tests.harness.reading import reading

IS_SEEN = """element => {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
}"""
RESTARTS = """figure => {
  figure.restarts = 0;
  figure.hasPaused = false;
  let before = 0;
  figure.addEventListener("painted", () => {
    const epoch = Number(figure.frame.readouts.epoch);
    if (epoch < before) figure.restarts += 1;
    if (epoch > 0 && figure.dataset.run === "idle") figure.hasPaused = true;
    before = epoch;
  });
}"""
LOOK = """span => {
  const { color, backgroundColor, fontWeight, textDecorationLine, cursor, padding } =
    getComputedStyle(span);
  const { color: around, fontWeight: weight } = getComputedStyle(span.parentElement);
  return [color === around, backgroundColor, fontWeight === weight, textDecorationLine, cursor,
    padding, span.role, span.tabIndex];
}"""
PLAIN = [True, "rgba(0, 0, 0, 0)", True, "none", "auto", "0px", None, -1]


def words(reader, name):
    return reader.place.get_by_role("button", name=name, exact=True)


def way_back(reader):
    return reader.place.get_by_role("button", name="Back to the text")


@pytest.fixture
def learner(at_the_page):
    learner = at_the_page.figure("learner")
    yield learner
    learner.press("reset")
    learner.slide("rate", 2)
    learner.wait("figure => figure.frame.readouts.epoch === '0'")


def test_they_set_the_figure_and_press_its_buttons(learner):
    learner.run_to_the_end(words(learner.reader, "Train it at 20").click)
    assert learner.input("rate").input_value() == "20"
    assert learner.place.locator("[data-value=rate]").text_content() == "20.0"
    assert learner.status.startswith("Learned after")


def test_pressed_again_they_start_afresh_and_never_pause(learner):
    learner.place.evaluate(RESTARTS)
    train = words(learner.reader, "Train it at 20")
    for restarts in range(1, 4):
        train.click()
        learner.wait("figure => Number(figure.frame.readouts.epoch) > 3")
        train.click()
        learner.wait("(figure, restarts) => figure.restarts >= restarts", restarts)
    learner.wait_for_run("done")
    assert not learner.place.evaluate("figure => figure.hasPaused")


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_a_keyboard_is_enough_and_keeps_its_place(key, at_the_page):
    board = at_the_page.figure("board")
    all_on_fast = words(at_the_page, "all on fast")
    all_on_fast.focus()
    at_the_page.page.keyboard.press(key)
    board.wait("figure => figure.frame.readouts.steps_made === '40'")
    board.place.evaluate_handle("figure => figure").as_element().wait_for_element_state("stable")
    at_the_page.wait(f"() => ({IS_SEEN})(document.getElementById('board'))")
    assert all_on_fast.evaluate("words => words === document.activeElement")
    way_back(at_the_page).focus()
    at_the_page.page.keyboard.press(key)
    at_the_page.wait(f"() => ({IS_SEEN})(document.activeElement)")
    assert all_on_fast.evaluate("words => words === document.activeElement")
    assert way_back(at_the_page).count() == 0
    board.press("reset")


def test_the_way_back_goes_once_the_figure_is_used_for_something_else(at_the_page):
    board = at_the_page.figure("board")
    words(at_the_page, "all on fast").click()
    way_back(at_the_page).wait_for(state="visible")
    board.press("reset")
    way_back(at_the_page).wait_for(state="detached")
    board.wait("figure => figure.frame.readouts.steps_made === '0'")


def test_where_the_sentence_is_still_seen_there_is_no_way_back(at_the_page):
    page, before = at_the_page.page, at_the_page.page.viewport_size
    page.set_viewport_size({"width": 1280, "height": 900})
    slowly = words(at_the_page, "goes slowly")
    slowly.evaluate("words => words.scrollIntoView({ block: 'end' })")
    at_the_page.figure("hopper").run_to_the_end(slowly.click)
    assert way_back(at_the_page).count() == 0
    page.set_viewport_size(before)


def test_what_has_become_of_it_is_announced_with_the_figures_name(learner):
    learner.reader.listen()
    learner.run_to_the_end(words(learner.reader, "Train it at 20").click)
    learner.reader.wait_to_hear("heard => heard.startsWith('learner: ')")
    learner.reader.wait_to_hear("(heard, status) => heard === status", learner.status)


def test_a_broken_figure_says_so(at_the_bench):
    faulty = at_the_bench.figure("faulty")
    faulty.press("handler")
    faulty.note("fault").wait_for(state="visible")
    at_the_bench.listen()
    words(at_the_bench, "Add to it").click()
    at_the_bench.wait_to_hear("heard => /^faulty: .* error: RuntimeError/.test(heard)")
    start_again(faulty)
    words(at_the_bench, "Add to it").click()
    faulty.wait("figure => figure.frame.status.startsWith('1 so far')")
    faulty.press("handler")  # others find it as it was
    faulty.note("fault").wait_for(state="visible")
    start_again(faulty)


def start_again(figure):
    figure.note("fault").locator("[data-restart]:visible").click()
    figure.wait("figure => figure.frame.status.startsWith('0 so far')")


def test_a_figure_far_away_is_reached_though_nothing_between_was_laid_out(chromium, host, built):
    window = {"viewport": {"width": 390, "height": 844}}
    with reading(chromium, host.origin, **(TOUCH | window)) as reader:
        HeldBack(reader.page)
        reader.open(host.url("/far-away/", built / "site"))
        reader.wait("() => document.querySelector('.act')?.role")
        reader.place.locator(".act").first.evaluate(
            """words => {
              words.dataset.do = JSON.stringify([["hopper-2", "drop", null]]);
              words.click();
            }"""
        )
        reader.figure("hopper-2").wait(IS_SEEN)


@pytest.mark.parametrize("size", [(390, 844), (320, 640), (844, 390)], ids=str)
def test_on_a_phone_the_figure_comes_into_view_even_before_python(size, chromium, host, built):
    """What stands between was not laid out until then. The words are pressed by a finger."""
    width, height = size
    window = {"viewport": {"width": width, "height": height}}
    with reading(chromium, host.origin, **(TOUCH | window), reduced_motion="reduce") as reader:
        payload = HeldBack(reader.page)
        reader.open(host.url("/by-thumb/", built / "site"))
        reader.wait("() => document.querySelector('.act')?.role")
        board = reader.figure("board")
        all_on_fast = words(reader, "all on fast")
        all_on_fast.evaluate("words => words.scrollIntoView({ block: 'center' })")
        reader.page.touchscreen.tap(*middle(all_on_fast))
        seen = f"(figure, selector) => ({IS_SEEN})(figure.querySelector(selector))"
        parts = ["[data-panel=field]"] if height < 600 else ["[data-panel=track]", ".buttons"]
        for part in parts:
            board.wait(seen, part)
        payload.let_go()
        reader.ready()
        board.wait("figure => figure.frame?.readouts.steps_made === '40'")
        box = way_back(reader).bounding_box()
        assert min(box["width"], box["height"]) >= 44
        way_back(reader).tap()
        assert all_on_fast.evaluate(IS_SEEN)
        assert reader.place.evaluate("() => document.documentElement.scrollWidth") == width
        assert reader.complaints == []


def test_without_scripts_they_are_words_like_others(chromium, host, built):
    with reading(chromium, host.origin, java_script_enabled=False) as reader:
        reader.open(host.url("/silent-words/", built / "site")).styled()
        assert reader.place.locator(".act, .follow, .drag").evaluate_all(f"all => all.map({LOOK})")
        for marked in reader.place.locator(".act, .follow:not(.rate, .loss)").all():
            assert marked.evaluate(LOOK) == PLAIN
        assert way_back(reader).count() == 0
        assert reader.complaints == []


def test_on_paper_they_are_words_like_others(reader, host, built):
    reader.open(host.url("/paper-words/", built / "site")).ready()
    learner = reader.figure("learner")
    words(reader, "Train it at 20").click()
    learner.wait_for_run("done")
    reader.page.emulate_media(media="print")
    for marked in reader.place.locator(".act").all():
        assert marked.evaluate(LOOK)[:-2] == PLAIN[:-2]
    assert way_back(reader).count() == 0
    told = reader.place.locator("[data-follow='echo.there']")
    assert told.inner_text() == "40"  # as the author wrote it, for a figure that nobody has used
    followed = reader.place.locator("[data-follow='learner.epoch']")
    assert followed.inner_text() == learner.readout("epoch")
