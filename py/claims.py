"""What the prose says will happen, each as a function that must return true."""

import re
from collections.abc import Callable
from itertools import pairwise

import numpy as np

from chart import Plot
from curve import LossCurve
from gates import INPUTS
from measured import AND, DEFAULT, PLANE, SEEDS, answering, away, diary, dropped, knows_and, runs
from raster import NO, YES, tint
from widgets.ball import Ball
from widgets.gate_trainer import LEARNED, GateTrainer, boundary

CLAIMS: dict[str, Callable[[], bool]] = {}


def claim(proof: Callable[[], bool]) -> Callable[[], bool]:
    """Enter a proof under its own name."""
    CLAIMS[proof.__name__] = proof
    return proof


# What is loss? What is an epoch? How learning works.


@claim
def the_worked_example_scores_049() -> bool:
    """Right answer 1.0, prediction 0.3: the neuron's own loss is 0.49."""
    return bool(np.isclose(answering(0.3).loss(INPUTS[:1], np.ones(1)), 0.49))


@claim
def too_high_costs_what_too_low_costs() -> bool:
    """0.7 too high and 0.7 too low give the same loss."""
    high, low = answering(0.7).loss(INPUTS, np.zeros(4)), answering(0.3).loss(INPUTS, np.ones(4))
    return bool(np.isclose(high, low))


@claim
def a_shrug_scores_a_quarter() -> bool:
    """A neuron that answers 0.5 to every question of AND has a loss of 0.25."""
    return bool(np.isclose(answering(0.5).loss(INPUTS, AND), 0.25))


@claim
def an_epoch_is_four_nudges() -> bool:
    """In an epoch each example comes once, and the neuron is another one for each of them."""
    return all(
        sorted(x for x, _ in page) == [tuple(x) for x in INPUTS]
        and len({bias for _, bias in page}) == 4
        for page in diary()
    )


@claim
def the_order_changes() -> bool:
    """Twenty epochs show the four examples in at least five different orders."""
    return len({tuple(x for x, _ in page) for page in diary()}) >= 5


@claim
def no_input_no_blame() -> bool:
    """A weight whose input is 0 has the gradient 0; the other one has not."""
    off, on = answering(0.3).backpropagate(np.array([0.0, 1.0]), 1.0)[0]
    return bool(off == 0 and on != 0)


@claim
def bigger_error_bigger_nudge() -> bool:
    """For errors of 0.1, 0.2, … 0.6 the gradient grows with the error."""
    nudges = [answering(e).backpropagate(INPUTS[0], 0.0)[1] for e in np.arange(0.1, 0.65, 0.1)]
    return all(later > earlier for earlier, later in pairwise(nudges))


# The ball.


@claim
def tiny_steps_barely_move() -> bool:
    """At 0.01, thirty steps cover less than a quarter of the way."""
    ball = dropped(0.01)
    return ball.steps == 30 and bool(0 < 1 - away(ball)[-1] / away(ball)[0] < 0.25)


@claim
def small_steps_settle_smoothly() -> bool:
    """At 0.10 the ball comes to rest at the minimum in 15 to 25 steps, with no crossing."""
    ball = dropped(0.1)
    near = abs(away(ball)[-1]) < 0.02
    return bool(ball.settled and near and ball.crossings == 0 and 15 <= ball.steps <= 25)


@claim
def steps_shorten_by_themselves() -> bool:
    """At 0.10 every step is shorter than the one before."""
    lengths = np.abs(np.diff(dropped(0.1).weights))
    return all(later < earlier for earlier, later in pairwise(lengths))


@claim
def long_steps_jump_past_and_come_back() -> bool:
    """At 0.50 the ball crosses ten times or more, each landing nearer, and settles."""
    ball = dropped(0.5)
    across = np.abs(away(ball))[3:]  # the third landing is the first beyond the minimum
    nearer = all(later < earlier for earlier, later in pairwise(across))
    return ball.settled and ball.crossings >= 10 and nearer


@claim
def longer_steps_never_settle() -> bool:
    """From 0.60 up, a thousand steps later every step still crosses the minimum."""
    ground = Ball().ground
    for rate in (0.6, 0.7, 0.8, 0.9, 1.0):
        late = np.array(ground.descend(rate, 1000)[-10:]) - ground.minimum
        if not all(a * b < 0 and abs(b) > 0.05 for a, b in pairwise(late)):
            return False
    return True


# The trainer, and how to read it.


@claim
def the_trainer_begins_empty() -> bool:
    """Frame one has no colours, no curve, epoch 0, and a dash for every other number."""
    frame = GateTrainer().draw()
    plane, chart = frame.panels
    numbers = list(frame.readouts.values())
    return numbers == ["0", *"————"] and plane.raster is None and chart.layers["curve"] == ""


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
    x1, y1, x2, y2 = (float(n) for n in re.findall(r'="([-\d.]+)"', boundary(neuron, plot)))
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


# What training at the default rate comes to.


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
def right_after_fifteen_epochs() -> bool:
    """From epoch 15 on, every neuron has all four answers right."""
    return all(knows_and(neuron) for run in runs(DEFAULT) for neuron in run.neurons[15:])


@claim
def thousands_of_nudges() -> bool:
    """Each run takes more than 2,000 nudges, four an epoch."""
    return all(4 * run.epochs > 2000 for run in runs(DEFAULT))


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
def different_starts_same_end() -> bool:
    """The twenty final neurons: weights within 0.1 of 6.5, biases within 0.1 of -9.8."""
    return all(
        np.allclose(run.neurons[-1].weights, 6.5, atol=0.1)
        and abs(run.neurons[-1].bias + 9.8) < 0.1
        for run in runs(DEFAULT)
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


# Things to try.


@claim
def slow_is_steady() -> bool:
    """At 0.5 the loss falls in each of the first 300 epochs."""
    return all(np.all(run.rises < 0) for run in runs(0.5, 300))


@claim
def first_mostly_amber() -> bool:
    """At 0.5, within ten epochs, purple covers less than a fifth of the picture."""
    return all(
        min(np.mean(n.predict(PLANE) > 0.5) for n in run.neurons[:11]) < 0.2
        for run in runs(0.5, 300)
    )


@claim
def purple_creeps_into_the_corner() -> bool:
    """At 0.5, from epoch 15 the top-right is the surest yes; from 25 only (1,1) is purple."""
    return all(
        all(min(n.weights) > 0 for n in run.neurons[15:])
        and all(knows_and(n) for n in run.neurons[25:])
        for run in runs(0.5, 300)
    )


@claim
def five_jumps_early() -> bool:
    """At 5 each run has a rise of more than 0.04 in its first 15 epochs."""
    return all(max(run.rises[:15]) > 0.04 for run in runs(5))


@claim
def five_settles() -> bool:
    """At 5 the loss never rises after epoch 35."""
    return all(np.all(run.rises[35:] < 0) for run in runs(5))


@claim
def five_is_sooner() -> bool:
    """At 5 every run ends as Learned in less than half the epochs of the default rate."""
    slowest, fastest = (
        max(run.epochs for run in runs(5)),
        min(run.epochs for run in runs(DEFAULT)),
    )
    return all(run.losses[-1] <= LEARNED for run in runs(5)) and 2 * slowest < fastest


@claim
def twenty_lies_flat() -> bool:
    """At 20 a third of the runs or more still lie at 0.25 after 300 epochs."""
    flat = [r for r in runs(20) if r.epochs > 300 and abs(r.losses[300] - 0.25) < 0.005]
    return 3 * len(flat) >= len(SEEDS)


@claim
def twenty_may_never_recover() -> bool:
    """At 20 some run is still at 0.25 after 2,000 epochs, and some run has learned."""
    flat = [r.epochs == 2000 and abs(r.losses[-1] - 0.25) < 0.005 for r in runs(20)]
    return any(flat) and any(run.losses[-1] <= LEARNED for run in runs(20))


@claim
def the_stuck_neuron_says_no() -> bool:
    """The run at 20 that never recovers answers less than 0.05 to all four."""
    stuck = [run.neurons[-1] for run in runs(20) if run.losses[-1] > 0.2]
    return all(max(neuron.predict(INPUTS)) < 0.05 for neuron in stuck) and len(stuck) > 0
