"""The map of a gate, read back from its picture: each dot at its inputs, with its own answer."""

import math

import numpy as np
import pytest
from pictures.answers import answers_panel

from learning.neuron import Neuron
from tests.book.logic import LOGIC
from tests.kit.draw.pictures import elements, numbers

NEURON = Neuron(np.array([3.0, -1.5]), 0.25)  # it tells 0 1 from 1 0


def answer(a, b):
    return 1 / (1 + math.exp(-(3.0 * a - 1.5 * b + 0.25)))


def corner(panel, a, b):
    """Where inputs lie, as the axes' 0 and 1 say: to the right and up."""
    ticks = elements(panel.layers["axes"], "tick", "text")
    across = {t.text: numbers(t, "x")[0] for t in ticks if t.get("text-anchor") == "middle"}
    up = {t.text: numbers(t, "y")[0] for t in ticks if t.get("text-anchor") == "end"}
    assert across["0"] < across["1"] and up["1"] < up["0"]
    return across[str(a)], up[str(b)]


def at(panel, a, b):
    """Which of the drawn dots stands there."""
    rings = [numbers(r, "cx", "cy") for r in elements(panel.layers["dots"], "dot", "circle")]
    away = [math.dist(ring, corner(panel, a, b)) for ring in rings]
    assert min(away) < 6
    return away.index(min(away)), len(rings)


@pytest.mark.parametrize("size", [430, 240])
@pytest.mark.parametrize("gate", LOGIC)
def test_each_dot_stands_at_its_inputs_with_its_own_answer(gate, size):
    panel = answers_panel(gate, NEURON, size, "A map")
    dots = panel.layers["dots"]
    rings, pills = elements(dots, "dot", "circle"), elements(dots, "num", "text")
    for a in (0, 1):
        for b in (0, 1):
            which, count = at(panel, a, b)
            is_yes, p = bool(LOGIC[gate](a, b)), answer(a, b)
            assert count == len(pills) == 4
            assert ("yes" in rings[which].get("class").split()) is is_yes
            assert elements(dots, "digit")[which].text == str(int(is_yes))
            assert pills[which].text == f"{p:.2f}"
            missed = "missed" in elements(dots, "pill")[which].get("class").split()
            assert missed is ((p > 0.5) is not is_yes)
            assert numbers(pills[which], "y")[0] > numbers(rings[which], "cy")[0]
            assert f"{p:.2f} for {a} and {b}" in panel.alt


def test_the_chosen_dot_alone_has_a_ring():
    panel = answers_panel("AND", NEURON, 430, "A map", chosen="0 1")
    [ring] = elements(panel.layers["dots"], "chosen")
    assert math.dist(numbers(ring, "cx", "cy"), corner(panel, 0, 1)) < 6


@pytest.mark.parametrize("gate", LOGIC)
def test_before_it_has_answered_each_dot_has_its_right_answer_and_no_more(gate):
    panel = answers_panel(gate, None, 430, "A map")
    for a in (0, 1):
        for b in (0, 1):
            which, _ = at(panel, a, b)
            digit = elements(panel.layers["dots"], "digit")[which].text
            assert digit == str(int(LOGIC[gate](a, b)))
    assert elements(panel.layers["dots"], "pill") == []
    assert panel.raster is None and panel.layers["boundary"] == ""
