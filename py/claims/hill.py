"""Where the ball is dropped, and what its lens shows."""

from pictures.hills.hill import FORMS, Hill

from claims.runs import dropped, run_out
from kit import claim
from widgets.ball import Ball

STARTS = [half / 2 for half in range(-1, 11)]  # every half from -0.5 to 5


def drop_from(ball: Ball, start: float) -> None:
    """Drag the ball to a weight, drop it, and wait until it has ended."""
    ball.handle("drop_at", start)
    ball.handle("drop")
    run_out(ball)


@claim
def marks_part_at_the_hilltop() -> bool:
    """Two valleys at 0.10, twelve starts: ✗ at the five up to 1.5, ✓ at the seven from 2."""
    ball = Ball({"landscape": "two-valleys"})
    for start in STARTS:
        drop_from(ball, start)
    return ball.drops == {start: start > 1.75 for start in STARTS}


@claim
def the_ball_covers_its_last_landings() -> bool:
    """At 0.10 the last two landings lie nearer to the lowest point than the ball's radius.

    So it is in every width; and the landing before them lies farther away than any of them.
    """
    ball = dropped(0.1)
    for form in FORMS.values():
        plot = Hill(form, ball.ground, ball.weights).plot
        far = [abs(plot.x(w) - plot.x(ball.ground.minimum)) for w in ball.weights[-3:]]
        if not far[0] > max(far[1:]) or max(far[1:]) >= form.radius:
            return False
    return True
