"""The ball on its landscape."""

from dataclasses import replace
from itertools import pairwise

import numpy as np

from claims.runs import DEFAULT, RATES, away, dropped, runs, slope
from kit import claim
from learning.landscape import LANDSCAPES
from widgets.ball import Ball


@claim
def the_gradient_points_uphill() -> bool:
    """On both grounds, a small move with the gradient raises the loss, against it lowers it."""
    for ground in LANDSCAPES.values():
        weights = np.linspace(ground.low, ground.high, 100)  # no minimum is among them
        there, move = ground.loss(weights), 1e-4 * np.sign(ground.gradient(weights))
        if not np.all(
            (ground.loss(weights + move) > there) & (ground.loss(weights - move) < there)
        ):
            return False
    return True


@claim
def small_steps_settle_smoothly() -> bool:
    """At 0.10 the ball lies still at the minimum after eleven steps, with no crossing."""
    ball = dropped(0.1)
    return ball.is_there and ball.crossings == 0 and ball.steps == 11


@claim
def steps_shorten_by_themselves() -> bool:
    """At 0.10 every step is shorter than the one before."""
    lengths = np.abs(np.diff(dropped(0.1).weights))
    return all(later < earlier for earlier, later in pairwise(lengths))


@claim
def stuck_from_the_left() -> bool:
    """Two valleys, drops at every tenth from -0.5: left of 1.89 all end stuck, from there none."""
    ground = LANDSCAPES["two-valleys"]
    for start in np.arange(-5, 51) / 10:
        end = ground.descend(0.1, 60, float(start))[-1]
        left = bool(start < 1.89)
        if (ground.is_stuck(end, 0.1), ground.is_there(end, 0.1)) != (left, not left):
            return False
    return "You found a stuck ball" in dropped(0.1, "two-valleys").draw().status


@claim
def tiny_steps_barely_move() -> bool:
    """At 0.01, eleven steps are less than a seventh of the way; at 0.10 they are all of it."""
    ball, all_the_way = dropped(0.01), dropped(0.1)
    part = 1 - away(ball)[11] / away(ball)[0]
    return bool(all_the_way.is_there and all_the_way.steps == 11 and 0 < part < 1 / 7)


@claim
def long_steps_cross_and_settle() -> bool:
    """At 0.20 the ball crosses ten times or more, settles, and takes over twice 0.10's steps."""
    ball = dropped(0.2)
    return ball.is_there and ball.crossings >= 10 and ball.steps > 2 * dropped(0.1).steps


@claim
def half_leaps_from_wall_to_wall() -> bool:
    """At 0.50 the last 20 landings, and the last 20 of a thousand, change sides, 0.7 away."""
    ball = dropped(0.5)
    shown = away(ball)
    late = np.array(ball.ground.descend(0.5, 1000)) - ball.ground.minimum
    return not ball.is_there and leaping(shown[-20:], 0.7) and leaping(late[-20:], 0.7)


@claim
def longer_steps_never_settle() -> bool:
    """From 0.25 up, a thousand steps later every step still leaps over the minimum."""
    ground = Ball().ground
    ends = [ground.descend(rate, 1000)[-10:] for rate in RATES if rate >= 0.25]
    return all(leaping(np.array(end) - ground.minimum, 0.15) for end in ends)


def leaping(landings: np.ndarray, far: float) -> bool:
    """Whether landings change sides every time, at least so far from the minimum."""
    return all(a * b < 0 and min(abs(a), abs(b)) >= far for a, b in pairwise(landings))


@claim
def about_a_tenth_is_the_sweet_spot() -> bool:
    """Of a hundred rates, those that never cross need as many steps as 0.10 or more.

    Those that do cross need at most one step less, and only from 0.11 to 0.14. Of 0.01, 0.1,
    0.2 and 0.5, which the prose tries, 0.1 needs the fewest.
    """
    ground = Ball().ground
    steps = {rate: ground.steps_until_there(rate) for rate in RATES}
    best = steps[0.1]
    if best is None or ground.crossings(ground.descend(0.1, best)) > 0:
        return False
    arrived = {rate: count for rate, count in steps.items() if count is not None}
    quicker = {rate: count for rate, count in arrived.items() if count < best}
    tried = [arrived[rate] for rate in (0.01, 0.1, 0.2, 0.5) if rate in arrived]
    return (
        all(ground.crossings(ground.descend(rate, n)) > 0 for rate, n in quicker.items())
        and all(0.11 <= rate <= 0.14 and n == best - 1 for rate, n in quicker.items())
        and min(tried) == best < sorted(tried)[1]
    )


@claim
def the_balls_ground_is_steeper() -> bool:
    """The ball's steepest slope at 0.10 is over ten times that of any neuron at 0.5 or 2."""
    ball = dropped(0.1)
    steepest = np.max(np.abs(ball.ground.gradient(np.array(ball.weights))))
    neurons = [neuron for run in (*runs(0.5, 300), *runs(DEFAULT)) for neuron in run.neurons]
    return bool(steepest > 10 * max(slope(neuron) for neuron in neurons) > 0)


@claim
def flatter_ground_takes_a_higher_rate() -> bool:
    """On a tenth of the slope, 0.1, 1, 2 and 5 make the steps of 0.01, 0.1, 0.2 and 0.5."""
    ground = Ball().ground
    flat = replace(
        ground,
        loss=lambda weight: ground.loss(weight) / 10,
        gradient=lambda weight: ground.gradient(weight) / 10,
    )
    return all(
        np.allclose(flat.descend(10 * rate, 30), ground.descend(rate, 30), atol=1e-9)
        for rate in (0.01, 0.1, 0.2, 0.5)
    )
