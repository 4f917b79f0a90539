"""What is drawn: the numbers of a forward pass and of the way back. None is worked out here.

Every tuple has one entry a wire. The last wire is the bias: its input is always 1.
"""

from dataclasses import dataclass

from kit.errors import TeachingError


@dataclass(frozen=True)
class Forward:
    """One example on its way through a neuron."""

    weights: tuple[float, ...]
    inputs: tuple[float, ...]
    parts: tuple[float, ...]  # weight x input: what each wire adds to the sum
    total: float
    answer: float  # between 0 and 1

    def __post_init__(self) -> None:
        wires = {len(self.weights), len(self.inputs), len(self.parts)}
        if len(wires) > 1 or not 2 <= len(self.weights) <= 4:
            raise TeachingError(
                f"A neuron was given {len(self.weights)} weights, {len(self.inputs)} inputs and "
                f"{len(self.parts)} parts of its sum. Allowed: as many of each, from 2 to 4, the "
                "bias and its constant 1 last."
            )


@dataclass(frozen=True)
class Backward:
    """The same example's error on its way back."""

    error: float  # answer - target
    loss: float  # the error squared
    slope: float  # of the curve, where the sum stands
    blame: float  # how the loss changes when the sum does
    gradients: tuple[float, ...]  # how the loss changes when each weight does
