"""Where the ball is dropped, and what its lens shows."""

from claims.runs import run_out
from kit import Evidence, claim, each
from kit.numbers import short, span
from widgets.ball import Ball

STARTS = [half / 2 for half in range(-1, 11)]  # every half from -0.5 to 5


def drop_from(ball: Ball, start: float) -> None:
    """Drag the ball to a weight, drop it, and wait until it has ended."""
    ball.handle("drop_at", start)
    ball.handle("drop")
    run_out(ball)


@claim
def marks_part_at_the_hilltop() -> Evidence:
    """Two valleys at 0.10, dropped from every half: the marks that the drops leave."""
    ball = Ball({"landscape": "two-valleys"})
    for start in each(STARTS):
        drop_from(ball, start)
    right = [start for start, is_right in ball.drops.items() if is_right]
    hilltop = short(ball.ground.watersheds[0])
    found = (
        f"**{len(ball.drops)} drops**, from {span(STARTS)}. The hilltop is at **{hilltop}**, and "
        f"the marks that say right are those from **{span(right)}**."
    )
    return Evidence(ball.drops == {start: start > float(hilltop) for start in STARTS}, found)
