"""The neuron set by hand: what the picture says is what the numbers are."""

import numpy as np
import pytest
from pictures.answers import plot_of

from claims import hand
from claims.runs import run_out
from learning.gates import GATES, INPUTS
from learning.neuron import Neuron, Training
from tests.harness.acting import TOUCH, drag, grasp, middle, swipe
from tests.harness.reading import reading
from widgets.by_hand import MAP, START, ByHand

SAYS = "(figure, words) => figure.frame.status.startsWith(words)"
RIGHT = "(figure, right) => figure.frame.readouts.right === right"


def set_to(w1, w2, bias):
    return ByHand({"weight_1": w1, "weight_2": w2, "bias": bias})


@pytest.mark.parametrize(
    ("numbers", "right"), [((1, 0.6, -0.9), 3), ((1, 1, -1.5), 4), ((0, 0, 1), 1)]
)
def test_what_it_says_is_what_the_neuron_answers(numbers, right):
    w1, w2, bias = numbers
    frame = set_to(*numbers).draw()
    neuron = Neuron(np.array([w1, w2], dtype=float), bias)
    assert frame.readouts["right"] == str(right)
    assert float(frame.readouts["loss"]) == pytest.approx(
        neuron.loss(INPUTS, GATES["AND"]), abs=5e-5
    )
    for x in INPUTS:
        assert (
            f"{float(neuron.predict(x)):.2f} for {x[0]:.0f} and {x[1]:.0f}" in frame.panels[1].alt
        )


def test_a_dot_that_is_tapped_is_asked():
    widget = ByHand()
    for question in ("0 0", "1 1"):
        widget.handle("ask", question)
        inside, plane = widget.draw().panels
        x = np.array([float(part) for part in question.split()])
        neuron = Neuron(np.array([1.0, 0.6]), -0.9)
        assert f"answer {float(neuron.predict(x)):.2f}" in inside.alt
        assert [name for name, spot in plane.spots["ask"].items() if spot.chosen] == [question]


def test_learning_goes_on_from_the_very_numbers_and_moves_the_sliders():
    widget = set_to(4.0, -4.0, 2.0)
    widget.handle("learn")
    widget.advance()
    same = Training(INPUTS, GATES["AND"], 1, Neuron(np.array([4.0, -4.0]), 2.0))
    same.epoch(2.0)
    assert (widget.weight_1, widget.weight_2, widget.bias) == pytest.approx(
        (*same.neuron.weights, same.neuron.bias)
    )


def test_a_hand_on_a_slider_takes_over_again():
    widget = ByHand()
    widget.handle("learn")
    widget.advance()
    widget.handle("bias", 3.0)
    assert widget.training is None
    widget.advance()
    assert widget.run == "done"
    assert widget.bias == 3.0


def test_start_over_puts_the_three_numbers_back():
    widget = set_to(4.0, -4.0, 2.0)
    widget.handle("reset")
    assert {name: widget.values[name] for name in START} == START


def test_a_neuron_that_forgets_where_it_was_left_is_found_out(monkeypatch):
    begin = Training.__init__
    monkeypatch.setattr(
        Training, "__init__", lambda self, x, y, seed, neuron=None: begin(self, x, y, seed)
    )
    assert not hand.it_learns_from_where_you_left_it().holds


def test_another_beginning_is_found_out(monkeypatch):
    monkeypatch.setattr(ByHand.bias, "default", -1.5)
    assert not hand.it_begins_with_three_right().holds


@pytest.mark.parametrize("width", MAP)
def test_the_drawn_numbers_are_the_neurons(width):
    widget = ByHand({"weight_1": 2.0, "weight_2": -1.5, "bias": -0.7}, width=width)
    inside, plane = (panel.layers for panel in widget.draw().panels)
    neuron = Neuron(np.array([2.0, -1.5]), -0.7)
    for x in INPUTS:
        assert f">{float(neuron.predict(x)):.2f}</text>" in plane["dots"]
    drawn = "".join(inside.values())
    for number in ("+2.0", "−1.5", "−0.7", "+1.30"):  # and the sum, asked 1 and 0
        assert f">{number}<" in drawn


def test_the_line_is_led_to_the_hand_by_the_bias_alone():
    widget = ByHand()
    widget.handle("shift", (0.75, 0.75))
    assert (widget.weight_1, widget.weight_2) == (1.0, 0.6)
    assert widget.bias == pytest.approx(-1.2)
    assert widget.draw().readouts["right"] == "4"


def test_the_line_is_turned_round_its_knob():
    widget = ByHand()
    widget.handle("shift", (0.6, 0.6))
    widget.handle("turn", (0.2, 0.6))
    assert widget.shift == (0.6, 0.6)
    length = (1 + 0.6**2) ** 0.5  # as long as they were: now only input 2 counts
    assert (widget.weight_1, widget.weight_2) == pytest.approx((0, length))
    assert widget.bias == pytest.approx(-0.6 * length)


def test_a_line_too_steep_for_the_sliders_keeps_its_place():
    widget = set_to(12.0, 12.0, -9.0)
    widget.handle("shift", (1.2, 1.2))
    numbers = widget.weight_1, widget.weight_2, widget.bias
    assert numbers == pytest.approx((5, 5, -12))


def test_without_weights_there_is_no_line_to_hold():
    widget = set_to(0, 0, 1)
    assert widget.disabled == ["shift", "turn"]
    before = widget.draw()
    widget.handle("shift", (0.1, 0.1))
    assert widget.draw() == before


def test_the_best_by_hand_is_kept_beside_what_was_learned():
    widget = set_to(4.0, 4.0, -6.0)
    best = widget.draw().readouts["loss"]
    widget.handle("bias", 3.0)
    assert widget.draw().readouts["lowest"] == best != widget.draw().readouts["loss"]
    widget.handle("learn")
    run_out(widget)
    frame = widget.draw()
    assert (frame.readouts["lowest"], frame.readouts["loss"]) == (best, "0.0010")
    assert frame.status.endswith("epochs: 4 of 4. You, by hand: 4 of 4 at best.")


def on_map(figure, x, y, width):
    """Where two inputs lie in the window."""
    box = figure.place.locator("[data-panel=answers] svg").bounding_box()
    at, scale = plot_of(MAP[width]).at(x, y), box["width"] / MAP[width]
    return box["x"] + at[0] * scale, box["y"] + at[1] * scale


BOTH_LIE_ON_THE_LINE = """figure => ["shift", "turn"].every((knob) => {
  const value = (name) => Number(figure.querySelector(`[name=${name}]`).value);
  const [x, y] = [...figure.querySelectorAll(`[name=${knob}]`)].map((input) => Number(input.value));
  return Math.abs(value("weight_1") * x + value("weight_2") * y + value("bias")) < 0.06;
})"""


def test_by_mouse_and_by_keys(at_the_page):
    figure, page = at_the_page.figure("by-hand"), at_the_page.page
    page.set_viewport_size({"width": 1280, "height": 900})
    figure.wait("figure => figure.dataset.width === 'wide' && figure.frame.panels[1].width > 300")
    shift = figure.place.locator("[data-grip=shift]")
    drag(page.mouse, grasp(shift), on_map(figure, 0.75, 0.75, "wide"))
    figure.wait(RIGHT, "4")
    figure.wait(SAYS, "All four, by hand!")
    figure.wait(BOTH_LIE_ON_THE_LINE)
    assert figure.values(ByHand)["shift"] == pytest.approx([0.75, 0.75], abs=0.02)

    figure.place.locator("[name=ask][value='0 1']").click()
    figure.wait("figure => figure.querySelector('[value=\"0 1\"]').ariaPressed === 'true'")
    across = figure.input("shift").first
    across.focus()
    page.keyboard.press("End")
    figure.wait("figure => Number(figure.querySelector('[name=bias]').value) < -1.5")
    figure.input("weight_1").focus()
    page.keyboard.press("Home")
    figure.wait("figure => figure.querySelector('[data-value=weight_1]').textContent === '−12.0'")
    sign = figure.input("weight_1").evaluate("input => input.closest('label').dataset.sign")
    assert sign == "−"
    figure.press("reset")
    figure.wait(SAYS, "Make it AND")
    figure.press("learn")
    figure.wait_for_run("done")
    assert figure.readout("right") == "4"
    assert figure.readout("loss") < figure.readout("lowest")
    figure.press("reset")
    figure.wait(SAYS, "Make it AND")


def test_by_finger(chromium, host, built):
    with reading(chromium, host.origin, **TOUCH) as reader:
        reader.open(host.url("/hand/", built / "site")).ready()
        figure = reader.figure("by-hand")
        figure.wait("figure => figure.frame.panels[1].width < 200")
        figure.place.evaluate("figure => figure.scrollIntoView({ block: 'center' })")
        assert figure.place.bounding_box()["height"] <= 560
        session = reader.page.context.new_cdp_session(reader.page)
        start = grasp(figure.place.locator("[data-grip=turn]"))
        before = reader.page.evaluate("scrollY")
        swipe(session, start, on_map(figure, 0.15, 0.55, "phone"))
        figure.wait("figure => Number(figure.querySelectorAll('[name=turn]')[0].value) < 0.2")
        figure.wait("figure => Number(figure.querySelector('[name=weight_2]').value) > 1")
        figure.wait(BOTH_LIE_ON_THE_LINE)
        assert reader.page.evaluate("scrollY") == before
        reader.page.touchscreen.tap(*on_map(figure, 0, 0, "phone"))
        figure.wait("figure => figure.querySelector('[value=\"0 0\"]').ariaPressed === 'true'")
        beside = middle(figure.place.locator("[data-panel=neuron] svg"))
        swipe(session, beside, (beside[0], beside[1] - 200))
        reader.wait("before => scrollY > before + 50", before)
        assert reader.complaints == []
