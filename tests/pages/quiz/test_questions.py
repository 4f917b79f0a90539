"""A reader answers: by mouse and by keyboard, wrongly and rightly, here and on the next visit."""

import json

import pytest

from tests.harness.access import violations
from tests.harness.acting import TOUCH, grasp, middle
from tests.harness.places import in_a_sandbox, over_http, single_file
from tests.harness.reading import reading
from tests.pages.quiz.sheet import NUMBER, ONE, ORDER, PLACE, RIGHT, SEVERAL, Sheet

ALL = (ONE, SEVERAL, NUMBER, ORDER, PLACE)
STORE = "neurons-that-learn: workshop"
LISTEN = """() => {
  globalThis.heard = [];
  addEventListener("answered", ({ detail }) => heard.push(detail));
}"""


@pytest.mark.parametrize(
    "place", [over_http, single_file, in_a_sandbox], ids=lambda place: place.__name__
)
def test_all_kinds_by_mouse(place, reader, host, built):
    sheet = Sheet(place(reader, host, built, "workshop"))
    reader.place.evaluate(LISTEN)
    assert [sheet.reasons(name) for name in ALL] == [[]] * 5
    assert sheet.question(ONE).get_by_role("button").all_inner_texts() == ["Check"]

    # Nothing is chosen yet.
    reader.click_anyway(sheet.question(ONE).get_by_role("button", name="Check"))
    assert sheet.marks(ONE) == {}
    sheet.pick(ONE, "slow")
    sheet.check(ONE)
    assert sheet.marks(ONE) == {"slow": "Wrong", "fast": "Right answer"}
    assert "You took a small step for a large one." in sheet.reasons(ONE)[0]
    assert len(sheet.reasons(ONE)) == 2
    assert sheet.found(ONE).startswith("Not yet.")
    sheet.pick(ONE, "fast")
    assert (sheet.marks(ONE), sheet.reasons(ONE), sheet.found(ONE)) == ({}, [], "")
    sheet.check(ONE)
    assert sheet.marks(ONE) == {"fast": "Right"}
    assert sheet.found(ONE) == "Right."

    sheet.pick(SEVERAL, "slow")
    sheet.check(SEVERAL)
    assert sheet.marks(SEVERAL) == {"slow": "Right", "fast": "Right answer"}
    sheet.pick(SEVERAL, "fast")
    sheet.check(SEVERAL)
    assert sheet.marks(SEVERAL) == {"slow": "Right", "fast": "Right"}

    for typed, reason in (
        ("0.1", "You forgot the 2."),
        ("0.24", "Nearly."),
        ("7", "Multiply the rate by 2."),
        ("0.2", "Yes:"),
    ):
        sheet.type(typed)
        [told] = sheet.reasons(NUMBER)
        assert told.startswith(reason)

    assert sheet.order != RIGHT
    sheet.check(ORDER)
    assert "Wrong" in sheet.marks(ORDER).values()
    sheet.put_in_order()
    sheet.check(ORDER)
    assert sheet.marks(ORDER) == dict.fromkeys(RIGHT, "Right")

    assert sheet.score is None
    sheet.press("right")
    assert sheet.marks(PLACE) == {"right": "Wrong"}
    sheet.press("left")
    assert sheet.marks(PLACE) == {"left": "Right", "right": "Wrong"}  # what was tried stays
    assert sheet.score == "0 of 5 at the first try."

    heard = reader.place.evaluate("() => heard")
    assert heard[:2] == [
        {"question": f"question-{ONE}", "right": False, "tries": 1},
        {"question": f"question-{ONE}", "right": True, "tries": 2},
    ]
    assert heard[-1] == {"question": f"question-{PLACE}", "right": True, "tries": 2}
    assert len(heard) == 2 + 2 + 4 + 2 + 2


def test_all_kinds_by_keyboard(reader, host, built):
    sheet = Sheet(over_http(reader, host, built, "workshop"))
    keys = reader.page.keyboard

    def focused():
        return reader.page.evaluate("() => document.activeElement.textContent.trim()")

    def go_on():
        """Enter has checked; Tab leads over Check and what is shown then, to the next question."""
        while focused() != "Next question":
            keys.press("Tab")
        keys.press("Enter")
        keys.press("Tab")

    sheet.question(ONE).locator("input").first.focus()
    keys.press("ArrowDown")
    assert sheet.found(ONE) == ""  # it can be chosen without being answered
    keys.press("Enter")
    assert sheet.found(ONE) == "Right."
    go_on()
    keys.press("Space")
    keys.press("Tab")
    keys.press("Space")
    keys.press("Enter")
    assert sheet.found(SEVERAL) == "Right."
    go_on()
    keys.type("0.2")
    keys.press("Enter")
    assert sheet.found(NUMBER) == "Right."
    go_on()
    for wanted, choice in enumerate(RIGHT):
        up = sheet.choice(ORDER, choice).get_by_role("button", name="Up")
        up.focus()
        while sheet.order.index(choice) > wanted:
            keys.press("Enter")
            assert up.evaluate("(button) => button === document.activeElement")
    while focused() != "Check":
        keys.press("Tab")
    keys.press("Enter")
    assert sheet.found(ORDER) == "Right."
    go_on()
    keys.press("Enter")
    assert sheet.found(PLACE) == "Right."
    assert sheet.score == "5 of 5 at the first try."


def test_a_choice_is_held_and_moved(reader, host, built):
    sheet = Sheet(over_http(reader, host, built, "workshop"))
    first, _, last = sheet.order
    mouse = reader.page.mouse
    mouse.move(*grasp(sheet.choice(ORDER, last).locator(".hold")))
    mouse.down()
    mouse.move(*middle(sheet.choice(ORDER, first)), steps=8)
    assert sheet.order[0] == last
    mouse.up()
    mouse.move(*middle(sheet.choice(ORDER, first)))
    assert sheet.order[0] == last


def test_what_is_found_is_announced(at_the_page):
    sheet = Sheet(at_the_page)
    sheet.type("0.1")
    at_the_page.wait(
        "() => document.getElementById('announcer').textContent.includes('You forgot the 2.')"
    )
    assert at_the_page.place.locator("#announcer").text_content().startswith("Not yet.")


def test_see_it_happen_sets_the_figure(at_the_page):
    sheet = Sheet(at_the_page)
    sheet.pick(ONE, "fast")
    sheet.check(ONE)
    sheet.question(ONE).get_by_role("button", name="Drop it at 0.90").click()
    hopper = at_the_page.figure("hopper")
    hopper.wait("(figure) => figure.querySelector('.status').textContent.includes('jumped past')")
    assert hopper.input("rate").input_value() == "0.9"
    hopper.press("reset")
    hopper.slide("rate", 0.1)


def test_answers_are_there_on_the_next_visit(reader, host, built):
    sheet = Sheet(over_http(reader, host, built, "workshop"))
    sheet.answer_all()
    before = [(sheet.marks(name), sheet.reasons(name), sheet.found(name)) for name in ALL]
    assert sheet.score == "4 of 5 at the first try."
    kept = json.loads(reader.page.evaluate("(key) => localStorage[key]", STORE))["answers"]
    assert kept[f"question-{ONE}"] == {"given": "slow", "tries": 1, "first": False}

    reader.page.reload(wait_until="domcontentloaded")
    sheet = Sheet(reader)
    reader.place.evaluate(LISTEN)
    assert [(sheet.marks(name), sheet.reasons(name), sheet.found(name)) for name in ALL] == before
    assert sheet.score == "4 of 5 at the first try."
    assert sheet.order == RIGHT
    sheet.pick(ONE, "fast")
    sheet.check(ONE)
    assert reader.place.evaluate("() => heard.map(({ tries }) => tries)") == [2]
    assert sheet.score == "4 of 5 at the first try."  # the first try stays what it was


@pytest.mark.parametrize(
    "kept",
    [
        7,
        ["slow"],
        {f"question-{name}": "slow" for name in ALL},
        {
            f"question-{ONE}": {"given": "fats", "tries": 1, "first": True},
            f"question-{SEVERAL}": {"given": ["slow", "slow"], "tries": 1, "first": True},
            f"question-{NUMBER}": {"given": "0.2", "tries": 1, "first": True},
            f"question-{ORDER}": {"given": ["slow"], "tries": 1, "first": True},
            f"question-{PLACE}": {"given": {"left": 1}, "tries": 1, "first": True},
        },
        {
            f"question-{ONE}": {"given": "fast", "tries": -1, "first": True},
            f"question-{NUMBER}": {"given": 0.2, "tries": 1, "first": "yes"},
            f"question-{PLACE}": {"given": "left"},
            "__proto__": {"given": "fast", "tries": 1, "first": True},
        },
    ],
    ids=["a number", "a list", "texts", "other kinds", "half of it"],
)
def test_nonsense_that_was_kept_is_no_answer(kept, reader, host, built):
    nonsense = json.dumps(json.dumps({"answers": kept}))
    reader.page.add_init_script(f"localStorage.setItem({json.dumps(STORE)}, {nonsense})")
    sheet = Sheet(over_http(reader, host, built, "workshop"))
    assert [sheet.reasons(name) for name in ALL] == [[]] * 5
    assert sheet.score is None
    sheet.pick(ONE, "fast")
    sheet.check(ONE)
    assert sheet.found(ONE) == "Right."


def test_questions_wait_until_the_reader_comes_near(reader, host, built):
    over_http(reader, host, built, "workshop").ready()
    check = reader.place.locator(f"#question-{ORDER} [data-check]")
    assert check.get_attribute("aria-disabled") == "true"
    Sheet(reader)
    assert check.get_attribute("aria-disabled") == "false"


def test_without_scripts_a_question_is_text_and_the_answers_stand_at_the_end(chromium, host, built):
    with reading(chromium, host.origin, java_script_enabled=False) as reader:
        page = reader.open(host.url("/still/", built / "site")).styled().page
        one = page.locator(f"#question-{ONE}")
        assert one.locator("li").all_inner_texts() == ["0.1", "0.9"]
        assert page.locator(".question :is(input, button)").filter(visible=True).count() == 0
        assert page.locator(".question .reason").filter(visible=True).count() == 0
        answers = page.get_by_role("region", name="Answers")
        first, several, number, order, place = [
            answers.locator(f"> ol > li:nth-child({i}) > p").inner_text() for i in range(1, 6)
        ]
        assert (first, several, number, place) == ("b", "a, b", "0.2", "a")
        letters = order.split(", ")
        shown = page.locator(f"#question-{ORDER} li").all_inner_texts()
        assert [shown["abc".index(letter)].strip() for letter in letters] == [
            "0.1",
            "0.9",
            "no end",
        ]
        assert "You took a small step for a large one." in answers.inner_text()
        assert reader.complaints == []


def test_the_answers_are_printed_and_not_shown_on_a_screen(at_the_page):
    answers = at_the_page.place.locator(".answers")
    assert not answers.is_visible()
    at_the_page.page.emulate_media(media="print")
    try:
        assert answers.is_visible()
        assert at_the_page.place.locator(".question button").filter(visible=True).count() == 0
        assert at_the_page.place.locator(".question .reason").filter(visible=True).count() == 0
    finally:
        at_the_page.page.emulate_media(media="screen")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_answered_questions_can_be_used_by_everybody(scheme, chromium, host, built):
    """By finger, on the smallest screen: nothing axe finds, nothing too small, nothing beside."""
    options = TOUCH | {"viewport": {"width": 320, "height": 640}, "color_scheme": scheme}
    with reading(chromium, host.origin, **options) as reader:
        sheet = Sheet(over_http(reader, host, built, "workshop"))
        sheet.answer_all()
        sheet.press("right")
        assert violations(reader) == []
        targets = reader.place.locator(".question :is(button, label, .hold)").filter(visible=True)
        sizes = targets.evaluate_all(
            """(all) => all.map((one) => {
              const { width, height } = one.getBoundingClientRect();
              return [one.textContent.trim(), width, height];
            })"""
        )
        assert len(sizes) > 15
        assert [size for size in sizes if min(size[1:]) < 43.5] == []
        assert reader.page.evaluate("() => document.documentElement.scrollWidth") == 320
        assert reader.complaints == []
