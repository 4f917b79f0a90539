"""The ball on its landscape."""

from itertools import pairwise

import numpy as np

from claims.runs import DEFAULT, RATES, away, dropped, runs, slope
from kit import Evidence, Strip, claim, each
from kit.numbers import span
from learning.landscape import LANDSCAPES
from widgets.ball import Ball


@claim
def the_gradient_points_uphill() -> Evidence:
    """On both grounds, a hundred places: the loss a tiny move away, with and against it."""
    up, down = [], []
    for ground in LANDSCAPES.values():
        weights = np.linspace(ground.low, ground.high, 100)  # no minimum is among them
        there, move = ground.loss(weights), 1e-4 * np.sign(ground.gradient(weights))
        up.extend(ground.loss(weights + move) > there)
        down.extend(ground.loss(weights - move) < there)
    found = (
        f"At **{sum(up)} of {len(up)}** places a tiny move with the gradient led uphill, and at "
        f"**{sum(down)} of {len(down)}** a move against it led downhill."
    )
    return Evidence(all(up) and all(down), found)


@claim
def small_steps_settle_smoothly() -> Evidence:
    """The ball, dropped at 0.10."""
    ball = dropped(0.1)
    found = (
        f"At 0.1 the ball made **{ball.steps}** steps and crossed the lowest point "
        f"**{ball.crossings}** times. It came to within **{abs(away(ball)[-1]):.4f}** of it."
    )
    return Evidence(ball.is_there and ball.crossings == 0 and ball.steps == 11, found)


@claim
def steps_shorten_by_themselves() -> Evidence:
    """The ball, dropped at 0.10: how long each of its steps is."""
    lengths = np.abs(np.diff(dropped(0.1).weights))
    shorter = [later < earlier for earlier, later in pairwise(lengths)]
    found = (
        f"**{sum(shorter)} of {len(shorter)}** steps are shorter than the one before. The first is "
        f"**{lengths[0]:.2f}** long, the last **{lengths[-1]:.4f}**."
    )
    return Evidence(all(shorter), found)


@claim
def stuck_from_the_left() -> Evidence:
    """Two valleys at 0.10, dropped at every hundredth from -0.5 to 5: where the ball lies still."""
    ground, starts = LANDSCAPES["two-valleys"], [place / 100 for place in range(-50, 501)]
    ends = [ground.descend(0.1, 60, start)[-1] for start in each(starts)]
    stuck = [s for s, end in zip(starts, ends, strict=True) if ground.is_stuck(end, 0.1)]
    free = [s for s, end in zip(starts, ends, strict=True) if ground.is_there(end, 0.1)]
    found = (
        f"**{len(starts)} drops.** From **{span(stuck)}** the ball ends in the shallow valley, "
        f"and from **{span(free)}** in the deep one."
    )
    is_parted = stuck + free == starts and free[:1] == [1.89]
    is_named = "You found a stuck ball" in dropped(0.1, "two-valleys").draw().status
    return Evidence(is_parted and is_named, found)


@claim
def tiny_steps_barely_move() -> Evidence:
    """How much of the way eleven steps are, at 0.01 and at 0.10."""
    steps = 11
    slow, best = away(dropped(0.01)), dropped(0.1)
    part = 1 - slow[steps] / slow[0]
    found = (
        f"At 0.01 the first {steps} steps go **{part:.1%}** of the way; a seventh is {1 / 7:.1%}. "
        f"At 0.1 the ball lies still after **{best.steps}** steps."
    )
    return Evidence(bool(0 < part < 1 / 7) and best.is_there and best.steps == steps, found)


@claim
def long_steps_cross_and_settle() -> Evidence:
    """The ball, dropped at 0.20 and at 0.10, until it lies still."""
    ball, best = dropped(0.2), dropped(0.1)
    found = (
        f"At 0.2 the ball crosses the lowest point **{ball.crossings}** times and makes "
        f"**{ball.steps}** steps. At 0.1 it makes **{best.steps}**."
    )
    is_so = ball.is_there and ball.crossings >= 10 and ball.steps > 2 * best.steps
    return Evidence(is_so, found)


@claim
def half_leaps_from_wall_to_wall() -> Evidence:
    """At 0.50, the last 20 landings of the figure, and the last 20 of a thousand steps."""
    ball = dropped(0.5)
    late = np.array(ball.ground.descend(0.5, 1000)) - ball.ground.minimum
    landings = [*away(ball)[-20:], *late[-20:]]
    nearest = min(map(abs, landings))
    found = (
        f"At 0.5 the ball still lands **{nearest:.2f}** away from the lowest point, on one side "
        f"and then on the other, after {len(late) - 1:,} steps, too."
    )
    is_leaping = leaping(landings[:20]) and leaping(landings[20:]) and nearest >= 0.7
    return Evidence(is_leaping and not ball.is_there, found)


@claim
def longer_steps_never_settle() -> Evidence:
    """For each rate from 0.25 up, the last ten landings of a thousand steps."""
    ground, rates = Ball().ground, [rate for rate in RATES if rate >= 0.25]
    ends = [np.array(ground.descend(rate, 1000)[-10:]) - ground.minimum for rate in each(rates)]
    leap = [leaping(end) for end in ends]
    nearest = min(np.min(np.abs(end)) for end in ends)
    found = (
        f"**{len(rates)} rates** from {span(rates)}: after 1,000 steps **{sum(leap)}** still leap "
        f"from side to side, and none lands nearer than **{nearest:.2f}** to the lowest point."
    )
    return Evidence(all(leap) and bool(nearest >= 0.15), found)


def leaping(landings: list[float] | np.ndarray) -> bool:
    """Whether landings, left (-) or right (+) of the minimum, change sides every time."""
    return all(a * b < 0 for a, b in pairwise(landings))


@claim
def about_a_tenth_is_the_sweet_spot() -> Evidence:
    """A hundred rates: the steps that each needs, and whether it crosses the lowest point."""
    ground = Ball().ground
    steps = {rate: ground.steps_until_there(rate) for rate in each(RATES)}
    arrived = {rate: count for rate, count in steps.items() if count is not None}
    best = arrived.get(0.1, 0)
    quicker = {rate: count for rate, count in arrived.items() if count < best}
    crossing = [r for r, n in quicker.items() if ground.crossings(ground.descend(r, n))]
    found = (
        f"At 0.1 the ball needs **{best}** steps. Of {len(steps)} rates, **{len(quicker)}** need "
        f"fewer: those from **{span(quicker)}**, with **{span(quicker.values(), 0)}** steps; "
        f"**{len(crossing)}** of them jump past the lowest point."
    )
    is_smooth = ground.crossings(ground.descend(0.1, best)) == 0 < best
    is_best_but_one = set(quicker.values()) == {best - 1} and len(crossing) == len(quicker)
    is_near = all(0.11 <= rate <= 0.14 for rate in quicker)
    others = [arrived[rate] for rate in (0.01, 0.2, 0.5) if rate in arrived]
    return Evidence(
        is_smooth and is_best_but_one and is_near and best < min(others, default=0), found
    )


@claim
def the_balls_ground_is_steeper() -> Evidence:
    """The ball's steepest slope at 0.10, against the steepest of each neuron at 0.5 and at 2.0."""
    ball = dropped(0.1)
    steepest = np.max(np.abs(ball.ground.gradient(np.array(ball.weights))))
    ways = [run.neurons for run in (*runs(0.5, 300), *runs(DEFAULT))]
    times = [float(steepest / max(map(slope, neurons))) for neurons in each(ways)]
    strip = Strip(times, 10, "over", "times as steep as the steepest place of a neuron")
    found = (
        f"The ball's ground is **{min(times):.1f}** times as steep as the steepest place that any "
        f"of {len(ways) // 2} neurons came through, at 0.5 and at 2.0."
    )
    return Evidence(strip.holds, found, strip)
