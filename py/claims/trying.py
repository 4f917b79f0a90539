"""Things to try: other learning rates."""

import numpy as np

from claims.runs import DEFAULT, PLANE, for_good, knows_and, runs, yes_to
from kit import Evidence, Strip, claim
from kit.numbers import span
from learning.gates import INPUTS
from widgets.gate_trainer import LEARNED


@claim
def slow_is_steady() -> Evidence:
    """Twenty runs at 0.5: the loss in each of the first 300 epochs."""
    epochs = 300
    trained = runs(0.5, epochs)
    falls = np.concatenate([run.rises < 0 for run in trained])
    found = (
        f"**{len(trained)} starts** at 0.5, {epochs} epochs each: the loss fell in "
        f"**{np.sum(falls):,} of {len(falls):,}** epochs."
    )
    return Evidence(bool(np.all(falls)), found)


@claim
def first_mostly_amber() -> Evidence:
    """Twenty runs at 0.5: how small the purple part of the picture gets within ten epochs."""
    epochs = 10
    purple = [
        min(100 * float(np.mean(neuron.predict(PLANE) > 0.5)) for neuron in run.neurons[:11])
        for run in runs(0.5, 300)
    ]
    strip = Strip(purple, 20, "under", "% of the picture is purple, at its least")
    found = (
        f"**{len(purple)} starts** at 0.5: within {epochs} epochs purple shrinks to "
        f"**{max(purple):.0f}%** of the picture or less. The rest is amber."
    )
    return Evidence(strip.holds, found, strip)


@claim
def purple_creeps_into_the_corner() -> Evidence:
    """Twenty runs at 0.5: when the top-right is the surest yes, and when it is the only one."""
    neurons = [run.neurons for run in runs(0.5, 300)]
    surest = [for_good([min(neuron.weights) > 0 for neuron in way]) for way in neurons]
    alone = [for_good([knows_and(neuron) for neuron in way]) for way in neurons]
    strip = Strip(alone, 25, "at most", "epochs until one purple dot is left for good")
    last = sorted({dot for way in neurons for dot in yes_to(way[-1])})
    found = (
        f"**{len(alone)} starts** at 0.5: from epoch **{max(surest)}** on the picture is most "
        f"purple in its top-right corner. From epoch **{max(alone)}** on only "
        f"{', '.join(f'({a},{b})' for a, b in last)} of the four dots lies in purple."
    )
    return Evidence(strip.holds and max(surest) <= 15, found, strip)


@claim
def five_jumps_early() -> Evidence:
    """Twenty runs at 5.0: the largest rise of the loss in the first 15 epochs."""
    early = 15
    jumps = [float(max(run.rises[:early])) for run in runs(5)]
    strip = Strip(jumps, 0.04, "over", f"the largest rise in the first {early} epochs")
    found = (
        f"**{len(jumps)} starts** at 5.0: in its first {early} epochs each loss jumps up, the "
        f"calmest by **{min(jumps):.3f}**, the wildest by **{max(jumps):.3f}**."
    )
    return Evidence(strip.holds, found, strip)


@claim
def five_settles() -> Evidence:
    """Twenty runs at 5.0: the last epoch in which the loss rose."""
    last = [for_good(list(run.rises < 0)) for run in runs(5)]
    strip = Strip(last, 35, "at most", "the last epoch in which the loss rose")
    found = f"**{len(last)} starts** at 5.0: the last rise of all is in epoch **{max(last)}**."
    return Evidence(strip.holds, found, strip)


@claim
def five_is_sooner() -> Evidence:
    """Twenty runs at 5.0 and twenty at 2.0: the epochs until they have learned."""
    quick, usual = runs(5), runs(DEFAULT)
    epochs, least = [run.epochs for run in quick], min(run.epochs for run in usual)
    strip = Strip(epochs, least / 2, "under", "epochs at 5.0 until it has learned")
    found = (
        f"**{len(epochs)} starts** at 5.0: the slowest needs **{max(epochs)}** epochs. At "
        f"{DEFAULT} the quickest needs **{least}**, and half of that is {least / 2:g}."
    )
    has_learned = all(run.losses[-1] <= LEARNED for run in quick)
    return Evidence(strip.holds and has_learned, found, strip)


@claim
def twenty_lies_flat() -> Evidence:
    """Twenty runs at 20.0: the loss after 300 epochs."""
    epochs, height = 300, 0.25
    losses = [run.losses[min(epochs, run.epochs)] for run in runs(20)]
    flat = [loss for loss in losses if abs(loss - height) < 0.005]
    found = (
        f"After {epochs} epochs at 20.0 the loss of **{len(flat)} of {len(losses)}** starts still "
        f"lies at {height}. A third would be {len(losses) / 3:.1f}."
    )
    return Evidence(3 * len(flat) >= len(losses), found)


@claim
def twenty_may_never_recover() -> Evidence:
    """Twenty runs at 20.0: those that still lie at 0.25 in the end, and those that have learned."""
    stuck = [run for run in runs(20) if abs(run.losses[-1] - 0.25) < 0.005]
    learned = [run for run in runs(20) if run.losses[-1] <= LEARNED]
    longest = max(run.epochs for run in runs(20))
    found = (
        f"After {longest:,} epochs at 20.0 a loss of 0.25 is left in **{len(stuck)} of "
        f"{len(runs(20))}** runs. **{len(learned)}** have learned."
    )
    return Evidence(bool(stuck and learned) and longest == 2000, found)


@claim
def the_stuck_neuron_says_no() -> Evidence:
    """The neurons that never recover at 20.0: what they answer in the end."""
    stuck = [run.neurons[-1] for run in runs(20) if run.losses[-1] > 0.2]
    answers = [answer for neuron in stuck for answer in neuron.predict(INPUTS)]
    found = (
        f"**{len(stuck)}** never recovered. All it ever answers, to the four questions, is "
        f"**{span(answers, 4)}**."
    )
    return Evidence(len(stuck) > 0 and max(answers) < 0.05, found)
