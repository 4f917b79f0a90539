"""Where the ball is dropped, and what its lens shows."""

from pictures.hills.hill import FORMS, Hill

from claims.runs import dropped, run_out
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


@claim
def the_ball_covers_its_last_landings() -> Evidence:
    """At 0.10, in the figure at each of its sizes: how far the landings lie from the bottom."""
    ball, parts = dropped(0.1), []
    for form in FORMS.values():
        plot = Hill(form, ball.ground, ball.weights).plot
        bottom = plot.x(ball.ground.minimum)
        before, *last = (abs(plot.x(weight) - bottom) for weight in ball.weights[-3:])
        parts.append((max(last) / form.radius, before > max(last)))
    farthest = max(part for part, _ in parts)
    found = (
        f"At each of {len(parts)} sizes the last two landings lie within **{farthest:.0%}** of the "
        "ball's radius round the lowest point."
    )
    return Evidence(farthest < 1 and all(is_farther for _, is_farther in parts), found)
