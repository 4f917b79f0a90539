"""What is said of the hills."""

from hills import HILLS

from kit import Evidence, claim
from widgets.hopper import Hopper


def dropped(rate: float) -> Hopper:
    """The ball at the end of its run."""
    hopper = Hopper({"rate": rate})
    hopper.handle("drop")
    while hopper.run == "running":
        hopper.advance()
    return hopper


@claim
def it_arrives() -> Evidence:
    """At 0.1 the ball ends nearer than 0.05 to the lowest point, and never jumps past it."""
    hopper = dropped(0.1)
    away = abs(hopper.places[-1] - HILLS["middle"].bottom)
    found = f"It ends **{away:.3f}** away, and crossed it {hopper.crossings} times."
    return Evidence(away < 0.05 and hopper.crossings == 0, found)


@claim
def it_jumps_past() -> Evidence:
    """At 0.9 it jumps past the lowest point more than once."""
    crossings = dropped(0.9).crossings
    return Evidence(crossings > 1, f"It jumped past it **{crossings}** times.")
