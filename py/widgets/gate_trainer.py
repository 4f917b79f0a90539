"""One neuron that learns a logic gate: its map and its loss, epoch by epoch, and back again."""

import numpy as np
from pictures.answers import answers_panel, right_answers
from pictures.valley.rates import rates_said

from kit import Button, Choice, Frame, Panel, Readout, Setting, Slider, Tap, Widget
from kit.draw import THERE, LossCurve, plain
from learning.gates import GATES, INPUTS
from learning.neuron import Neuron, Training

LEARNED = 0.001  # the loss at which there is nothing left to see
LONGEST_RUN = 2000  # epochs for one press of Train
NEWBORN = 24  # ticks for which Train shows the neuron as it was born
STUCK = 300  # epochs on the level ground of one wrong answer after which a neuron is called stuck
MOST_EARLIER = 3  # trainings of one newborn that are kept beside the present one
PACES = {"slow": 1 / 8, "normal": 1.0, "fast": 8.0}
FIRST = 40  # epochs
MAP = {"wide": 366, "snug": 290, "low": 226, "phone": 194, "tiny": 160}  # px, wide and high
CHART = {
    "wide": (510, 322),
    "snug": (330, 246),
    "low": (284, 176),
    "phone": (338, 132),
    "tiny": (282, 132),
}


class GateTrainer(Widget):
    """Train one sigmoid neuron on a logic gate, an epoch a tick, and look back at any of them."""

    telling = (("train", None),)
    lead = "answers"
    rate = Slider("Learning rate", 0.1, 20, default=2.0, digits=1, help="How big each nudge is.")
    train = Button("Train", while_running="Pause")
    step = Button("Step")
    reset = Button("Reset")
    speed = Choice("Speed", PACES, default="normal", row=True)
    chart = Choice("Chart", ["first 40", "all"], default="all", over="losses")
    history = Slider("History", 0, "last_epoch", default=0, under="losses")
    jump = Tap("The moment all four were right", [THERE])
    right = Readout("of 4 right")
    loss = Readout("Loss", digits=4, role="loss")
    epoch = Readout("Epoch")
    weight_1, weight_2 = Readout("Weight 1", digits=2), Readout("Weight 2", digits=2)
    bias = Readout("Bias", digits=2)
    gate = Setting("AND", options=GATES, help="The truth table to learn.")
    seed = Setting(1, help="Which random start, and which order of the examples.")

    births = 0  # how many neurons came before this one: each Reset makes a new one

    def start(self) -> None:
        self.targets = GATES[self.gate]
        self.training: Training | None = None  # its weights are drawn when training begins
        self.earlier: list[Training] = []  # of the same newborn, at other rates
        self.last = LONGEST_RUN
        self.waiting = 0  # ticks for which the newborn is still shown

    def on_reset(self) -> None:
        self.births += 1
        self.start()

    def on_train(self) -> None:
        if self.training is None:
            self.waiting = NEWBORN
        self.last = self.begun().epochs + LONGEST_RUN
        self.history = self.last_epoch

    def on_step(self) -> None:
        if self.training is None:
            self.begun()  # the first step shows the newborn
        else:
            self.learn()

    def on_jump(self) -> None:
        moment = self.mastered()
        if moment:
            self.history = moment[0]

    def tick(self) -> bool:
        if self.waiting:
            self.waiting -= 1
            return True
        return self.learn() > LEARNED and self.begun().epochs < self.last

    def learn(self) -> float:
        """One epoch; the new loss."""
        loss = self.begun().epoch(self.rate)
        self.history = self.last_epoch
        return loss

    def begun(self) -> Training:
        """The training, begun with new random weights if it had not."""
        if self.training is None:
            self.training = Training(INPUTS, self.targets, self.seed + self.births)
        return self.training

    def begin_again(self, rate: float) -> None:
        """The same newborn once more, at another rate; what it learned until now is kept."""
        done, self.training = self.training, None
        if done and done.rates:
            others = [one for one in self.earlier if one.rates[-1] != done.rates[-1]]
            self.earlier = [*others, done][-MOST_EARLIER:]
        self.earlier = [one for one in self.earlier if one.rates[-1] != rate]
        if done:
            self.begun()
        self.last, self.waiting = LONGEST_RUN, 0
        self.handle("rate", rate)

    @property
    def pace(self) -> float:
        return PACES[self.speed] if not self.waiting else 1.0

    @property
    def last_epoch(self) -> int:
        return self.training.epochs if self.training else 0

    @property
    def shown(self) -> int:
        """The epoch that is looked at."""
        return int(self.history)

    @property
    def neuron(self) -> Neuron | None:
        """The neuron as it was after that epoch."""
        return self.training.history[self.shown] if self.training else None

    def right_in(self, epoch: int) -> int:
        """How many of the four the neuron had right after an epoch."""
        return int(right_answers(self.targets, self.begun().history[epoch].predict).sum())

    def draw(self) -> Frame:
        numbers: dict[str, float | None] = dict.fromkeys(self.readouts) | {"epoch": 0}
        if self.training and self.neuron:
            w1, w2 = self.neuron.weights
            numbers = {
                "right": self.right_in(self.shown),
                "loss": self.training.losses[self.shown],
                "epoch": self.shown,
                "weight_1": w1,
                "weight_2": w2,
                "bias": self.neuron.bias,
            }
        caption = "What the neuron answers — X: input 1 · Y: input 2"
        panel = answers_panel(self.gate, self.neuron, MAP[self.width], caption)
        return self.frame([panel, self.losses()], self.words(), **numbers)

    def losses(self) -> Panel:
        curve = LossCurve(
            self.training.losses if self.training else [],
            at=self.shown if self.is_looking_back else None,
            event=self.mastered(),
            event_tap="jump",
            note=rates_said(self.training.rates) if self.training and self.training.rates else "",
            epochs=FIRST if self.chart == "first 40" else None,
            size=CHART[self.width],
        )
        return curve.panel()

    @property
    def is_looking_back(self) -> bool:
        return self.shown < self.last_epoch

    def mastered(self) -> tuple[int, str] | None:
        """The epoch from which all four were right for good, said only in hindsight."""
        if self.training is None or self.run == "running" or self.right_in(self.last_epoch) < 4:
            return None
        first = self.last_epoch
        while first and self.right_in(first - 1) == 4:
            first -= 1
        return first, f"all 4 right for good: epoch {first}"

    @property
    def is_stuck(self) -> bool:
        """Whether the loss has lain at that of one wrong answer for a long time."""
        losses = self.begun().losses[-STUCK:]
        return len(losses) == STUCK and bool(np.all(np.abs(np.array(losses) - 0.25) < 0.005))

    @property
    def is_of_another_rate(self) -> bool:
        """Whether the slider has been moved since the picture was trained."""
        rates = self.training.rates if self.training else []
        return bool(rates) and plain(rates[-1], 1) != plain(self.rate, 1)

    def words(self) -> str:
        if self.run != "running" and self.training and self.is_of_another_rate:
            return (
                f"This picture was trained at {rates_said(self.training.rates)}; "
                f"the slider now says {plain(self.rate, 1)}. Train goes on with it."
            )
        return self.state()

    def state(self) -> str:
        """What has happened, and what to press next."""
        training = self.training
        if self.run == "running":
            return "Training… press Pause to look closer."
        if training is None:
            return "Press Train to begin."
        if self.is_looking_back:
            return (
                f"Looking back at epoch {self.shown}. "
                f"Press Train to go on from epoch {self.last_epoch}."
            )
        if training.epochs == 0:
            return "A newborn neuron: its weights are random. Press Train or Step."
        if self.run == "done" and training.losses[-1] <= LEARNED:
            return f"Learned: after {training.epochs} epochs the loss is under {LEARNED}."
        if self.is_stuck:
            return f"You found a stuck neuron: {training.epochs} epochs, and no rule yet."
        if self.run == "done" and self.right_in(self.last_epoch) == 4:
            return f"Epoch {training.epochs}: all four answers are right. Press Train to go on."
        if self.run == "done":
            return f"{training.epochs} epochs, and no rule yet. Another learning rate may help."
        return f"Paused after epoch {training.epochs}. Press Train to go on."
