"""What training at the default rate comes to."""

import numpy as np

from claims.runs import DEFAULT, beyond, knows_and, nudges, runs
from kit import Evidence, Strip, claim
from widgets.gate_trainer import LEARNED


@claim
def and_is_learned() -> bool:
    """All twenty runs end under 600 epochs with the status Learned and the rule."""
    return all(
        run.epochs < 600
        and run.last.status.startswith("Learned")
        and run.losses[-1] <= LEARNED
        and knows_and(run.neurons[-1])
        for run in runs(DEFAULT)
    )


@claim
def right_after_fifteen_epochs() -> Evidence:
    """For good: the epoch from which on a neuron never loses one of its four answers again."""
    wrong = [[not knows_and(neuron) for neuron in run.neurons] for run in runs(DEFAULT)]
    for_good = [len(w) - w[::-1].index(True) for w in wrong]
    strip = Strip(for_good, 15, "at most", "epochs until all four are right for good")
    found = (
        f"**{len(for_good)} starts.** The slowest has all four answers right from epoch "
        f"**{max(for_good)}** on, the quickest from epoch **{min(for_good)}** on."
    )
    return Evidence(strip.holds, found, strip)


@claim
def thousands_of_nudges() -> bool:
    """Each run takes more than 2,000 nudges, four an epoch."""
    return all(4 * run.epochs > 2000 for run in runs(DEFAULT))


@claim
def most_nudges_are_tiny() -> bool:
    """In each run, at least nine in ten nudges move no number by more than 0.05."""
    return all(np.mean(lengths <= 0.05) >= 0.9 for lengths in nudges())


@claim
def weights_positive_bias_negative() -> bool:
    """After every run at 0.5, 2 and 5: both weights above 0, the bias below."""
    ends = [run.neurons[-1] for run in (*runs(0.5, 300), *runs(DEFAULT), *runs(5))]
    return all(min(neuron.weights) > 0 > neuron.bias for neuron in ends)


@claim
def only_together_they_overcome_the_bias() -> bool:
    """One weight and the bias come to less than 0, both weights and the bias to more."""
    ends = [run.neurons[-1] for run in runs(DEFAULT)]
    return all(max(n.weights) + n.bias < 0 < sum(n.weights) + n.bias for n in ends)


@claim
def different_starts_same_valley() -> bool:
    """Where the figure stops, all twenty have weights within 0.1 of 6.5, biases of -9.8."""
    return all(
        np.allclose(run.neurons[-1].weights, 6.5, atol=0.1)
        and abs(run.neurons[-1].bias + 9.8) < 0.1
        for run in runs(DEFAULT)
    )


@claim
def the_valley_goes_on() -> bool:
    """At epoch 2,000 all twenty have weights within 0.1 of 7.8, and each epoch lowers the loss."""
    return all(
        np.allclose(training.neuron.weights, 7.8, atol=0.1)
        and np.all(np.diff(training.losses[run.epochs :]) < 0)
        for training, run in zip(beyond(2000), runs(DEFAULT), strict=True)
    )


@claim
def the_bias_sails_past_minus_five() -> bool:
    """Before epoch 40 the bias is under -5, and it ends under -9."""
    return all(r.neurons[40].bias < -5 and r.neurons[-1].bias < -9 for r in runs(DEFAULT))


@claim
def fast_then_slow() -> bool:
    """More than nine tenths of a run's whole fall happen in its first 50 epochs."""
    falls = [(r.losses[0] - r.losses[50], r.losses[0] - r.losses[-1]) for r in runs(DEFAULT)]
    return all(early > 0.9 * whole > 0 for early, whole in falls)
