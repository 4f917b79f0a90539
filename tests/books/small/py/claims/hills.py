"""What is said of the hills."""

from changes.hills import shorter
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


@claim
def shorter_hops_take_longer() -> bool:
    """With half a hop, three hops from -0.5 at the rate 0.1 end farther from the lowest point."""
    return abs(after_three(shorter.changed().HILLS) - 2) > abs(after_three(HILLS) - 2)


def after_three(hills: dict) -> float:
    x = -0.5
    for _ in range(3):
        x = hills["middle"].step(x, 0.1)
    return x
