"""Code is opened, changed, run, and reverted: by mouse, by keyboard, and by words in the text."""

import pytest

from tests.harness.books import SMALL
from tests.harness.places import PLACES
from tests.harness.reading import reading
from tests.pages.code.coding import Desk

HILLS = (SMALL / "py" / "hills.py").read_text(encoding="utf-8")
STEP = "x - rate * 2"
UPHILL = HILLS.replace(STEP, "x + rate * 2")
WRONG = HILLS.replace(STEP, "x - rat * 2")


def change_and_revert(reader):
    """What everybody must be able to do, wherever the page is."""
    desk = Desk(reader, "hills.py").open()
    assert desk.text == desk.original == HILLS
    hopper = reader.figure("hopper")
    at_rest = hopper.frame

    assert desk.run(UPHILL) == "done"
    hopper.press_to_the_end("drop")
    assert "-1.00" in hopper.frame["panels"][0]["alt"]  # up to the edge of the picture

    assert desk.run("x = (") == "wrong"
    assert "never closed" in desk.words and "Line 1" in desk.words
    assert desk.wrong_line == "x = ("
    assert desk.said.startswith("SyntaxError: '(' was never closed")
    assert "-1.00" in hopper.frame["panels"][0]["alt"]  # the figures go on as they were

    desk.press("revert")
    assert desk.state == "reverted"
    assert desk.text == HILLS
    reader.ready()
    hopper.wait_for_frame(at_rest)


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.__name__)
def test_code_is_changed_and_reverted(place, reader, host, built):
    change_and_revert(place(reader, host, built, "workshop").ready())


def test_nothing_of_the_editor_comes_before_it_is_opened(reader, host, built):
    asked = []
    reader.page.on("request", lambda request: asked.append(request.url))
    reader.open(host.url("/late/", built / "site")).ready()
    assert not [url for url in asked if "editor" in url]
    Desk(reader, "hills.py").open()
    assert len([url for url in asked if "editor" in url]) == 1


def test_words_make_a_change_and_show_it(desk):
    reader = desk.reader
    hopper = reader.figure("hopper")
    reader.place.get_by_role("button", name="Halve every hop").click()
    hopper.wait_for_run("done")  # the words let it drop, too
    assert desk.settle() == "done"
    assert desk.text == HILLS.replace(STEP, "x - rate * 1")
    assert desk.place.locator(".cm-changed").inner_text().strip().startswith("return float(")
    assert hopper.place.evaluate("f => f.getBoundingClientRect().top < innerHeight")
    assert reader.place.locator("#way-back").is_visible()

    turn = reader.place.get_by_role("button", name="turn round")
    turn.focus()
    reader.page.keyboard.press("Enter")
    desk.wait("section => section.querySelector('.cm-content').textContent.includes('x + rate')")
    assert desk.settle() == "done"
    assert desk.text == UPHILL
    hopper.wait_for_run("idle")


def test_the_keyboard_is_enough(desk):
    page = desk.reader.page
    content = desk.place.locator(".cm-content")
    desk.write(WRONG)
    page.keyboard.press("Control+Enter")
    desk.reader.figure("hopper").press("drop")  # waits for the new one
    desk.wait_for("later")
    line = 1 + HILLS[: HILLS.index(STEP)].count("\n")
    assert f"Line {line}: There is nothing called “rat” here. Did you mean “rate”?" in desk.words
    assert "rat * 2" in desk.wrong_line
    assert "rat" in desk.said

    content.focus()
    page.keyboard.press("Control+End")
    page.keyboard.press("Tab")
    assert desk.text.endswith("    ")  # it indents …
    page.keyboard.press("Escape")
    page.keyboard.press("Tab")
    assert not content.evaluate("content => content.contains(document.activeElement)")
    page.keyboard.press("Shift+Tab")
    assert content.evaluate("content => content === document.activeElement")
    page.keyboard.press("Control+z")  # … and all of it can be taken back
    page.keyboard.press("Control+z")
    assert desk.text == HILLS


def test_the_editor_is_named_and_described(desk):
    content = desk.place.locator(".cm-content")
    assert content.get_attribute("aria-label") == "hills.py"
    hint = content.get_attribute("aria-describedby")
    assert "Escape, then Tab" in desk.place.locator(f"#{hint}").inner_text()
    desk.run("def")
    heard = "() => document.getElementById('announcer').textContent.includes('cannot read')"
    desk.reader.wait(heard)


def test_what_is_printed_is_shown(desk):
    assert desk.run(HILLS + "\nfor n in range(3):\n    print('hill', n)\n") == "done"
    assert desk.printed == "hill 0\nhill 1\nhill 2\n"
    in_a_hop = HILLS.replace("return float", "print('hop', x)\n        return float")
    assert desk.run(in_a_hop) == "done"
    assert not desk.place.locator("[data-printed]").is_visible()
    hopper = desk.reader.figure("hopper")
    hopper.press_to_the_end("drop")
    assert desk.printed.startswith("hop -0.5\nhop 0.0\n")


def test_figures_that_are_asked_for_meanwhile_are_made_of_it(desk):
    """What is pressed while the code is on its way is done by the new figures."""
    desk.write(UPHILL)
    desk.press("run")
    hopper = desk.reader.figure("hopper")
    hopper.press_to_the_end("drop")
    assert "-1.00" in hopper.frame["panels"][0]["alt"]


def test_a_run_of_another_figure_goes_on_after_a_mistake(desk):
    learner = desk.reader.figure("learner")
    learner.slide("rate", 0.1)
    learner.press("train")
    learner.wait_for_run("running")
    assert desk.run("def") == "wrong"
    epoch = int(learner.readout("epoch"))
    learner.wait("(figure, epoch) => Number(figure.frame.readouts.epoch) > epoch + 2", epoch)


def test_what_was_typed_is_there_after_a_reload(chromium, host, built):
    url = host.url("/again/", built / "site")
    with reading(chromium, host.origin) as reader:
        desk = Desk(reader.open(url), "hills.py").open()
        desk.write(UPHILL)
        desk = Desk(reader.open(url), "hills.py").open()
        assert desk.text == UPHILL
        assert desk.state == "kept"
        desk.press("revert")
        assert Desk(reader.open(url), "hills.py").open().text == HILLS
        assert reader.complaints == []


def test_where_storage_throws_or_holds_nonsense_the_editor_works(chromium, host, built):
    with reading(chromium, host.origin) as reader:
        reader.page.add_init_script(
            "Storage.prototype.setItem = () => { throw new Error('full'); };"
            "Storage.prototype.getItem = () => '{\"code hills.py\": [7]}';"
        )
        desk = Desk(reader.open(host.url("/full/", built / "site")), "hills.py").open()
        assert desk.text == HILLS
        assert desk.run(UPHILL) == "done"
        assert reader.complaints == []


def test_on_the_pages_own_thread_changed_code_does_not_run(reader, host, built):
    reader.page.add_init_script("delete window.Worker;")
    reader.open(host.url("/threadless/", built / "site")).ready()
    desk = Desk(reader, "hills.py").open()
    assert desk.run("while True: pass") == "refused"
    hopper = reader.figure("hopper")
    hopper.press_to_the_end("drop")


def test_without_scripts_the_code_is_there_to_be_read(chromium, host, built):
    with reading(chromium, host.origin, java_script_enabled=False) as reader:
        reader.open(host.url("/plain/", built / "site")).styled()
        section = reader.place.locator("section.code")
        assert section.locator("summary").is_visible()
        section.locator("summary").click()
        assert "class Hill" in section.locator(".listing pre").inner_text()
        for button in section.locator("button").all():
            assert not button.is_visible()
