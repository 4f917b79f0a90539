"""Four gates for one neuron each, and which of all sixteen one neuron can learn."""

from functools import cache

from pictures.answers import right_answers
from pictures.truth_tables import TILES, answers_of, tile_of

from claims.runs import SEEDS
from kit import claim
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


def right_at_last(tile: str) -> set[int]:
    """How many each of twenty neurons has right after 400 epochs of a gate."""
    runs = [trained(tile, seed, ENOUGH) for seed in SEEDS]
    return {right_of(run, run.neuron) for run in runs}


@claim
def one_neuron_learns_and_or_and_nand() -> bool:
    """Twenty neurons for each of the three gates, all right after 400 epochs."""
    return all(right_at_last(tile_of(GATES[gate])) == {4} for gate in FOUR if gate != "XOR")


@claim
def xor_keeps_one_wrong() -> bool:
    """Twenty neurons: never all four right in 2,000 epochs, then 3 of 4, and a loss near 0.25."""
    for seed in SEEDS:
        run = trained(tile_of(GATES["XOR"]), seed, PATIENCE)
        best = max(right_of(run, neuron) for neuron in run.history)
        if (best, right_of(run, run.neuron)) != (3, 3) or round(run.losses[-1], 2) != 0.25:
            return False
    return True


@claim
def two_of_sixteen_are_too_much_for_a_line() -> bool:
    """All gates, twenty neurons each: 400 epochs are enough for 14, and two end with 3 of 4.

    Those two are XOR and its opposite, the two that no straight line can do.
    """
    cannot = [tile for tile in TILES if not one_line_can(answers_of(tile))]
    xor = GATES["XOR"]
    if cannot != [tile_of(xor), tile_of(1 - xor)]:
        return False
    return all(right_at_last(tile) == ({3} if tile in cannot else {4}) for tile in TILES)
