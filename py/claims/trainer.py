"""The trainer, and how to read it."""

import re

import numpy as np
from pictures.answers import line_of

from claims.runs import DEFAULT, SEEDS, right_of, runs
from kit import Evidence, Strip, claim
from kit.draw import NO, YES, Plot, boundary, tint
from kit.numbers import span
from widgets.gate_trainer import GateTrainer


@claim
def every_reset_brings_a_new_neuron() -> Evidence:
    """Twenty presses of Reset: the neuron after each, and the largest of its three numbers."""
    trainer, born = GateTrainer(), []
    for _ in SEEDS:
        trainer.handle("reset")
        neuron = trainer.begun().neuron
        born.append((*neuron.weights, neuron.bias))
    largest = [max(map(abs, numbers)) for numbers in born]
    strip = Strip(largest, 1, "under", "the largest of its three numbers, without the sign")
    found = (
        f"**{len(born)} presses** of Reset made **{len(set(born))}** different neurons. Their "
        f"numbers lie between **{span(np.ravel(born)).replace(' to ', '** and **')}**."
    )
    return Evidence(strip.holds and len(set(born)) == len(SEEDS), found, strip)


@claim
def a_newborn_gets_some_wrong() -> Evidence:
    """How many answers each of the twenty neurons has right before training."""
    right = [right_of(run.neurons[0]) for run in runs(DEFAULT)]
    strip = Strip(right, 4, "under", "answers right at birth")
    found = f"**{len(right)} newborns.** The best of them has **{max(right)} of 4** right."
    return Evidence(strip.holds, found, strip)


@claim
def purple_means_yes() -> Evidence:
    """The colours that the figure paints for three answers, and how strong they are."""
    answers = [0.8, 0.6, 0.2, 0.5]
    pixels = np.frombuffer(tint(np.array(answers)), np.uint8).reshape(4, 4)
    names: dict[tuple[int, ...], str] = {YES: "purple", NO: "amber"}
    colours = [names.get(tuple(map(int, pixel[:3])), "another colour") for pixel in pixels]
    strong = [int(pixel[3]) for pixel in pixels]
    told = [
        f"{answer} in **{colour}**, {strength / 255:.0%} strong"
        for answer, colour, strength in zip(answers[:3], colours, strong, strict=False)
    ]
    found = f"The figure paints {'; '.join(told)}. For 0.5 it paints **{strong[3]}** of 255."
    is_so = colours[:3] == ["purple", "purple", "amber"] and strong[0] > strong[1] > strong[3] == 0
    return Evidence(is_so, found)


@claim
def the_dotted_line_is_undecided() -> Evidence:
    """What a trained neuron answers at both ends of the line that the figure draws."""
    plot = Plot(0, 0, 1e4, 1e4, (-0.35, 1.35), (-0.35, 1.35))
    neuron = runs(DEFAULT)[0].neurons[-1]
    drawn = boundary(plot, *line_of(neuron))
    x1, y1, x2, y2 = (float(n) for n in re.findall(r'="([-\d.]+)"', drawn)[-4:])
    ends = np.array([(x1, 1e4 - y1), (x2, 1e4 - y2)]) / 1e4 * 1.7 - 0.35
    first, last = neuron.predict(ends)
    found = f"At the ends of the line the neuron answers **{first:.3f}** and **{last:.3f}**."
    return Evidence(bool(np.allclose([first, last], 0.5, atol=1e-3)), found)


@claim
def every_rise_has_a_ring() -> Evidence:
    """Twenty runs at 5.0: the epochs in which the loss rose, and the rings in the chart."""
    rises = [int(np.sum(run.rises > 0)) for run in runs(5)]
    rings = [run.last.panels[1].layers["curve"].count("loss rise") for run in runs(5)]
    found = (
        f"**{len(rises)} runs** at 5.0: the loss rose **{sum(rises)}** times, and the charts have "
        f"**{sum(rings)}** rings."
    )
    return Evidence(rings == rises and min(rises) > 0, found)
