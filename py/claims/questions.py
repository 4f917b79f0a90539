"""What the chapter's questions ask, worked out: each claim's answer is the key of a question."""

import numpy as np
from pictures.truth_tables import tile_of

from claims.four_gates import right_at_last
from claims.one_step import pressed
from claims.runs import AND, SEEDS, runs, slope, train
from kit import Evidence, claim
from kit.proving.progress import each
from learning.gates import GATES, INPUTS
from learning.squares import mean_squared_error
from widgets.by_hand import QUESTIONS, ByHand
from widgets.gate_trainer import GateTrainer
from widgets.squares import RIGHT

RATE = 20.0  # at which some neurons get stuck
EPOCHS = 300
LEVEL = 0.001  # a slope that moves nothing any more, even at that rate
RULES = {
    "neither": GATES["NOR"],
    "first": INPUTS[:, 0],
    "same": 1 - GATES["XOR"],
    "not_both": GATES["NAND"],
}
SAID = np.array([0.6, 0.2, 0.4, 0.6])  # four answers in the figure of squares


@claim
def why_it_lies_flat() -> Evidence:
    """Of the neurons that lie at 0.25 after 300 epochs at 20: what is so of all of them?"""
    flat = {
        seed: run.neurons[EPOCHS]
        for seed, run in zip(SEEDS, runs(RATE), strict=True)
        if run.epochs > EPOCHS and abs(run.losses[EPOCHS] - 0.25) < 0.005
    }
    slopes = [slope(neuron) for neuron in flat.values()]
    right = [int(((neuron.predict(INPUTS) > 0.5) == (AND > 0.5)).sum()) for neuron in flat.values()]
    trainer = GateTrainer({"rate": RATE, "seed": min(flat)})
    train(trainer, EPOCHS)
    rate = trainer.begun().rates[-1]
    causes = {
        "finished": min(right) == len(AND),
        "level": max(slopes) < LEVEL,
        "shrunk": rate < RATE,
    }
    true = [name for name, is_so in causes.items() if is_so]
    found = (
        f"**{len(flat)}** of 20 lie flat, with **{max(right)}** of 4 right at most. The slope "
        f"there is at most **{max(slopes):.5f}**, and the rate is still **{rate:g}**."
    )
    return Evidence(len(true) == 1, found, answer=true[0] if true else None)


@claim
def which_rules_one_neuron_learns() -> Evidence:
    """Four rules, twenty neurons each, 400 epochs: which rules do all of them learn?"""
    right = {name: right_at_last(tile_of(targets)) for name, targets in each(RULES.items())}
    learned = [name for name, counts in right.items() if set(counts) == {len(AND)}]
    least = ", ".join(f"{name} **{min(counts)}**" for name, counts in right.items())
    found = f"Of 4 answers, at least so many are right at last: {least}."
    return Evidence(0 < len(learned) < len(RULES), found, answer=learned)


@claim
def the_loss_of_four_answers() -> Evidence:
    """The answers are 0.6, 0.2, 0.4 and 0.6; right are those of the figure of squares."""
    loss = mean_squared_error(SAID, np.array(RIGHT))
    return Evidence(True, f"The mean of the squared errors is **{loss:.2f}**.", answer=loss)


@claim
def the_order_of_the_stages() -> Evidence:
    """The stages that the slow figure comes through, press by press, until it shows another dot."""
    shown, presses = [pressed(0)], 0
    while shown[-1].at == shown[0].at:
        presses += 1
        shown.append(pressed(presses))
    stages = [step.stage.lower() for step in shown[:-1]] + ["repeat"]
    return Evidence(
        len(set(stages)) == len(stages), f"In turn: {', '.join(stages)}.", answer=stages
    )


@claim
def where_it_is_surest() -> Evidence:
    """The dot of By hand's first neuron whose answer is farthest from one half."""
    neuron = ByHand().neuron
    answers = {name: float(neuron.predict(np.array(x))) for name, x in QUESTIONS.items()}
    farthest = max(answers, key=lambda name: abs(answers[name] - 0.5))
    said = ", ".join(f"{answer:.2f}" for answer in answers.values())
    found = f"It answers {said}. Farthest from 0.5 is **{answers[farthest]:.2f}**."
    return Evidence(True, found, answer=farthest)
