"""Four gates for one neuron each, and which of all sixteen one neuron can learn."""

from functools import cache

from pictures.answers import right_answers
from pictures.truth_tables import TILES, answers_of

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


def tile_of(gate: str) -> str:
    return "".join(f"{target:.0f}" for target in GATES[gate])


def three_can(seed: int) -> bool:
    runs = [trained(tile_of(gate), seed, ENOUGH) for gate in FOUR if gate != "XOR"]
    return all(right_of(run, run.neuron) == len(INPUTS) for run in runs)


@claim
def one_neuron_learns_and_or_and_nand() -> bool:
    """Twenty neurons for each of the three gates, all right after 400 epochs."""
    return all(three_can(seed) for seed in SEEDS)


@claim
def xor_keeps_one_wrong() -> bool:
    """Twenty neurons: never all four right in 2,000 epochs, then 3 of 4, and a loss near 0.25."""
    for seed in SEEDS:
        run = trained(tile_of("XOR"), seed, PATIENCE)
        best = max(right_of(run, neuron) for neuron in run.history)
        if (best, right_of(run, run.neuron)) != (3, 3) or round(run.losses[-1], 2) != 0.25:
            return False
    return True


@claim
def two_of_sixteen_are_too_much_for_a_line() -> bool:
    """All gates, five neurons each: 400 epochs are enough for 14, and two end with 3 of 4.

    Those two are XOR and its opposite, the two that no straight line can do.
    """
    for tile in TILES:
        runs = [trained(tile, seed, ENOUGH) for seed in range(1, 6)]
        right = {right_of(run, run.neuron) for run in runs}
        if right != ({4} if one_line_can(answers_of(tile)) else {3}):
            return False
    cannot = [tile for tile in TILES if not one_line_can(answers_of(tile))]
    opposite = 1 - GATES["XOR"]
    return [*map(list, map(answers_of, cannot))] == [list(GATES["XOR"]), list(opposite)]
