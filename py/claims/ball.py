"""The ball on its landscape."""

from itertools import pairwise

import numpy as np

from claims.runs import away, dropped
from kit import claim
from widgets.ball import Ball


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
