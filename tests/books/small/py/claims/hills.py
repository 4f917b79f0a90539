"""What is said of the hills."""

from hills import HILLS

from kit import claim
from widgets.hopper import Hopper


def dropped(rate: float) -> Hopper:
    """The ball at the end of its run."""
    hopper = Hopper({"rate": rate})
    hopper.handle("drop")
    while hopper.run == "running":
        hopper.advance()
    return hopper


@claim
def it_arrives() -> bool:
    """At 0.1 the ball ends nearer than 0.05 to the lowest point, and never jumps past it."""
    hopper = dropped(0.1)
    return abs(hopper.places[-1] - HILLS["middle"].bottom) < 0.05 and hopper.crossings == 0


@claim
def it_jumps_past() -> bool:
    """At 0.9 it jumps past the lowest point more than once."""
    return dropped(0.9).crossings > 1
