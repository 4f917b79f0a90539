"""Handles and places on a picture, by mouse, by finger and by keyboard."""

import pytest

from tests.harness.acting import TOUCH, drag, grasp, middle, swipe
from tests.harness.reading import reading

FRAME = "(figure, words) => figure.frame.status === words"
SPOT = "figure => figure.querySelector('[data-panel=field] svg').ariaLabel"


@pytest.fixture
def board(at_the_page):
    """At its start, wherever the tests before have left it."""
    board = at_the_page.figure("board")
    restart(board)
    yield board
    restart(board)


def restart(board):
    board.press("reset")
    board.wait("figure => figure.frame.readouts.steps_made === '0'")


def wait_for_point(board, x, y):
    """Await that the picture has the point there, in its own units."""
    board.wait(
        "(figure, [x, y]) => figure.frame.panels[0].alt === `A point at ${x} and ${y}.`", [x, y]
    )


def put_spot(board, x, y):
    """Set the point's two sliders, as a keyboard does."""
    board.place.evaluate(
        """(figure, values) => {
          const sliders = [...figure.querySelectorAll("[name=spot]")];
          sliders.forEach((slider, i) => { slider.value = values[i]; });
          sliders[0].dispatchEvent(new Event("input", { bubbles: true }));
        }""",
        [x, y],
    )
    wait_for_point(board, x, y)


def choose(board, name, option):
    board.place.locator(f"[name={name}][value={option}]").check()


def on_field(board, x, y):
    """Where a pair of numbers lies on the screen; the plot is 200 x 100 in a panel of 220 x 120."""
    box = board.place.locator("[data-panel=field] svg").bounding_box()
    return (
        box["x"] + (10 + 20 * x) / 220 * box["width"],
        box["y"] + (110 - 20 * y) / 120 * box["height"],
    )


def test_a_handle_is_dragged_by_the_mouse(board):
    mouse = board.reader.page.mouse
    handle = board.place.locator("[data-grip=spot]")
    for x, y in ((7.5, 1.5), (0, 5), (2, 3)):
        drag(mouse, grasp(handle), on_field(board, x, y))
        wait_for_point(board, x, y)
        assert middle(handle) == pytest.approx(on_field(board, x, y), abs=2)


def test_a_handle_stays_in_its_bounds(board):
    handle = board.place.locator("[data-grip=spot]")
    drag(board.reader.page.mouse, grasp(handle), on_field(board, 30, -10))
    wait_for_point(board, 10, 0)


def test_a_tap_on_the_picture_moves_the_nearest_handle(board):
    board.place.locator("[data-panel=field] svg").hover()
    put_spot(board, 2, 3)
    board.reader.page.mouse.click(*on_field(board, 3, 2))
    wait_for_point(board, 3, 2)
    board.reader.page.mouse.click(*on_field(board, 8, 0.1))
    board.wait("figure => figure.querySelector('[name=mark]').value === '8'")
    board.wait("figure => Math.abs(figure.frame.panels[0].grips.mark.at[0] - 170) < 2")


def test_a_tap_moves_only_a_handle_that_can_come_there(board):
    """The mark is nearer, but runs along the lower edge, more than half a target below."""
    board.place.locator("[data-panel=field] svg").hover()
    put_spot(board, 2, 4)
    board.slide("mark", 8)
    board.wait("figure => Math.abs(figure.frame.panels[0].grips.mark.at[0] - 170) < 2")
    board.reader.page.mouse.click(*on_field(board, 8, 1.5))
    wait_for_point(board, 8, 1.5)


TOUCHES = """(svg, [spots, kinds]) => kinds.forEach((kind, i) => {
  const [clientX, clientY] = spots[i];
  const at = { clientX, clientY, pointerId: 7, pointerType: "touch", isPrimary: true };
  svg.dispatchEvent(new PointerEvent(kind, { ...at, bubbles: true }));
})"""


def test_a_tap_counts_where_the_finger_was_lifted_whether_a_click_follows_or_not(board):
    """Browsers make no click of a long touch, nor of one that stops a fling, and may move it."""
    picture = board.place.locator("[data-panel=field] svg")
    picture.hover()
    put_spot(board, 2, 3)
    spot, aside, far = (on_field(board, *pair) for pair in ((3, 2), (3.2, 2), (7, 4)))
    picture.evaluate(TOUCHES, [[far, far], ["pointerdown", "pointercancel"]])  # the page scrolls
    picture.evaluate(TOUCHES, [[far, spot], ["pointerdown", "pointerup"]])  # a swipe
    picture.evaluate(TOUCHES, [[far], ["pointerup"]])  # begun elsewhere
    picture.evaluate(TOUCHES, [[spot, spot, aside], ["pointerdown", "pointerup", "click"]])
    wait_for_point(board, 3, 2)


def test_a_handle_moves_by_keys_in_both_directions(board):
    keyboard = board.reader.page.keyboard
    across, up = board.input("spot").all()
    across.focus()
    for key in ("Home", "ArrowRight", "ArrowRight"):
        keyboard.press(key)
    up.focus()
    keyboard.press("End")
    keyboard.press("ArrowDown")
    wait_for_point(board, 0.2, 4.9)
    across.focus()
    keyboard.press("PageUp")
    board.wait("figure => Number(figure.querySelector('[name=spot]').value) >= 1")
    names = [slider.get_attribute("aria-label") for slider in (across, up)]
    assert names == ["Spot, across", "Spot, up"]


def test_every_press_of_a_place_counts(board):
    for _ in range(3):
        board.place.locator("[name=ask][value=right]").click()
    board.wait("figure => figure.frame.readouts.asked === '3'")
    board.wait("figure => figure.querySelector('[value=right]').ariaPressed === 'true'")
    board.place.locator("[name=ask][value=left]").focus()
    board.reader.page.keyboard.press("Enter")
    board.wait("figure => figure.frame.readouts.asked === '4'")
    board.wait("figure => figure.querySelector('[value=right]').ariaPressed === 'false'")


def test_a_slider_below_the_picture_looks_back(board):
    choose(board, "speed", "fast")
    board.press("go")
    board.wait_for_run("done")
    past = board.input("past")
    assert (past.get_attribute("max"), past.input_value()) == ("40", "40")
    board.slide("past", 10)
    board.wait("figure => figure.frame.status.endsWith('10 of 40')")
    track = board.place.locator("[data-panel=track] svg").bounding_box()
    slider = past.bounding_box()
    thumb = 12  # px: half of what the style sheet says
    assert slider["x"] + thumb == pytest.approx(track["x"] + 20 / 220 * track["width"], abs=1)
    right = slider["x"] + slider["width"] - thumb
    assert right == pytest.approx(track["x"] + 200 / 220 * track["width"], abs=1)
    choose(board, "speed", "normal")


def test_a_bet_is_made_before_and_kept(board):
    bets = board.place.locator("[name=bet]")
    # Whoever was here before may have made one: so the page as it was written counts.
    assert bets.evaluate_all("all => all.map((bet) => bet.defaultChecked)") == [False, False]
    choose(board, "bet", "far")
    board.input("goal").fill("500")  # far from done
    board.press("go")
    board.wait("figure => figure.querySelector('[name=bet]').disabled")
    assert board.place.locator("[name=bet][value=far]").is_checked()
    board.press("go")
    board.wait("figure => !figure.querySelector('[name=bet]').disabled")
    board.input("goal").fill("40")


def test_what_is_disabled_keeps_the_focus_and_does_nothing(board):
    back = board.input("back")
    board.wait("figure => figure.querySelector('[name=back]').ariaDisabled === 'true'")
    back.focus()
    board.reader.page.keyboard.press("Enter")
    echo = board.reader.figure("echo")
    echo.press("step")
    board.wait("figure => figure.frame.readouts.steps_made === '1'")
    assert back.get_attribute("aria-disabled") == "false"


def test_a_number_is_typed(board):
    board.input("goal").fill("12")
    choose(board, "speed", "fast")
    board.press("go")
    board.wait_for_run("done")
    board.wait("figure => figure.frame.readouts.steps_made === '12'")
    board.input("goal").fill("40")
    choose(board, "speed", "normal")


def test_a_view_is_painted_with_its_widget_in_one_task(board):
    echo = board.reader.figure("echo")
    board.reader.place.evaluate(
        """() => {
          window.apart = [];
          const [board, echo] = ["board", "echo"].map((id) => document.getElementById(id));
          new MutationObserver(() => {
            const one = board.frame.readouts.steps_made;
            if (one !== echo.frame.readouts.there) apart.push(one);
          }).observe(board.querySelector("[data-readout=steps_made]"), { childList: true });
        }"""
    )
    echo.press("step")
    board.press("go")
    board.wait_for_run("done")
    assert echo.readout("there") == board.readout("steps_made") == "40"
    assert board.reader.place.evaluate("() => apart") == []


def test_a_figure_is_drawn_for_its_room(chromium, host, built):
    with reading(chromium, host.origin, viewport={"width": 1180, "height": 900}) as reader:
        reader.open(host.url("/room/", built / "site")).ready()
        board = reader.figure("board")
        box = "figure => figure.querySelector('[data-panel=track] svg').viewBox.baseVal.height"
        assert board.place.evaluate(box) == 60
        reader.page.set_viewport_size({"width": 390, "height": 844})
        board.wait(f"figure => ({box})(figure) === 40")
        assert board.place.get_attribute("data-width") == "phone"
        reader.page.set_viewport_size({"width": 1180, "height": 900})
        board.wait(f"figure => ({box})(figure) === 60")
        assert reader.complaints == []


def test_a_finger_drags_a_handle_and_the_page_scrolls_beside_it(chromium, host, built):
    with reading(chromium, host.origin, **TOUCH) as reader:
        reader.open(host.url("/finger/", built / "site"))
        board = reader.figure("board")
        board.place.hover()
        reader.ready()
        session = reader.page.context.new_cdp_session(reader.page)
        handle = board.place.locator("[data-grip=spot]")
        start = grasp(handle)
        before = reader.page.evaluate("scrollY")
        swipe(session, start, on_field(board, 6, 1))
        wait_for_point(board, 6, 1)
        assert reader.page.evaluate("scrollY") == before
        for target in board.place.locator(".handle, .place").all():
            box = target.bounding_box()
            assert min(box["width"], box["height"]) >= 44

        x, y = on_field(board, 1, 4.5)
        swipe(session, (x, y), (x, y - 210))
        reader.wait("before => scrollY > before + 50", before)
        wait_for_point(board, 6, 1)
        assert reader.complaints == []


def test_a_swipe_over_a_slider_scrolls_and_leaves_it_as_it_was(chromium, host, built):
    with reading(chromium, host.origin, **TOUCH) as reader:
        reader.open(host.url("/swipe/", built / "site")).ready()
        learner, session = (
            reader.figure("learner"),
            reader.page.context.new_cdp_session(reader.page),
        )
        rate = learner.input("rate")
        rate.evaluate(
            "rate => { rate.told = []; rate.oninput = () => rate.told.push(rate.value); }"
        )
        x, y = grasp(rate)
        far = (x + 60, y)
        before = reader.page.evaluate("scrollY")
        swipe(session, far, (far[0], y - 210))
        reader.wait("before => scrollY > before + 50", before)
        assert (rate.input_value(), rate.evaluate("rate => rate.told")) == ("2", [])
        x, y = grasp(rate)
        swipe(session, (x, y), (x + 60, y))
        reader.wait("() => Number(document.querySelector('#learner [name=rate]').value) > 5")
        told = rate.evaluate("rate => rate.told")
        assert told and told[-1] == rate.input_value()
        x, y = grasp(rate)
        reader.page.touchscreen.tap(x, y)
        more = "(figure, told) => figure.querySelector('[name=rate]').told.length > told"
        learner.wait(more, len(told))
        assert reader.complaints == []
