"""A neuron to set by hand, and then to let it set itself."""

import numpy as np
from pictures.answers import answers_panel, example_spots, right_answers

from kit import Button, Frame, Panel, Readout, Slider, Tap, Widget
from kit.draw import DrawnNeuron, Forward
from learning.gates import GATES, INPUTS
from learning.neuron import Neuron, Training, sigmoid

LEARNED = 0.001  # the loss at which there is nothing left to see
MOST_EPOCHS = 2000
FAR = 12  # the largest weight that can be set
START = {"weight_1": 1.0, "weight_2": 0.6, "bias": -0.9}  # three of four right
QUESTIONS = {f"{x:.0f} {y:.0f}": (x, y) for x, y in INPUTS}
FORMS = {"wide": "wide", "snug": "phone", "low": "phone", "phone": "phone", "tiny": "tiny"}
MAP = {"wide": 342, "snug": 290, "low": 170, "phone": 194, "tiny": 160}  # px, wide and high


class ByHand(Widget):
    """Two weights and a bias under the reader's hand, and the neuron that they make."""

    telling = (("learn", None),)
    lead = "answers"
    weight_1 = Slider("Weight 1", -FAR, FAR, default=START["weight_1"], digits=1)
    weight_2 = Slider("Weight 2", -FAR, FAR, default=START["weight_2"], digits=1)
    bias = Slider("Bias", -FAR, FAR, default=START["bias"], digits=1)
    learn = Button("Let it learn", while_running="Pause")
    reset = Button("Start over")
    ask = Tap("Ask the neuron", QUESTIONS, default="1 0")
    right = Readout("of 4 right")
    loss = Readout("Loss", digits=4, role="loss")

    def start(self) -> None:
        self.targets = GATES["AND"]
        self.training: Training | None = None  # none while the reader sets it by hand

    def on_reset(self) -> None:
        for name, value in START.items():
            self.values[name] = value
        self.start()

    def on_weight_1(self) -> None:
        self.start()

    on_weight_2 = on_bias = on_weight_1

    def on_learn(self) -> None:
        """Go on from the very weights that are set."""
        self.training = Training(INPUTS, self.targets, seed=1, neuron=self.neuron)

    def tick(self) -> bool:
        if self.training is None:
            return False  # set by hand meanwhile
        loss = self.training.epoch(2.0)
        neuron = self.training.neuron
        numbers = (*neuron.weights, neuron.bias)
        for name, value in zip(START, numbers, strict=True):
            self.values[name] = float(np.clip(value, -FAR, FAR))
        return loss > LEARNED and self.training.epochs < MOST_EPOCHS

    @property
    def neuron(self) -> Neuron:
        return Neuron(np.array([self.weight_1, self.weight_2]), self.bias)

    def draw(self) -> Frame:
        neuron = self.neuron
        right = int(right_answers(self.targets, neuron.predict).sum())
        loss = neuron.loss(INPUTS, self.targets)
        return self.frame([self.inside(), self.map()], self.words(right), right=right, loss=loss)

    def inside(self) -> Panel:
        """The neuron, asked one question."""
        question = np.array(QUESTIONS[self.ask])
        target = float(self.targets[list(QUESTIONS).index(self.ask)])
        drawn = DrawnNeuron(
            Forward(**vars(self.neuron.forward(question))),
            lambda z: float(sigmoid(z)),
            target=target,
            form=FORMS[self.width],
            digits=1,
        )
        asked = " and ".join(self.ask.split())
        return drawn.panel("neuron", f"The neuron, asked {asked}")

    def map(self) -> Panel:
        caption = "Every question at once: tap a dot to ask it"
        spots = {"ask": example_spots(MAP[self.width], self.ask)}
        return answers_panel("AND", self.neuron, MAP[self.width], caption, spots, self.ask)

    def words(self, right: int) -> str:
        if self.run == "running":
            return "It sets itself: an epoch with every picture."
        if self.training:
            return f"After {self.training.epochs} epochs: {right} of 4 right."
        if right == 4:
            return "All four right, by hand! Now let it learn: how low can the loss get?"
        return "Make it AND: yes only when both inputs are 1."
