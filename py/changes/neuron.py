"""Three other ways to write the neuron."""

from kit import Change

NEURON = "learning/neuron.py"

ramp = Change(
    "Squash with a ramp",
    NEURON,
    (
        (
            "return 0.5 * (1.0 + np.tanh(0.5 * z))  # the same curve, but no z is too large for it",
            "return np.clip(0.5 + 0.25 * z, 0, 1)  # straight up from 0 to 1, and flat outside",
        ),
        (
            "return Backward(p - y, (p - y) ** 2, p * (1 - p), for_bias, gradients)",
            "return Backward(p - y, (p - y) ** 2, 0.25 * (0 < p < 1), for_bias, gradients)",
        ),
        (
            "blame = 2 * (p - y) * p * (1 - p)  # how the error changes when the sum does",
            "blame = 2 * (p - y) * 0.25 * (0 < p < 1)  # the ramp's own slope",
        ),
    ),
)

forget = Change(
    "Forget the p (1 − p)",
    NEURON,
    (
        (
            "blame = 2 * (p - y) * p * (1 - p)  # how the error changes when the sum does",
            "blame = 2 * (p - y)  # how wrong it was, and no word of the slope",
        ),
    ),
)

together = Change(
    "All four examples at once",
    NEURON,
    (
        (
            """\
        for i in self.chance.sample(range(len(self.targets)), len(self.targets)):
            before = self.neuron.copy()
            gradient = self.neuron.backpropagate(self.inputs[i], self.targets[i])
            self.neuron.update(gradient, rate)
            yield i, before
""",
            """\
        before, for_weights, for_bias = self.neuron.copy(), 0.0, 0.0
        for i in range(len(self.targets)):  # first listen to all of them …
            gradient = before.backpropagate(self.inputs[i], self.targets[i])
            for_weights, for_bias = for_weights + gradient[0], for_bias + gradient[1]
            if i == len(self.targets) - 1:  # … then nudge once
                self.neuron.update((for_weights, for_bias), rate)
            yield i, before
""",
        ),
    ),
)
