"""What training at the default rate comes to."""

from math import ceil

import numpy as np

from claims.runs import DEFAULT, beyond, for_good, knows_and, nudges, runs
from kit import Evidence, Strip, claim, each
from kit.numbers import plain
from widgets.gate_trainer import LEARNED


@claim
def and_is_learned() -> Evidence:
    """Twenty runs: the epochs until the figure stops, and what it says then."""
    epochs = [run.epochs for run in runs(DEFAULT)]
    learned = [
        run.last.status.startswith("Learned")
        and run.losses[-1] <= LEARNED
        and knows_and(run.neurons[-1])
        for run in runs(DEFAULT)
    ]
    strip = Strip(epochs, 600, "under", "epochs until it has learned")
    found = (
        f"**{sum(learned)} of {len(learned)}** starts end with all four right and a loss of "
        f"{LEARNED}. The slowest needs **{max(epochs)}** epochs."
    )
    return Evidence(strip.holds and all(learned), found, strip)


@claim
def right_after_fifteen_epochs() -> Evidence:
    """Twenty runs: the epoch from which on all four answers are right for good."""
    epochs = [for_good([knows_and(neuron) for neuron in run.neurons]) for run in runs(DEFAULT)]
    strip = Strip(epochs, 15, "at most", "epochs until all four are right for good")
    found = (
        f"**{len(epochs)} starts.** The slowest has all four right from epoch **{max(epochs)}** on."
    )
    return Evidence(strip.holds, found, strip)


@claim
def thousands_of_nudges() -> Evidence:
    """Twenty runs: their nudges, four in each epoch."""
    counts = [4 * run.epochs for run in runs(DEFAULT)]
    strip = Strip(counts, 2000, "over", "nudges until it has learned")
    found = f"**{len(counts)} starts.** The quickest takes **{min(counts):,}** nudges."
    return Evidence(strip.holds, found, strip)


@claim
def most_nudges_are_tiny() -> Evidence:
    """Twenty runs: how many in ten nudges move no number by more than 0.05."""
    far = 0.05
    tiny = [10 * float(np.mean(lengths <= far)) for lengths in nudges()]
    strip = Strip(tiny, 9, "at least", f"of 10 nudges move no number by more than {far}")
    found = (
        f"**{len(tiny)} starts.** In the wildest run **{min(tiny):.1f} of 10** nudges move no "
        f"number by more than {far}. The longest nudge is {max(map(max, nudges())):.2f}."
    )
    return Evidence(strip.holds, found, strip)


@claim
def weights_positive_bias_negative() -> Evidence:
    """The ends of twenty runs at each of three rates."""
    rates = {0.5: 300, DEFAULT: 2000, 5.0: 2000}  # and the most epochs
    ends = [run.neurons[-1] for rate in each(rates) for run in runs(rate, rates[rate])]
    weakest = min(min(neuron.weights) for neuron in ends)
    highest = max(neuron.bias for neuron in ends)
    found = (
        f"**{len(ends)} runs**, at {', '.join(map(str, rates))}: the smallest weight is "
        f"**{plain(weakest)}**, the highest bias **{plain(highest)}**."
    )
    return Evidence(bool(weakest > 0 > highest), found)


@claim
def only_together_they_overcome_the_bias() -> Evidence:
    """The ends of twenty runs: one weight and the bias, then both weights and the bias."""
    ends = [run.neurons[-1] for run in runs(DEFAULT)]
    one = max(max(neuron.weights) + neuron.bias for neuron in ends)
    both = min(sum(neuron.weights) + neuron.bias for neuron in ends)
    found = (
        f"**{len(ends)} starts.** One weight and the bias come to **{plain(one)}** at most. Both "
        f"weights and the bias come to **{plain(both)}** at least."
    )
    return Evidence(bool(one < 0 < both), found)


@claim
def different_starts_same_valley() -> Evidence:
    """Where the figure stops: the weights and the biases of twenty runs."""
    ends = np.array([(*run.neurons[-1].weights, run.neurons[-1].bias) for run in runs(DEFAULT)])
    middle = np.mean(ends, axis=0)
    farthest = np.max(np.abs(ends - middle))
    found = (
        f"**{len(ends)} starts** end, on average, at weights of **{plain(middle[0], 1)}** and "
        f"**{plain(middle[1], 1)}** and a bias of **{plain(middle[2], 1)}**. None is farther than "
        f"**{farthest:.3f}** from there."
    )
    return Evidence(bool(np.allclose(ends, (6.5, 6.5, -9.8), atol=0.1)), found)


@claim
def the_valley_goes_on() -> Evidence:
    """Twenty neurons at epoch 2,000, and every epoch since the figure has stopped."""
    late, stops = beyond(2000), [run.epochs for run in runs(DEFAULT)]
    weights = np.array([training.neuron.weights for training in late])
    after = [training.losses[stop:] for training, stop in zip(late, stops, strict=True)]
    falls = np.concatenate([np.diff(losses) < 0 for losses in after])
    middle = np.mean(weights)
    found = (
        f"At epoch {late[0].epochs:,} the weights of {len(late)} neurons are "
        f"**{middle:.1f}** on average; none is farther than {np.max(abs(weights - middle)):.3f} "
        f"from that. Since the stop, the loss fell in **{sum(falls):,} of {len(falls):,}** epochs."
    )
    return Evidence(bool(np.allclose(weights, 7.8, atol=0.1) and np.all(falls)), found)


@claim
def the_bias_sails_past_minus_five() -> Evidence:
    """Twenty runs: the epoch from which on the bias is below -5, and the bias at the end."""
    goal = -5
    biases = [[neuron.bias for neuron in run.neurons] for run in runs(DEFAULT)]
    passed = [for_good([bias < goal for bias in way]) for way in biases]
    last = [way[-1] for way in biases]
    strip = Strip(passed, 40, "at most", f"epochs until the bias is below {plain(goal, 0)}")
    found = (
        f"**{len(passed)} starts.** The slowest bias is past {plain(goal, 0)} after "
        f"**{max(passed)}** epochs. In the end all are below **{plain(ceil(max(last)), 0)}**: the "
        f"highest is {plain(max(last))}."
    )
    return Evidence(strip.holds and max(last) < -9, found, strip)


@claim
def fast_then_slow() -> Evidence:
    """Twenty runs: how much of the loss's whole fall has happened by epoch 50."""
    early = 50
    falls = [(r.losses[0] - r.losses[early], r.losses[0] - r.losses[-1]) for r in runs(DEFAULT)]
    tenths = [float(10 * part / abs(whole)) for part, whole in falls]
    strip = Strip(tenths, 9, "over", f"tenths of the fall in the first {early} epochs")
    found = (
        f"**{len(tenths)} starts.** In its first {early} epochs even the slowest run does "
        f"**{min(tenths):.1f}** tenths of its whole fall."
    )
    return Evidence(strip.holds, found, strip)
