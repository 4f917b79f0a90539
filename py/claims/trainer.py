"""The trainer, and how to read it."""

import re

import numpy as np
from pictures.answers import line_of

from claims.runs import DEFAULT, SEEDS, knows_and, runs
from kit import claim
from kit.draw import NO, YES, LossCurve, Plot, boundary, tint
from widgets.gate_trainer import GateTrainer


@claim
def the_trainer_begins_empty() -> bool:
    """Frame one has no colours, no curve, epoch 0, and a dash for every other number."""
    frame = GateTrainer().draw()
    plane, chart = frame.panels
    numbers = list(frame.readouts.values())
    return (
        sorted(numbers) == ["0", *"—————"] and plane.raster is None and chart.layers["curve"] == ""
    )


@claim
def every_reset_brings_a_new_neuron() -> bool:
    """Twenty presses of Reset give twenty different neurons, all numbers within (-1, 1)."""
    trainer, born = GateTrainer(), []
    for _ in SEEDS:
        trainer.handle("reset")
        neuron = trainer.begun().neuron
        born.append((*neuron.weights, neuron.bias))
    return len(set(born)) == len(SEEDS) and bool(np.all(np.abs(born) < 1))


@claim
def a_newborn_gets_some_wrong() -> bool:
    """None of the twenty neurons has all four answers right before training."""
    return not any(knows_and(run.neurons[0]) for run in runs(DEFAULT))


@claim
def purple_means_yes() -> bool:
    """Above one half purple, below amber, and at one half no colour at all."""
    yes, no, neither = np.frombuffer(tint(np.array([0.8, 0.2, 0.5])), np.uint8).reshape(3, 4)
    return tuple(yes[:3]) == YES and tuple(no[:3]) == NO and bool(neither[3] == 0)


@claim
def the_dotted_line_is_undecided() -> bool:
    """Both ends of the line lie where the trained neuron answers 0.5."""
    plot = Plot(0, 0, 1e4, 1e4, (-0.35, 1.35), (-0.35, 1.35))
    neuron = runs(DEFAULT)[0].neurons[-1]
    drawn = boundary(plot, *line_of(neuron))
    x1, y1, x2, y2 = (float(n) for n in re.findall(r'="([-\d.]+)"', drawn)[-4:])
    ends = np.array([(x1, 1e4 - y1), (x2, 1e4 - y2)]) / 1e4 * 1.7 - 0.35
    return bool(np.allclose(neuron.predict(ends), 0.5, atol=1e-3))


@claim
def the_epoch_axis_grows() -> bool:
    """After 40 epochs the axis ends at 40, after 41 at 80, after 500 at 640."""
    ends = [LossCurve([0.2] * (epochs + 1)).longest() for epochs in (40, 41, 500)]
    return ends == [40, 80, 640]


@claim
def every_rise_has_a_ring() -> bool:
    """At 5 the chart shows one ring for each epoch in which the loss rose."""
    return all(
        run.last.panels[1].layers["curve"].count("loss rise") == np.sum(run.rises > 0) > 0
        for run in runs(5)
    )
