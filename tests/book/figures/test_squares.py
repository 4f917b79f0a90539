"""The squares: what the picture says is what the answers cost."""

import re
from itertools import pairwise

import pytest

from claims import squared
from claims.squared import RECT
from learning.neuron import Neuron
from tests.harness.acting import TOUCH, drag, grasp, swipe
from tests.harness.reading import reading
from widgets import squares as module
from widgets.squares import PLACES, START, Squares

LINE = re.compile(r'<line class="layer" [^>]*y1="([^"]*)"')
SEEN = "(figure, words) => figure.frame.panels[0].alt.includes(words)"


def test_it_begins_with_ninety_small_squares():
    squares = Squares()
    assert squares.loss == pytest.approx((0.49 + 0.04 + 0.36 + 0.01) / 4)
    assert squares.draw().status == (
        "49 + 4 + 36 + 1 = 90 small squares; a quarter of them: 22.5 of 100."
    )


def test_an_answer_that_is_moved_costs_what_its_square_says():
    squares = Squares()
    squares.handle("answer_2", 0.5)
    frame = squares.draw()
    assert "answer 0.50, right 0, squared error 0.25" in frame.panels[0].alt
    assert frame.status.startswith("49 + 25 + 36 + 1 = 111 small squares")
    assert squares.loss == pytest.approx(1.11 / 4)


def test_halving_leaves_ghosts_until_an_answer_is_moved():
    squares = Squares()
    squares.handle("halve")
    frame = squares.draw()
    assert [squares.values[name] for name in START] == pytest.approx([0.65, 0.1, 0.3, 0.95])
    assert "".join(frame.panels[0].layers.values()).count("square ghost") == 5
    assert frame.status.startswith("Half as wrong, a quarter of the loss: 0.225 → 0.056.")
    squares.handle("answer_1", 0.7)
    assert "ghost" not in "".join(squares.draw().panels[0].layers.values())


def test_what_is_too_small_to_be_seen_is_not_halved():
    squares = Squares()
    for _ in range(3):
        assert "halve" not in squares.disabled
        squares.handle("halve")
    assert "halve" in squares.disabled
    squares.handle("reset")
    assert squares.draw() == Squares().draw()


def test_errors_that_are_halved_wrongly_are_found_out(monkeypatch):
    monkeypatch.setattr(module, "half_as_wrong", lambda answers, targets: answers)
    assert not squared.half_as_wrong_costs_a_quarter().holds


def test_a_loss_that_is_not_the_neurons_is_found_out(monkeypatch):
    monkeypatch.setattr(Neuron, "loss", lambda self, x, y: float(abs(self.predict(x) - y).mean()))
    assert not squared.areas_are_the_squared_errors().holds


def texts(markup):
    """All words of a drawing, in order."""
    return re.findall(r"<text[^>]*>([^<]*)</text>", markup)


def markup(frame):
    """What a Frame, as the page has it, paints."""
    return "".join(frame["panels"][0]["layers"].values())


@pytest.mark.parametrize("width", PLACES)
def test_the_sum_stands_in_the_picture(width):
    squares = Squares({"answer_3": 0.4}, width=width)
    said = "".join(texts(squares.draw().panels[0].layers["sum"])).replace(" ", "")
    for number in ("0.49", "0.04", "0.16", "0.01", "0.70", "÷4=0.175"):
        assert number in said
    assert said.count("+") == 3


@pytest.mark.parametrize("width", PLACES)
def test_each_layer_of_the_average_is_a_quarter_of_a_square(width):
    frame, side = Squares(width=width).draw(), PLACES[width].side
    solid = float(RECT.findall(frame.panels[0].layers["average"])[-1][1])
    heights = [float(y) for y in LINE.findall(frame.panels[0].layers["average"])]
    floor = heights[0] + 0.49 / 4 * side * side / solid
    top = floor - solid
    pieces = [(a - b) * solid / side**2 for a, b in pairwise([floor, *heights, top])]
    assert pieces == pytest.approx([0.49 / 4, 0.04 / 4, 0.36 / 4, 0.01 / 4], abs=4e-4)


def test_the_streams_are_as_wide_as_the_errors_are_large():
    streams = Squares(width="wide").draw().panels[0].layers["streams"]
    widths = [float(width) for width in re.findall(r'stroke-width="([^"]*)"', streams)]
    assert widths == pytest.approx([1, 8 * 0.36, 1, 8 * 0.49], abs=0.01)  # the last comes first
    perfect = dict(zip(START, (1, 0, 0, 1), strict=True))
    assert Squares(perfect).draw().panels[0].layers["streams"] == ""


def areas_on(figure, side):
    """Of the four squares and of the average, as the page paints them."""
    return [float(w) * float(h) / side**2 for _, w, h in RECT.findall(markup(figure.frame))]


def along(figure, name, answer, width):
    """From the knob to where an answer lies on its axis, in the window."""
    x, y = grasp(figure.place.locator(f"[data-grip={name}]"))
    svg, places = figure.place.locator(".panels svg").bounding_box(), PLACES[width]
    now = float(figure.input(name).input_value())
    return (x, y), (x + (answer - now) * places.side * svg["width"] / places.width, y)


def test_an_answer_is_dragged_by_mouse_and_moved_by_keys(at_the_page):
    figure, page = at_the_page.figure("squares"), at_the_page.page
    page.set_viewport_size({"width": 1280, "height": 900})
    figure.wait("figure => figure.dataset.width === 'wide' && figure.frame.panels[0].width > 800")
    drag(page.mouse, *along(figure, "answer_2", 0.5, "wide"))
    figure.wait(SEEN, "answer 0.50, right 0, squared error 0.25")
    figure.input("answer_4").focus()
    for _ in range(10):
        page.keyboard.press("ArrowLeft")
    figure.wait(SEEN, "answer 0.80, right 1, squared error 0.04")
    each = [0.49, 0.25, 0.36, 0.04]
    assert areas_on(figure, PLACES["wide"].side) == pytest.approx([*each, 1.14 / 4], abs=1e-3)

    figure.press("halve")
    figure.wait("figure => figure.frame.status.includes('0.285 → 0.071.')")
    assert markup(figure.frame).count("square ghost") == 5
    figure.press("reset")
    figure.wait(SEEN, "Their average is 0.225.")


def test_a_finger_drags_an_answer_and_the_page_scrolls_beside_it(chromium, host, built):
    with reading(chromium, host.origin, **TOUCH) as reader:
        reader.open(host.url("/squares/", built / "site")).ready()
        figure = reader.figure("squares")
        figure.wait("figure => figure.frame.panels[0].width < 400")
        session = reader.page.context.new_cdp_session(reader.page)
        start, end = along(figure, "answer_1", 0.8, "phone")
        before = reader.page.evaluate("scrollY")
        swipe(session, start, end)
        figure.wait("figure => Number(figure.querySelector('[name=answer_1]').value) > 0.75")
        figure.wait("figure => !figure.frame.panels[0].alt.includes('answer 0.30')")
        assert reader.page.evaluate("scrollY") == before
        answer = float(figure.input("answer_1").input_value())
        assert answer == pytest.approx(0.8, abs=0.02)
        figure.wait(SEEN, f"answer {answer:.2f}, right 1")
        areas = areas_on(figure, PLACES["phone"].side)
        each = [(1 - answer) ** 2, 0.04, 0.36, 0.01]
        assert areas == pytest.approx([*each, sum(each) / 4], abs=2e-3)

        painted = figure.frame
        svg = figure.place.locator(".panels svg").bounding_box()
        box, scale = PLACES["phone"].box(5), svg["width"] / PLACES["phone"].width
        spot = svg["x"] + (box.left + 60) * scale, svg["y"] + (box.top + 10) * scale
        reader.page.touchscreen.tap(*spot)  # the average, nearest to the fourth answer
        swipe(session, spot, (spot[0], spot[1] - 200))
        reader.wait("before => scrollY > before + 50", before)
        assert figure.frame == painted
        assert reader.complaints == []
