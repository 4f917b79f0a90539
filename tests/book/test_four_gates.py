"""The claims on four gates, each with something broken: they find it out."""

import pytest

from claims import four_gates
from learning.gates import GATES
from learning.neuron import Neuron


@pytest.fixture(autouse=True)
def fresh_measurements():
    four_gates.trained.cache_clear()
    yield
    four_gates.trained.cache_clear()


def holds(name):
    four_gates.trained.cache_clear()
    return getattr(four_gates, name)().holds


def test_a_neuron_that_hardly_learns_breaks_the_claims(monkeypatch):
    downhill = Neuron.update
    monkeypatch.setattr(Neuron, "update", lambda self, g, rate: downhill(self, g, rate / 1000))
    assert not holds("one_neuron_learns_and_or_and_nand")
    assert not holds("xor_keeps_one_wrong")
    assert not holds("two_of_sixteen_are_too_much_for_a_line")


def test_an_xor_that_a_line_can_do_is_found_out(monkeypatch):
    monkeypatch.setitem(GATES, "XOR", GATES["OR"])
    assert not holds("xor_keeps_one_wrong")
    assert not holds("two_of_sixteen_are_too_much_for_a_line")


def test_a_gate_too_hard_among_the_three_is_found_out(monkeypatch):
    monkeypatch.setitem(GATES, "NAND", 1 - GATES["XOR"])
    assert not holds("one_neuron_learns_and_or_and_nand")
