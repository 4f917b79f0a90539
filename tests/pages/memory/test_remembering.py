"""The page remembers where reading stopped and what was set, where it may; nothing breaks where it
may not.
"""

import json

import pytest

from tests.harness.reading import NO_CLIPBOARD, reading
from tests.pages.memory.test_links import SEEN
from tests.pages.test_reader import HeldBack

KEY = "neurons-that-learn: workshop"
BACK = "[data-notice=back]"
ENTRY = f"""() => {{
  try {{ return JSON.parse(localStorage.getItem({json.dumps(KEY)})) ?? {{}}; }}
  catch {{ return {{}}; }}
}}"""
AUTHORED = {"rate": 2.0, "mood": "calm", "twice": False}


def kept(reader, condition):
    """Await that the entry of the chapter fulfils a condition."""
    reader.wait(f"() => ((entry) => {condition})(({ENTRY})())")


def scroll_to(reader, name):
    reader.place.evaluate(
        "name => document.getElementById(name).scrollIntoView({ behavior: 'instant' })", name
    )


def leave(reader):
    """Go to another page, as a reader does."""
    reader.page.goto("about:blank")


def holding(reader, entry):
    """The chapter's entry, as it was before the page is opened."""
    script = f"localStorage.setItem(...{json.dumps([KEY, entry])}); "
    reader.page.add_init_script(f"if (!window.early) {{ try {{ {script} }} catch {{}} }}")


def learner_of(reader):
    learner = reader.figure("learner")
    return {
        "rate": float(learner.input("rate").input_value()),
        "mood": learner.input("mood").input_value(),
        "twice": learner.input("twice").is_checked(),
    }


@pytest.fixture
def url(host, built):
    return host.url("/remembers/", built / "site")


def test_a_reader_goes_on_where_reading_stopped(reader, url):
    reader.open(url).ready()
    assert not reader.place.locator(BACK).is_visible()
    scroll_to(reader, "learner")
    kept(reader, "entry.place === 'learner'")
    leave(reader)
    reader.open(url)
    back = reader.place.locator(BACK)
    assert "You stopped at “Learning”." in back.inner_text()
    assert "set again" not in back.inner_text()
    assert reader.page.evaluate("scrollY") == 0
    back.locator("a").focus()
    reader.page.keyboard.press("Enter")
    reader.wait(f"() => ({SEEN})(document.getElementById('learner'))")
    assert not back.is_visible()
    assert not reader.place.locator("[data-notice=broken]").is_visible()


def test_a_page_that_is_only_opened_keeps_the_place_of_before(reader, url):
    reader.open(url)
    scroll_to(reader, "learner")
    kept(reader, "entry.place === 'learner'")
    for _ in range(2):
        leave(reader)
        reader.open(url)
        assert "You stopped at “Learning”." in reader.place.locator(BACK).inner_text()
    scroll_to(reader, "board")
    kept(reader, "entry.place === 'board'")
    reader.page.evaluate("scrollTo({ top: 0, behavior: 'instant' })")
    kept(reader, "entry.place === null")
    leave(reader)
    assert not reader.open(url).place.locator(BACK).is_visible()


def test_what_was_set_is_set_again_before_python_makes_the_widgets(reader, url):
    reader.open(url).ready()
    learner, board = reader.figure("learner"), reader.figure("board")
    learner.slide("rate", 5)
    learner.input("mood").select_option("hasty")
    learner.input("twice").check()
    board.place.locator("[name=speed][value=fast]").check()
    board.place.locator("[name=ask][value=right]").click()
    board.input("goal").fill("60")
    board.wait("figure => figure.frame.readouts.asked === '1'")
    reader.figure("learner-2").press("step")
    leave(reader)
    payload = HeldBack(reader.page)
    reader.open(url).place.locator(BACK).wait_for()  # the script has run
    assert learner_of(reader) == {"rate": 5.0, "mood": "hasty", "twice": True}
    assert learner.place.locator('[data-value="rate"]').text_content() == "5.0"
    assert "What you had set is set again." in reader.place.locator(BACK).inner_text()
    payload.let_go()
    reader.ready()
    board.press("go")
    board.wait_for_run("done")
    assert board.frame["readouts"]["steps_made"] == "60"
    assert board.place.locator("[name=ask][value=right]").get_attribute("data-chosen") == "true"
    learner.press("step")
    learner.wait("figure => figure.frame.readouts.epoch === '2'")
    second = reader.figure("learner-2")
    assert second.input("rate").input_value() == "5"  # its author's own
    assert second.place.get_attribute("data-used") is None


@pytest.mark.parametrize("where", ["notice", "end"])
def test_forget_gives_the_authors_page(where, reader, url):
    reader.open(url).ready()
    reader.figure("learner").slide("rate", 5)
    scroll_to(reader, "learner")
    kept(reader, "entry.place === 'learner'")
    leave(reader)
    reader.open(f"{url}#learning").ready()
    assert learner_of(reader)["rate"] == 5
    button = reader.place.locator(f"{BACK if where == 'notice' else 'footer'} [data-forget]")
    with reader.page.expect_navigation():
        button.focus()
        reader.page.keyboard.press("Enter")
    reader.ready()
    assert learner_of(reader) == AUTHORED
    assert reader.page.evaluate("localStorage.length") == 0
    assert not reader.place.locator(BACK).is_visible()
    leave(reader)
    reader.open(url)
    assert learner_of(reader) == AUTHORED


def test_a_link_to_a_state_wins_over_what_is_remembered(reader, url):
    holding(reader, json.dumps({"place": "board", "settings": {"learner": {"rate": 5}}}))
    reader.open(f"{url}#at=learner&learner=step&end").ready()
    learner = reader.figure("learner")
    learner.wait("figure => figure.frame.readouts.epoch === '1'")
    assert learner_of(reader) == AUTHORED
    assert not reader.place.locator(BACK).is_visible()
    link = reader.place.evaluate("() => document.querySelector('#learner .link').hidden")
    assert link is False


def test_a_link_tells_what_was_remembered(reader, url):
    """The one who opens it has not this reader's memory."""
    holding(reader, json.dumps({"settings": {"learner": {"rate": 5}}}))
    reader.page.add_init_script(NO_CLIPBOARD)
    reader.open(url).ready()
    learner = reader.figure("learner")
    learner.press("step")
    learner.wait("figure => figure.frame.readouts.epoch === '1'")
    learner.place.locator("[data-link]").click()
    link = learner.place.locator(".link input").input_value()
    assert link.endswith("#at=learner&learner=rate=5/step&end")


def test_what_python_refuses_is_as_the_author_has_it(reader, url):
    """A typed number is not judged by the browser. What shows the same state lives, too."""
    settings = {"board": {"goal": 5000, "speed": "fast"}, "learner": {"rate": 5}}
    holding(reader, json.dumps({"settings": settings}))
    reader.open(url).ready()
    board = reader.figure("board")
    board.wait("figure => figure.frame")
    assert board.input("goal").input_value() == "40"
    assert board.place.locator("[name=speed][value=normal]").is_checked()
    assert learner_of(reader)["rate"] == 5
    for name in ("board", "echo"):
        for kind in ("fault", "refused"):
            reader.figure(name).note(kind).wait_for(state="hidden")
    reader.figure("echo").press("step")
    board.wait("figure => figure.frame.readouts.steps_made === '1'")


NONSENSE = {
    "no JSON": "{place:",
    "not an object": "[1, 2]",
    "nothing": "null",
    "a place that is not here": '{"place": "nowhere"}',
    "a place of another kind": '{"place": {"id": "learner"}}',
    "markup": '{"place": "<img src=x onerror=alert(1)>"}',
    "settings of another kind": '{"settings": ["learner"]}',
    "values of another kind": '{"settings": {"learner": {"rate": {}, "mood": [1], "twice": "no"}}}',
    "values that are not allowed": '{"settings": {"learner": {"rate": 1e99, "mood": "wild"}}}',
    "an option with a quote": '{"settings": {"learner": {"mood": "\\"]"}}}',
    "names of JavaScript's": '{"__proto__": {"place": "learner"}, "constructor": {"name": 1}}',
    "other figures": '{"settings": {"nobody": {"rate": 5}, "learner": {"nothing": 5}}}',
    "a great deal": json.dumps({"junk": "x" * 1_000_000}),
}


def test_nonsense_in_storage_is_nothing(chromium, host, url):
    for name, entry in NONSENSE.items():
        with reading(chromium, host.origin) as reader:
            holding(reader, entry)
            dialogs = []
            reader.page.on("dialog", lambda dialog, seen=dialogs: seen.append(dialog.message))
            reader.open(url)
            assert not reader.place.locator(BACK).is_visible(), name
            assert learner_of(reader) == AUTHORED, name
            scroll_to(reader, "learner")
            kept(reader, "entry.place === 'learner'")  # and it is written over
            assert dialogs + reader.complaints == [], name


THROWS = """Object.defineProperty(window, "localStorage", {
  get() { throw new DOMException("denied", "SecurityError"); },
});"""
IS_FULL = """Storage.prototype.setItem = () => {
  throw new DOMException("full", "QuotaExceededError");
};"""


@pytest.mark.parametrize("broken", [THROWS, IS_FULL], ids=["throws", "full"])
def test_without_storage_nothing_breaks_and_nothing_is_said(broken, reader, url):
    reader.page.add_init_script(broken)
    for _ in range(2):
        reader.open(url).ready()
        assert not reader.place.locator(BACK).is_visible()
        assert learner_of(reader) == AUTHORED
        learner = reader.figure("learner")
        learner.slide("rate", 5)
        learner.press("step")
        learner.wait("figure => figure.frame.readouts.epoch === '1'")
        leave(reader)
    reader.open(url)
    with reader.page.expect_navigation():
        reader.place.locator("footer [data-forget]").click()
    reader.ready()
