"""The squares: what the picture says is what the answers cost."""

import pytest

from claims import squared
from learning.neuron import Neuron
from widgets import squares as module
from widgets.squares import START, Squares


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
    assert squared.half_as_wrong_costs_a_quarter() is False


def test_a_loss_that_is_not_the_neurons_is_found_out(monkeypatch):
    monkeypatch.setattr(Neuron, "loss", lambda self, x, y: float(abs(self.predict(x) - y).mean()))
    assert squared.areas_are_the_squared_errors() is False
