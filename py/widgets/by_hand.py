"""A neuron to set by hand, and then to let it set itself."""

import numpy as np
from pictures.answers import answers_panel, example_spots, right_answers
from pictures.line_hands import FARTHEST, NEAREST, arm, knobs, line_grips

from kit import Button, Frame, Handle, Panel, Readout, Slider, Tap, Widget
from kit.draw import DrawnNeuron, Forward
from learning.gates import GATES, INPUTS
from learning.line import shifted, turned, within
from learning.neuron import Neuron, Training, sigmoid

LEARNED = 0.001  # the loss at which there is nothing left to see
MOST_EPOCHS = 2000
FAR = 12  # the largest weight that can be set
START = {"weight_1": 1.0, "weight_2": 0.6, "bias": -0.9}  # three of four right
QUESTIONS = {f"{x:.0f} {y:.0f}": (x, y) for x, y in INPUTS}
FORMS = {"wide": "wide", "snug": "phone", "low": "phone", "phone": "phone", "tiny": "tiny"}
MAP = {"wide": 342, "snug": 284, "low": 170, "phone": 190, "tiny": 160}  # px, wide and high
WHERE = (NEAREST, FARTHEST)  # a knob on the line can be


def neuron_of(numbers: dict[str, float]) -> Neuron:
    """The neuron with two weights and a bias."""
    weight_1, weight_2, bias = (numbers[name] for name in START)
    return Neuron(np.array([weight_1, weight_2]), bias)


SHIFT, TURN = knobs(neuron_of(START))


class ByHand(Widget):
    """Two weights and a bias under the reader's hand, and the neuron that they make."""

    telling = (("learn", None),)
    beside = "answers"
    weight_1 = Slider("Weight 1", -FAR, FAR, default=START["weight_1"], digits=1, signed=True)
    weight_2 = Slider("Weight 2", -FAR, FAR, default=START["weight_2"], digits=1, signed=True)
    bias = Slider("Bias", -FAR, FAR, default=START["bias"], digits=1, signed=True)
    shift = Handle("Move the line", x=WHERE, y=WHERE, default=SHIFT, digits=2)
    turn = Handle("Turn the line", x=WHERE, y=WHERE, default=TURN, digits=2)
    learn = Button("Let it learn", while_running="Pause")
    reset = Button("Start over")
    ask = Tap("Ask the neuron", QUESTIONS, default="1 0")
    right = Readout("of 4 right")
    loss = Readout("Loss", digits=4, role="loss")
    lowest = Readout("By hand", digits=4)

    def start(self) -> None:
        self.targets = GATES["AND"]
        self.best_right, self.best_loss = 0, np.inf  # so far, by hand
        self.on_weight_1()

    def on_reset(self) -> None:
        self.values.update(START)
        self.start()

    def on_weight_1(self) -> None:
        """The line follows the sliders."""
        self.shift, self.turn = knobs(self.neuron)
        self.take_over()

    on_weight_2 = on_bias = on_weight_1

    def on_shift(self) -> None:
        """The bias follows the line, which keeps its slant."""
        self.become(shifted(self.neuron, np.array(self.shift)))
        self.turn = arm(self.neuron, self.shift)
        self.take_over()

    def on_turn(self) -> None:
        """Weights and bias follow the line, which turns round its other knob."""
        self.become(turned(self.neuron, np.array(self.shift), np.array(self.turn)))
        self.take_over()

    def take_over(self) -> None:
        """By hand from here on: keep the best that was reached so."""
        self.training: Training | None = None
        self.best_right = max(self.best_right, self.count())
        self.best_loss = min(self.best_loss, self.neuron.loss(INPUTS, self.targets))

    def become(self, neuron: Neuron) -> None:
        """Put a neuron's numbers, with the same line if they are too large, on the sliders."""
        neuron = within(neuron, FAR)
        for name, value in zip(START, (*neuron.weights, neuron.bias), strict=True):
            self.values[name] = float(value)

    @property
    def disabled(self) -> list[str]:
        return [] if self.neuron.weights.any() else ["shift", "turn"]  # no weights, no line

    def on_learn(self) -> None:
        """Go on from the very weights that are set."""
        self.training = Training(INPUTS, self.targets, seed=1, neuron=self.neuron)

    def tick(self) -> bool:
        if self.training is None:
            return False  # set by hand meanwhile
        loss = self.training.epoch(2.0)
        self.become(self.training.neuron)
        self.shift, self.turn = knobs(self.neuron)
        return loss > LEARNED and self.training.epochs < MOST_EPOCHS

    @property
    def neuron(self) -> Neuron:
        return neuron_of(self.values)

    def count(self) -> int:
        """How many of the four are right."""
        return int(right_answers(self.targets, self.neuron.predict).sum())

    def draw(self) -> Frame:
        loss = self.neuron.loss(INPUTS, self.targets)
        return self.frame(
            [self.inside(), self.map()],
            self.words(),
            right=self.count(),
            loss=loss,
            lowest=self.best_loss,
        )

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
        size = MAP[self.width]
        caption = "Drag the line, or tap a dot to ask it"
        spots = {"ask": example_spots(size, self.ask)}
        grips = line_grips(size, self.shift, self.turn)
        return answers_panel("AND", self.neuron, size, caption, spots, self.ask, grips)

    def words(self) -> str:
        if self.run == "running":
            return "It sets itself: an epoch with every picture."
        if self.training:
            return (
                f"By itself, after {self.training.epochs} epochs: {self.count()} of 4. "
                f"You, by hand: {self.best_right} of 4 at best."
            )
        if self.count() == len(INPUTS):
            return "All four, by hand! Can it learn to do better?"
        return "Make it AND: yes only when both inputs are 1."
