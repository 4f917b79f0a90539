"""The neuron set by hand: what the picture says is what the numbers are."""

import numpy as np
import pytest

from claims import hand
from learning.gates import GATES, INPUTS
from learning.neuron import Neuron, Training
from widgets.by_hand import START, ByHand


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
    assert hand.it_learns_from_where_you_left_it() is False


def test_another_beginning_is_found_out(monkeypatch):
    monkeypatch.setattr(ByHand.bias, "default", -1.5)
    assert hand.it_begins_with_three_right() is False
