"""The words on the screen that are promised to the letter."""

import pytest

from kit.find import find_widgets

WIDGETS = find_widgets()


def labels(kind):
    return [control.label for control in kind.controls.values()]


def test_the_balls_words():
    ball = WIDGETS["ball"]
    assert labels(ball) == ["Learning rate", "Drop the Ball", "Reset"]
    assert (ball.rate.low, ball.rate.default) == (0.01, 0.1)
    assert ball.rate.high >= 0.6
    assert ball.rate.show(ball.rate.default) == "0.10"
    status = 'Click "Drop the Ball" to watch gradient descent find the minimum!'
    assert ball().draw().status == status


def test_the_trainers_words():
    trainer = WIDGETS["gate-trainer"]
    assert labels(trainer) == [
        *("Learning rate", "Train", "Step", "Reset"),
        *("Speed", "Chart", "History"),
    ]
    assert (trainer.rate.low, trainer.rate.default) == (0.1, 2.0)
    assert trainer.rate.high >= 20
    assert trainer.rate.show(trainer.rate.default) == "2.0"
    assert trainer.train.while_running

    frame = trainer().draw()
    shown = [(readout.label, frame.readouts[name]) for name, readout in trainer.readouts.items()]
    assert shown == [
        ("of 4 right", "—"),
        ("Loss", "—"),
        ("Epoch", "0"),
        ("Weight 1", "—"),
        ("Weight 2", "—"),
        ("Bias", "—"),
    ]
    assert frame.status == "Press Train to begin."
    captions = [panel.caption for panel in frame.panels]
    assert captions[1] == "Loss over time — X: epoch (training round) · Y: loss (error)"
    assert len(captions) == 2


@pytest.mark.parametrize("rate", [0.5, 2.0, 5.0])
def test_the_readouts_are_the_neurons_numbers(rate):
    trainer = WIDGETS["gate-trainer"]({"rate": rate})
    for _ in range(3):  # the first one shows the newborn
        trainer.handle("step")
    neuron, shown = trainer.training.neuron, trainer.draw().readouts
    assert shown["epoch"] == "2"
    assert float(shown["loss"]) == pytest.approx(trainer.training.losses[-1], abs=5e-5)
    held = [neuron.weights[0], neuron.weights[1], neuron.bias]
    read = [float(shown[name]) for name in ("weight_1", "weight_2", "bias")]
    assert read == pytest.approx(held, abs=0.0051)
