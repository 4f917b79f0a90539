"""The real landscape: the slice, and how far from it the neurons walk."""

import numpy as np
from pictures.valley.ground import LEVELS, level_lines

from claims.runs import AND, runs
from kit import Evidence, Strip, claim
from kit.numbers import span
from learning.gates import INPUTS
from learning.neuron import Neuron
from learning.slice import beside


@claim
def the_height_is_the_loss() -> Evidence:
    """At each point of each contour of AND, the loss of the neuron that stands there."""
    points, worst = 0, 0.0
    for level in LEVELS:
        allowed = max(level / 50, 0.0005)
        for line in level_lines("AND", level):
            losses = [Neuron(np.array([w, w]), b).loss(INPUTS, AND) for w, b in line]
            points += len(line)
            worst = max(worst, *np.abs(np.array(losses) - level) / allowed)
    found = (
        f"**{points:,} neurons** on {len(LEVELS)} contours: each has the loss that is written "
        f"there. The worst uses **{worst:.0%}** of what is allowed: a fiftieth, or 0.0005."
    )
    return Evidence(worst <= 1, found)


@claim
def the_weights_become_alike() -> Evidence:
    """At 2.0, from epoch 30 on: the most that the two weights of a neuron differ by."""
    first = 30
    apart = [max(map(beside, run.neurons[first:])) for run in runs(2.0)]
    strip = Strip(apart, 0.13, "at most", "apart at most, in a run at 2.0")
    found = (
        f"**{len(apart)} starts.** From epoch {first} on the weights are never more than "
        f"**{max(apart):.3f}** apart."
    )
    return Evidence(strip.holds, found, strip)


@claim
def at_twenty_they_part() -> Evidence:
    """At 20.0, within 400 epochs: the most that the two weights of a neuron differ by."""
    apart = [max(map(beside, run.neurons[:401])) for run in runs(20.0)]
    found = (
        f"**{len(apart)} starts** at 20.0: at most the weights come {span(apart, 1)} apart, in "
        f"**{sum(a > 9 for a in apart)}** of the runs more than **{int(max(apart))}**."
    )
    return Evidence(max(apart) > 9, found)
