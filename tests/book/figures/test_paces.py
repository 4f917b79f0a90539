"""How long each run is watched: its pictures, and the steps or epochs behind them."""

from itertools import pairwise

import pytest

from kit.widget import LONGEST_TELLING
from widgets.ball import Ball
from widgets.by_hand import ByHand
from widgets.gate_trainer import GateTrainer
from widgets.gates import Gates
from widgets.race import Race


def watched(widget, count, press=""):
    """What is counted after each picture of a run, from the press that begins it to its end."""
    if press:
        widget.handle(press)
    counts = [count()]
    while widget.run == "running":
        assert len(counts) < LONGEST_TELLING, "a run without end"
        widget.advance()
        counts.append(count())
    return counts


@pytest.mark.parametrize(
    ("rate", "steps", "ended"),
    [
        (0.1, 11, "Step 11. The ball rolled to the minimum without ever crossing it."),
        (0.5, 30, "Step 30. The ball is still bouncing from side to side: its steps are too long."),
        (0.01, 30, "Step 30. The ball is still on its way: its steps are tiny."),
    ],
)
def test_a_hop_of_the_ball_is_twelve_pictures_and_thirty_hops_are_enough(rate, steps, ended):
    ball = Ball({"rate": rate})
    counts = watched(ball, lambda: ball.steps, "drop")
    assert counts == [0, *(step for step in range(1, steps + 1) for _ in range(12))]
    assert ball.draw().status == ended


@pytest.mark.parametrize(
    ("speed", "after"),  # epochs after 24, 25, 31, 32, 40 pictures
    [("slow", [0, 0, 0, 1, 2]), ("normal", [0, 1, 7, 8, 16]), ("fast", [0, 8, 56, 64, 128])],
)
def test_the_newborn_is_shown_for_24_pictures_and_then_it_learns_at_the_chosen_pace(speed, after):
    trainer = GateTrainer({"speed": speed})
    trainer.handle("train")
    epochs = []
    for _ in range(40):
        trainer.advance()
        epochs.append(trainer.last_epoch)
    assert [epochs[picture - 1] for picture in (24, 25, 31, 32, 40)] == after
    trainer.handle("train")
    trainer.handle("train")  # it was paused, and is no newborn any more
    for _ in range(8):
        trainer.advance()
    assert trainer.last_epoch > after[-1]


def test_a_press_of_train_is_two_thousand_epochs_where_there_is_nothing_to_learn():
    trainer = GateTrainer({"gate": "XOR", "speed": "fast"})
    for ended in (2000, 4000):
        assert watched(trainer, lambda: trainer.last_epoch, "train")[-1] == ended
        assert trainer.run == "done"


def test_what_is_learned_is_left_at_a_thousandth():
    trainer = GateTrainer({"rate": 20.0, "seed": 2})
    watched(trainer, lambda: trainer.last_epoch, "train")
    *_, before, last = trainer.training.losses
    assert last <= 0.001 < before
    assert trainer.draw().status == (
        f"Learned: after {trainer.last_epoch} epochs the loss is under 0.001."
    )


def test_by_hand_each_picture_is_an_epoch_until_all_is_learned_or_two_thousand_are_over():
    widget = ByHand()
    counts = watched(widget, lambda: widget.training.epochs, "learn")
    assert counts == list(range(len(counts)))
    *_, before, last = widget.training.losses
    assert last <= 0.001 < before
    silent = ByHand({"weight_1": -12, "weight_2": -12, "bias": -12})
    assert watched(silent, lambda: silent.training.epochs, "learn")[-1] == 2000


def test_the_four_gates_learn_slowly_at_first_and_fast_when_only_patience_is_left():
    gates = Gates()
    counts = watched(gates, lambda: gates.gates["XOR"].epochs, "train")
    assert counts == [*range(30), *range(30, 400, 5), *range(400, 2001, 20)]
    assert [gates.gates[name].epochs for name in ("AND", "OR", "NAND")] == [400] * 3


def test_the_race_is_slow_until_one_lies_still():
    race = Race()
    counts = watched(race, lambda: race.steps, "go")
    steps = [picture for picture, (was, now) in enumerate(pairwise(counts), 1) if now > was]
    gaps = [after - before for before, after in pairwise([0, *steps])]
    assert len(gaps) == counts[-1] == 116
    assert set(gaps[:11]) == {14, 15}  # 0.07 of a step for each picture
    assert set(gaps[12:]) == {2}
