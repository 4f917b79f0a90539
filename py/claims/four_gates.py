"""Four gates for one neuron each, and which of all sixteen one neuron can learn."""

from functools import cache

from pictures.answers import right_answers
from pictures.truth_tables import TILES, answers_of, tile_of

from claims.runs import SEEDS
from kit import Evidence, claim, each
from kit.numbers import span
from learning.gates import GATES, INPUTS, one_line_can
from learning.neuron import Neuron, Training
from widgets.gates import ENOUGH, FOUR, PATIENCE, RATE


@cache
def trained(tile: str, seed: int, epochs: int) -> Training:
    """The neuron of a gate, given by its four answers, after so many epochs."""
    training = Training(INPUTS, answers_of(tile), seed)
    for _ in range(epochs):
        training.epoch(RATE)
    return training


def right_of(training: Training, neuron: Neuron) -> int:
    return int(right_answers(training.targets, neuron.predict).sum())


def right_at_last(tile: str) -> list[int]:
    """How many each of twenty neurons has right after 400 epochs of a gate."""
    runs = [trained(tile, seed, ENOUGH) for seed in each(SEEDS)]
    return [right_of(run, run.neuron) for run in runs]


@claim
def one_neuron_learns_and_or_and_nand() -> Evidence:
    """Twenty neurons for each of the three gates: what they have right after 400 epochs."""
    gates = [gate for gate in FOUR if gate != "XOR"]
    right = {gate: right_at_last(tile_of(GATES[gate])) for gate in each(gates)}
    told = ", ".join(f"{gate} **{right[gate].count(4)}**" for gate in gates)
    found = f"After {ENOUGH} epochs all is right for so many of {len(SEEDS)} starts: {told}."
    return Evidence(all(set(counts) == {4} for counts in right.values()), found)


@claim
def xor_keeps_one_wrong() -> Evidence:
    """Twenty neurons: the most they ever have right, what they have at last, and their loss."""
    best, last, losses = [], [], []
    for seed in each(SEEDS):
        run = trained(tile_of(GATES["XOR"]), seed, PATIENCE)
        best.append(max(right_of(run, neuron) for neuron in run.history))
        last.append(right_of(run, run.neuron))
        losses.append(round(run.losses[-1], 2))
    found = (
        f"**{len(best)} starts.** The most that any of them ever had right is **{max(best)}** of "
        f"4. After **{PATIENCE:,}** epochs it is {span(last, 0)}, and the loss **{span(losses)}**."
    )
    return Evidence(set(best) == set(last) == {3} and set(losses) == {0.25}, found)


@claim
def two_of_sixteen_are_too_much_for_a_line() -> Evidence:
    """All gates, twenty neurons each, 400 epochs; and whether a line can be drawn at all."""
    right = {tile: right_at_last(tile) for tile in each(TILES)}
    learned = [tile for tile in TILES if set(right[tile]) == {4}]
    failed = [tile for tile in TILES if set(right[tile]) == {3}]
    cannot = [tile for tile in TILES if not one_line_can(answers_of(tile))]
    found = (
        f"Of **{len(right)}** gates all {len(SEEDS)} neurons learn **{len(learned)}**. They end "
        f"with 3 of 4 right on **{len(failed)}**: XOR and its opposite, {' and '.join(failed)}."
    )
    xor = [tile_of(GATES["XOR"]), tile_of(1 - GATES["XOR"])]
    return Evidence(failed == cannot == xor and len(learned + failed) == len(right), found)
