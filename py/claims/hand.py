"""The neuron that is set by hand, and then sets itself."""

from claims.runs import run_out
from kit import claim
from widgets.by_hand import LEARNED, ByHand

BY_HAND = [(1.0, 0.6, -0.9), (0.0, 0.0, 0.0), (-2.0, 3.0, 1.0), (4.0, -4.0, 2.0), (6.0, 6.0, -9.0)]


def let_learn(weights: tuple[float, float, float]) -> ByHand:
    """The figure after Let it learn, pressed on these two weights and this bias."""
    hand = ByHand(dict(zip(("weight_1", "weight_2", "bias"), weights, strict=True)))
    hand.handle("learn")
    return run_out(hand)


@claim
def it_begins_with_three_right() -> bool:
    """The three numbers that stand there at first get three of the four right."""
    return ByHand().draw().readouts["right"] == "3"


@claim
def it_learns_from_where_you_left_it() -> bool:
    """From five settings by hand, a good and a bad one among them, it ends with all four right."""
    for weights in BY_HAND:
        hand = let_learn(weights)
        training = hand.training
        if training is None or hand.draw().readouts["right"] != "4":
            return False
        begun, ended = training.history[0], training.losses[-1] <= LEARNED
        if (*begun.weights, begun.bias) != weights or not ended:
            return False
    return True
