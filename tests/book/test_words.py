"""The words on the screen that are promised to the letter."""

import pytest

from claims.runs import run_out
from kit.find import find_widgets

WIDGETS = find_widgets()


def labels(kind):
    return [control.label for control in kind.controls.values()]


def test_the_balls_words():
    ball = WIDGETS["ball"]
    assert labels(ball) == ["Learning rate", "Drop the Ball", "Reset", "Ground", "Start"]
    assert (ball.rate.low, ball.rate.default) == (0.01, 0.1)
    assert ball.rate.high >= 0.6
    assert ball.rate.show(ball.rate.default) == "0.10"
    status = 'Click "Drop the Ball" to watch gradient descent find the minimum!'
    assert ball().draw().status == status


@pytest.mark.parametrize(
    ("rate", "landscape", "words"),
    [
        (0.01, "valley", "Step 30. The ball is still on its way: its steps are tiny."),
        (0.1, "valley", "Step 11. The ball rolled to the minimum without ever crossing it."),
        (0.11, "valley", "Step 10. The ball jumped past the minimum once, then settled there."),
        (0.2, "valley", "Step 29. The ball jumped past the minimum 25 times, then settled there."),
        (
            0.5,
            "valley",
            "Step 30. The ball is still bouncing from side to side: its steps are too long.",
        ),
        (
            0.1,
            "two-valleys",
            "Step 14. You found a stuck ball: it lies still, but not at the lowest loss.",
        ),
        (
            0.7,
            "two-valleys",
            "Step 30. The ball is still bouncing from side to side: its steps are too long.",
        ),
    ],
)
def test_the_balls_words_after_the_end(rate, landscape, words):
    ball = WIDGETS["ball"]({"rate": rate, "landscape": landscape})
    ball.handle("drop")
    assert ball.draw().status == "Rolling downhill, one step at a time…"
    run_out(ball)
    assert ball.draw().status == words


def test_the_trainers_words():
    trainer = WIDGETS["gate-trainer"]
    assert labels(trainer) == [
        *("Learning rate", "Train", "Step", "Reset"),
        *("Speed", "Chart", "History", "The moment all four were right"),
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
    read = [float(shown[name].replace("−", "-")) for name in ("weight_1", "weight_2", "bias")]
    assert read == pytest.approx(held, abs=0.0051)
