"""The same code, the same numbers: 200 epochs in CPython and in the page, weight by weight."""

import json

import numpy as np
import pytest

from learning.gates import GATES, INPUTS
from learning.neuron import Training
from tests.harness.reading import reading

pytestmark = pytest.mark.deep

EPOCHS = 200


@pytest.fixture(scope="module")
def at_the_numbers(chromium, host, telling):
    """A reader at the page that tells every weight."""
    with reading(chromium, host.origin) as reader:
        yield reader.open(host.url("/numbers/", telling.parent) + telling.name).ready()
        assert reader.complaints == []


def history(gate, seed, rate):
    """[weight 1, weight 2, bias, loss] before the first epoch and after each, in CPython."""
    training = Training(INPUTS, GATES[gate], seed)
    rows = []
    for epoch in range(EPOCHS + 1):
        if epoch:
            training.epoch(rate)
        rows.append([*training.neuron.weights, training.neuron.bias, training.losses[-1]])
    return np.array(rows)


@pytest.mark.parametrize(
    ("figure", "gate", "seed", "rate"),
    [("number-teller", "AND", 1, 2.0), ("number-teller-2", "XOR", 3, 5.0)],
)
def test_the_page_trains_as_this_machine_does(
    figure, gate, seed, rate, at_the_numbers, record_property
):
    teller = at_the_numbers.figure(figure)
    teller.press("tell")
    teller.wait("figure => figure.querySelector('.status').textContent.length > 100")
    found = np.array(json.loads(teller.status))
    wanted = history(gate, seed, rate)
    assert found.shape == wanted.shape == (EPOCHS + 1, 4)
    largest = float(np.max(np.abs(found - wanted)))
    record_property("largest difference", largest)
    print(f"{gate} at {rate}: the largest difference in {EPOCHS} epochs is {largest:.2g}")
    assert largest < 1e-12
