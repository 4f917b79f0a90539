"""The gates' truth tables, against Python's own logic, and what one neuron can learn of them."""

import itertools

import numpy as np
import pytest
from pictures.truth_tables import TILES, answers_of

from learning.gates import GATES, INPUTS, one_line_can
from learning.neuron import Training
from tests.book.logic import LOGIC


@pytest.mark.parametrize("gate", GATES)
def test_every_row_of_a_truth_table_is_right(gate):
    assert [bool(y) for y in GATES[gate]] == [LOGIC[gate](bool(a), bool(b)) for a, b in INPUTS]


def test_the_four_questions_are_the_four_pairs_of_bits():
    assert sorted(map(tuple, INPUTS)) == [(0, 0), (0, 1), (1, 0), (1, 1)]


@pytest.mark.parametrize("gate", [gate for gate in GATES if gate != "XOR"])
def test_one_neuron_learns_every_gate_that_a_line_can_cut(gate):
    training = Training(INPUTS, GATES[gate], seed=1)
    for _ in range(300):
        training.epoch(2.0)
    answers = training.neuron.predict(INPUTS)
    assert (answers > 0.5).tolist() == (GATES[gate] > 0.5).tolist()
    assert training.losses[-1] < 0.01


def test_no_single_neuron_learns_xor():
    training = Training(INPUTS, GATES["XOR"], seed=1)
    for _ in range(300):
        training.epoch(2.0)
    assert (training.neuron.predict(INPUTS) > 0.5).tolist() != (GATES["XOR"] > 0.5).tolist()


@pytest.mark.parametrize("tile", TILES)
def test_a_line_can_what_some_line_of_many_does(tile):
    """Every line with small whole numbers and halves is tried."""
    numbers = np.arange(-4, 5) / 2
    lines = np.array(list(itertools.product(numbers, numbers, numbers)))
    above = lines[:, :2] @ INPUTS.T + lines[:, 2:]
    is_clear = np.all(above != 0, axis=1)
    parted = np.all((above > 0) == (answers_of(tile) > 0.5), axis=1) & is_clear
    assert one_line_can(answers_of(tile)) == bool(parted.any())
