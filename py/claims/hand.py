"""The neuron that is set by hand, and then sets itself."""

from claims.runs import run_out
from kit import Evidence, claim, each
from kit.numbers import span
from learning.gates import INPUTS
from learning.neuron import Training
from widgets.by_hand import LEARNED, ByHand

BY_HAND = [(1.0, 0.6, -0.9), (0.0, 0.0, 0.0), (-2.0, 3.0, 1.0), (4.0, -4.0, 2.0), (6.0, 6.0, -9.0)]


def let_learn(weights: tuple[float, float, float]) -> tuple[ByHand, Training]:
    """The figure after Let it learn, pressed on these two weights and this bias; its training."""
    hand = ByHand(dict(zip(("weight_1", "weight_2", "bias"), weights, strict=True)))
    hand.handle("learn")
    run_out(hand)
    assert hand.training is not None
    return hand, hand.training


@claim
def it_begins_with_three_right() -> Evidence:
    """The figure as it stands there at first."""
    right = ByHand().draw().readouts["right"]
    return Evidence(right == "3", f"The figure begins with **{right} of {len(INPUTS)}** right.")


@claim
def it_learns_from_where_you_left_it() -> Evidence:
    """Let it learn, pressed after five settings by hand, a good and a bad one among them."""
    begun, right, epochs, losses = [], [], [], []
    for weights in each(BY_HAND):
        hand, training = let_learn(weights)
        begun.append((*training.history[0].weights, training.history[0].bias) == weights)
        right.append(int(hand.draw().readouts["right"]))
        epochs.append(training.epochs)
        losses.append(training.losses[-1])
    found = (
        f"**{sum(begun)} of {len(BY_HAND)}** trainings began with the very numbers set by hand. "
        f"They ended with **{span(right, 0)} of {len(INPUTS)}** right after {span(epochs, 0)} "
        f"epochs, and with a loss of {max(losses):.4f} or less."
    )
    return Evidence(all(begun) and set(right) == {4} and max(losses) <= LEARNED, found)
