"""A widget that says every weight of a whole training, to the last digit."""

import json

from kit import Button, Frame, Setting, Slider, Widget
from learning.gates import GATES, INPUTS
from learning.neuron import Training


class NumberTeller(Widget):
    """Its status line is [[weight 1, weight 2, bias, loss], …] as JSON, an entry an epoch."""

    rate = Slider("Learning rate", 0.1, 20, default=2.0, digits=1)
    tell = Button("Tell")
    gate = Setting("AND", options=GATES)
    seed = Setting(1)
    epochs = Setting(200)

    def start(self) -> None:
        self.history: list[list[float]] = []

    def on_tell(self) -> None:
        training = Training(INPUTS, GATES[self.gate], self.seed)
        self.history = [numbers(training)]
        for _ in range(self.epochs):
            training.epoch(self.rate)
            self.history.append(numbers(training))

    def draw(self) -> Frame:
        return self.frame([], json.dumps(self.history))


def numbers(training: Training) -> list[float]:
    neuron = training.neuron
    return [*map(float, neuron.weights), float(neuron.bias), training.losses[-1]]
