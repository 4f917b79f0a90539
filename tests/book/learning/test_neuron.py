"""The neuron against oracles: finite differences, and a second implementation in plain floats."""

import math
from random import Random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from learning.gates import GATES, INPUTS
from learning.neuron import Neuron, Training, sigmoid

weights = st.floats(-4, 4)
examples = st.sampled_from(list(range(4)))
answers = st.sampled_from([0.0, 1.0])


@given(weights, weights, weights, examples, answers)
def test_the_gradient_is_what_finite_differences_say(w1, w2, bias, example, answer):
    x, tiny = INPUTS[example], 1e-6

    def error(change):
        nudged = np.array([w1, w2, bias]) + change
        return (Neuron(nudged[:2], nudged[2]).predict(x) - answer) ** 2

    slopes = [(error(tiny * axis) - error(-tiny * axis)) / (2 * tiny) for axis in np.eye(3)]
    for_weights, for_bias = Neuron(np.array([w1, w2]), bias).backpropagate(x, answer)
    assert [*for_weights, for_bias] == pytest.approx(slopes, abs=1e-8)


@given(weights, weights, weights, examples, answers)
def test_a_small_update_never_raises_the_error_of_its_example(w1, w2, bias, example, answer):
    x = INPUTS[example]
    neuron = Neuron(np.array([w1, w2]), bias)
    before = (neuron.predict(x) - answer) ** 2
    neuron.update(neuron.backpropagate(x, answer), rate=0.1)
    assert (neuron.predict(x) - answer) ** 2 <= before


@given(weights, weights, weights, examples)
def test_a_forward_pass_shows_what_the_answer_is_made_of(w1, w2, bias, example):
    x = INPUTS[example]
    neuron = Neuron(np.array([w1, w2]), bias)
    seen = neuron.forward(x)
    assert (seen.weights, seen.inputs) == ((w1, w2, bias), (*x, 1.0))
    assert seen.parts == (w1 * x[0], w2 * x[1], bias)
    assert seen.total == pytest.approx(math.fsum(seen.parts))
    assert seen.answer == neuron.predict(x)
    assert seen.answer == pytest.approx(sigmoid(seen.total))


@given(weights, weights, weights, examples, answers)
def test_the_way_back_shows_what_a_gradient_is_made_of(w1, w2, bias, example, answer):
    x = INPUTS[example]
    neuron = Neuron(np.array([w1, w2]), bias)
    seen, p = neuron.backward(x, answer), neuron.predict(x)
    assert seen.error == p - answer
    assert seen.loss == pytest.approx(neuron.loss(x[None], np.array([answer])))
    tiny = 1e-6
    rise = sigmoid(x @ neuron.weights + bias + tiny) - sigmoid(x @ neuron.weights + bias - tiny)
    assert seen.slope == pytest.approx(rise / (2 * tiny), abs=1e-8)
    assert seen.blame == pytest.approx(2 * seen.error * seen.slope)
    for_weights, for_bias = neuron.backpropagate(x, answer)
    assert seen.gradients == (*for_weights, for_bias)


@given(st.floats(-36, 36))
def test_the_sigmoid_is_the_one_in_the_books(z):
    assert sigmoid(z) == pytest.approx(1 / (1 + math.exp(-z)), abs=1e-15)


@given(st.floats(allow_nan=False))
def test_no_number_is_too_large_for_the_sigmoid(z):
    assert 0 <= sigmoid(z) <= 1
    assert sigmoid(z) + sigmoid(-z) == pytest.approx(1)


def test_the_sigmoid_at_its_ends_and_in_its_middle():
    assert sigmoid(0.0) == 0.5
    assert sigmoid(np.array([-1e308, -math.inf, math.inf, 1e308])).tolist() == [0, 0, 1, 1]


def test_the_loss_is_the_mean_squared_error():
    silent = Neuron(np.zeros(2), 0.0)  # it answers one half to everything
    assert silent.loss(INPUTS, GATES["AND"]) == 0.25


@pytest.mark.parametrize("seed", [0, 1, 2, 99])
def test_a_newborn_neuron_has_small_random_weights(seed):
    neuron = Neuron.at_random(2, Random(seed))
    assert all(-1 < weight < 1 for weight in (*neuron.weights, neuron.bias))
    assert len({*neuron.weights, neuron.bias}) == 3


def test_the_seed_alone_decides_a_run():
    first, second, other = (Training(INPUTS, GATES["AND"], seed) for seed in (7, 7, 8))
    for training in (first, second, other):
        training.epoch(2.0)
    assert first.losses == second.losses != other.losses


def test_an_epoch_shows_every_example_once_in_a_fresh_order(monkeypatch):
    seen, honest = [], Neuron.backpropagate

    def watched(self, x, y):
        seen.append((*x, y))
        return honest(self, x, y)

    monkeypatch.setattr(Neuron, "backpropagate", watched)
    training = Training(INPUTS, GATES["AND"], seed=3)
    for _ in range(20):
        training.epoch(1.0)
    epochs = [tuple(seen[i : i + 4]) for i in range(0, 80, 4)]
    table = sorted((*x, y) for x, y in zip(INPUTS, GATES["AND"], strict=True))
    assert all(sorted(epoch) == table for epoch in epochs)
    assert len(set(epochs)) > 5


def test_a_training_remembers_each_neuron_its_loss_and_how_it_was_taught():
    training, neurons = Training(INPUTS, GATES["OR"], seed=5), []
    for rate in (2.0, 0.5, 0.5):
        neurons.append((*training.neuron.weights, training.neuron.bias))
        assert training.epoch(rate) == training.losses[-1]
    neurons.append((*training.neuron.weights, training.neuron.bias))
    assert training.rates == [2.0, 0.5, 0.5]
    assert [(*then.weights, then.bias) for then in training.history] == neurons
    assert [then.loss(INPUTS, GATES["OR"]) for then in training.history] == training.losses
    assert len(set(neurons)) == 4


def plain_run(targets, seed, rate, epochs):
    """[(w1, w2, bias, loss)] before the first epoch and after each, without numpy."""
    chance = Random(seed)
    w1, w2, bias = chance.uniform(-1, 1), chance.uniform(-1, 1), chance.uniform(-1, 1)
    table = [(0, 0), (0, 1), (1, 0), (1, 1)]

    def answer(a, b):
        return 1 / (1 + math.exp(-(w1 * a + w2 * b + bias)))

    def loss():
        errors = [(answer(*x) - y) ** 2 for x, y in zip(table, targets, strict=True)]
        return sum(errors) / 4

    history = [(w1, w2, bias, loss())]
    for _ in range(epochs):
        for i in chance.sample(range(4), 4):
            (a, b), y = table[i], targets[i]
            p = answer(a, b)
            slope = 2 * (p - y) * p * (1 - p)
            w1, w2, bias = w1 - rate * slope * a, w2 - rate * slope * b, bias - rate * slope
        history.append((w1, w2, bias, loss()))
    return history


@pytest.mark.parametrize("rate", [0.1, 0.5, 2.0, 5.0])
@pytest.mark.parametrize("gate", GATES)
def test_a_whole_run_agrees_with_a_second_implementation(gate, rate):
    training = Training(INPUTS, GATES[gate], seed=11)
    expected = plain_run([float(y) for y in GATES[gate]], seed=11, rate=rate, epochs=200)
    for epoch, wanted in enumerate(expected):
        if epoch:
            training.epoch(rate)
        neuron = training.neuron
        found = (*neuron.weights, neuron.bias, training.losses[-1])
        assert found == pytest.approx(wanted, abs=1e-12, rel=0), f"epoch {epoch}"
    assert training.epochs == 200
