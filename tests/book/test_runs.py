"""What a run of each widget comes to: it ends, it can be paused, and it begins anew."""

import re

import pytest

from kit.find import find_widgets
from widgets.gate_trainer import NEWBORN

WIDGETS = find_widgets()
BALL = re.compile(r'class="loss ball" cx="(.+?)" cy="(.+?)" r="(.+?)"')

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
    assert ball.weights[-1] == pytest.approx(ball.ground.minimum, abs=0.003)


@pytest.mark.parametrize(
    ("rate", "steps"),
    [(0.01, 30), (0.05, 25), (0.1, 11), (0.2, 29), (0.22, 30), (0.5, 30), (1.0, 30)],
)
def test_a_drop_ends_where_the_ball_lies_still_or_after_thirty_steps(rate, steps):
    ball = dropped(rate)
    assert ball.steps == steps
    assert ball.is_there == (ball.ground.steps_until_there(rate, most=30) == steps)
    assert ball.is_there == (rate in (0.05, 0.1, 0.2))


def test_the_ball_gets_stuck_in_a_shallow_valley():
    ball = dropped(0.1, "two-valleys")
    assert ball.rests_in == ball.ground.minima[0]
    assert not ball.is_there
    assert ball.steps < 30


@pytest.mark.parametrize("rate", [0.01, 0.1, 0.2, 0.5])
def test_another_rate_after_the_end_does_not_change_what_the_ball_did(rate):
    ball = dropped(rate)
    said = ball.draw().status
    for other in (0.01, 0.1, 0.2, 0.5, 1.0):
        ball.handle("rate", other)
        assert ball.draw().status.startswith(said)


def test_another_rate_on_the_way_lets_the_ball_settle():
    ball = WIDGETS["ball"]({"rate": 0.5})
    ball.handle("drop")
    while ball.steps < 10:
        ball.advance()
    ball.handle("rate", 0.1)
    assert run_out(ball).is_there


@pytest.mark.parametrize("rate", [0.01, 0.1, 0.2, 0.22, 0.33, 0.5, 1.0])
@pytest.mark.parametrize("landscape", WIDGETS["ball"].landscape.options)
def test_every_drop_ends_with_a_trail_of_its_steps(landscape, rate):
    ball = dropped(rate, landscape)
    layer = ball.draw().panels[0].layers["ball"]
    assert layer.count("loss trail") == layer.count("loss ghost") == ball.steps > 0


@pytest.mark.parametrize("rate", [0.01, 0.1, 0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0])
@pytest.mark.parametrize("landscape", WIDGETS["ball"].landscape.options)
def test_the_ball_never_leaves_the_picture(landscape, rate):
    ball = WIDGETS["ball"]({"rate": rate, "landscape": landscape})
    ball.handle("drop")
    while ball.run == "running" and ball.steps <= 5:
        ball.advance()
        panel = ball.draw().panels[0]
        x, y, r = map(float, BALL.search(panel.layers["ball"]).groups())
        assert r <= x <= panel.width - r
        assert r <= y <= panel.height - r


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
