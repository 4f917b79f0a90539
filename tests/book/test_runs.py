"""What a run of each widget comes to: it ends, it can be paused, and it begins anew."""

import pytest

from kit.find import find_widgets
from widgets.gate_trainer import NEWBORN

WIDGETS = find_widgets()

LONGEST = 5000  # ticks


def run_out(widget):
    """Tick until the run is over."""
    for _ in range(LONGEST):
        if widget.run != "running":
            return widget
        widget.advance()
    raise AssertionError("the run never ends")


def dropped(rate, landscape="valley"):
    ball = WIDGETS["ball"]({"rate": rate, "landscape": landscape})
    ball.handle("drop")
    return run_out(ball)


def test_the_ball_rolls_to_the_minimum_at_its_default():
    ball = dropped(0.1)
    assert ball.run == "done"
    assert ball.draw().status.endswith("rolled to the minimum without ever crossing it.")
    assert ball.weights[-1] == pytest.approx(ball.ground.minimum, abs=0.02)


@pytest.mark.parametrize(
    ("rate", "words"),
    [(0.01, "its steps are tiny"), (0.5, "jumped past the minimum"), (0.9, "still bouncing")],
)
def test_the_ball_says_what_it_did(rate, words):
    assert words in dropped(rate).draw().status


def test_the_ball_gets_stuck_in_a_shallow_valley():
    assert "stuck" in dropped(0.1, "two-valleys").draw().status


@pytest.mark.parametrize("rate", [0.01, 0.1, 0.33, 0.5, 0.57, 0.6, 1.0])
@pytest.mark.parametrize("landscape", WIDGETS["ball"].landscape.options)
def test_every_drop_ends_with_a_trail_of_its_steps(landscape, rate):
    ball = dropped(rate, landscape)
    layer = ball.draw().panels[0].layers["ball"]
    assert layer.count("loss trail") == layer.count("loss ghost") == ball.steps > 0


def test_training_pauses_and_goes_on():
    trainer = WIDGETS["gate-trainer"]()
    trainer.handle("train")
    for _ in range(NEWBORN + 5):
        trainer.advance()
    trainer.handle("train")
    assert trainer.run == "idle"
    assert trainer.draw().readouts["epoch"] == "5"
    trainer.advance()
    assert trainer.draw().readouts["epoch"] == "5"
    trainer.handle("train")
    trainer.advance()
    assert trainer.draw().readouts["epoch"] == "6"


def test_training_at_the_default_rate_learns_the_gate():
    trainer = WIDGETS["gate-trainer"]()
    trainer.handle("train")
    run_out(trainer)
    w1, w2 = trainer.training.neuron.weights
    assert w1 > 0
    assert w2 > 0
    assert trainer.training.neuron.bias < 0
    assert trainer.training.losses[-1] < 0.05
    assert trainer.draw().status.startswith("Learned")


def test_training_that_cannot_succeed_ends_too():
    trainer = WIDGETS["gate-trainer"]({"gate": "XOR"})
    trainer.handle("train")
    run_out(trainer)
    assert "no rule yet" in trainer.draw().status


def test_train_again_after_the_end_goes_on():
    trainer = WIDGETS["gate-trainer"]({"gate": "XOR"})
    trainer.handle("train")
    ended_at = run_out(trainer).training.epochs
    trainer.handle("train")
    trainer.advance()
    assert trainer.run == "running"
    assert trainer.training.epochs == ended_at + 1


def test_reset_brings_new_random_weights():
    trainer = WIDGETS["gate-trainer"]()
    starts = set()
    for _ in range(5):
        trainer.handle("step")
        starts.add(trainer.training.losses[0])
        trainer.handle("reset")
    assert len(starts) == 5


def test_the_newborn_is_seen_before_it_learns():
    trainer = WIDGETS["gate-trainer"]()
    trainer.handle("step")
    newborn = trainer.draw()
    assert newborn.readouts["epoch"] == "0"
    assert newborn.panels[0].raster
    trainer.handle("step")
    assert trainer.draw().readouts["epoch"] == "1"

    other = WIDGETS["gate-trainer"]()
    other.handle("train")
    for _ in range(NEWBORN):
        other.advance()
        assert other.draw().readouts == newborn.readouts
    other.advance()
    assert other.draw().readouts["epoch"] == "1"


def test_a_past_epoch_is_shown_as_it_was_then():
    trainer = WIDGETS["gate-trainer"]()
    then = []
    for _ in range(31):
        trainer.handle("step")
        then.append(trainer.draw())
    for epoch in (0, 7, 29, 30):
        trainer.handle("history", epoch)
        now = trainer.draw()
        assert now.panels[0] == then[epoch].panels[0]
        assert now.readouts == then[epoch].readouts
    trainer.handle("history", 7)
    assert trainer.draw().status.startswith("Looking back at epoch 7.")
    trainer.handle("train")
    trainer.advance()
    assert trainer.draw().readouts["epoch"] == "31"


def test_all_four_right_for_good_is_said_only_in_hindsight():
    trainer = WIDGETS["gate-trainer"]()
    for _ in range(28):
        trainer.handle("step")
    right = [trainer.right_in(epoch) for epoch in range(28)]
    first = max(epoch for epoch, count in enumerate(right) if count < 4) + 1
    assert right[7] == 4 and right[9] < 4 and first == 10
    assert trainer.mastered() == (10, "all 4 right for good: epoch 10")
    trainer.handle("train")
    assert trainer.mastered() is None


@pytest.mark.parametrize(
    ("speed", "frames", "epochs"), [("slow", 16, 2), ("normal", 5, 5), ("fast", 3, 24)]
)
def test_the_speed_is_epochs_for_a_painted_frame(speed, frames, epochs):
    trainer = WIDGETS["gate-trainer"]({"speed": speed})
    trainer.handle("step")
    trainer.handle("train")
    for _ in range(frames):
        trainer.advance()
    assert trainer.last_epoch == epochs


def test_a_stuck_neuron_is_named():
    trainer = WIDGETS["gate-trainer"]({"rate": 20.0, "speed": "fast", "seed": 14})
    trainer.handle("train")
    run_out(trainer)
    assert trainer.draw().status.startswith("You found a stuck neuron")
