"""One neuron that learns a logic gate: its decision boundary and its loss, epoch by epoch."""

from kit import Button, Frame, Panel, Readout, Setting, Slider, Widget
from kit.draw import LossCurve, Plot, circle, label, line, plane
from learning.gates import GATES, INPUTS
from learning.neuron import Neuron, Training

LEARNED = 0.001  # the loss at which there is nothing left to see
LONGEST_RUN = 2000  # epochs for one press of Train


class GateTrainer(Widget):
    """Train one sigmoid neuron on a logic gate, an epoch a tick."""

    rate = Slider("Learning rate", 0.1, 20, default=2.0, digits=1, help="How big each nudge is.")
    train = Button("Train", while_running="Pause")
    step = Button("Step")
    reset = Button("Reset")
    epoch, loss = Readout("Epoch"), Readout("Loss", digits=4, role="loss")
    weight_1, weight_2 = Readout("Weight 1", digits=2), Readout("Weight 2", digits=2)
    bias = Readout("Bias", digits=2)
    gate = Setting("AND", options=GATES, help="The truth table to learn.")
    seed = Setting(1, help="Which random start, and which order of the examples.")

    births = 0  # how many neurons came before this one: each Reset makes a new one

    def start(self) -> None:
        self.targets = GATES[self.gate]
        self.training: Training | None = None  # its weights are drawn when training begins
        self.last = LONGEST_RUN

    def on_reset(self) -> None:
        self.births += 1
        self.start()

    def on_train(self) -> None:
        self.last = self.begun().epochs + LONGEST_RUN

    def on_step(self) -> None:
        self.begun().epoch(self.rate)

    def tick(self) -> bool:
        loss = self.begun().epoch(self.rate)
        return loss > LEARNED and self.begun().epochs < self.last

    def begun(self) -> Training:
        """The training, begun with new random weights if it had not."""
        if self.training is None:
            self.training = Training(INPUTS, self.targets, self.seed + self.births)
        return self.training

    def knows_the_rule(self) -> bool:
        """Every example's answer on the right side of one half."""
        answers = self.begun().neuron.predict(INPUTS)
        return bool(((answers > 0.5) == (self.targets > 0.5)).all())

    def draw(self) -> Frame:
        training = self.training
        if training is None:
            numbers = dict.fromkeys(self.readouts) | {"epoch": 0}
        else:
            w1, w2 = training.neuron.weights
            numbers = {
                "epoch": training.epochs,
                "loss": training.losses[-1],
                "weight_1": w1,
                "weight_2": w2,
                "bias": training.neuron.bias,
            }
        neuron = training.neuron if training else None
        losses = training.losses if training else []
        panels = [answers(self.gate, neuron), LossCurve(losses).panel()]
        return self.frame(panels, self.words(), **numbers)

    def words(self) -> str:
        training = self.training
        if self.run == "running":
            return "Training… press Pause to look closer."
        if training is None:
            return "Press Train to begin."
        if self.run == "done" and training.losses[-1] <= LEARNED:
            return f"Learned: after {training.epochs} epochs the loss is under {LEARNED}."
        if self.run == "done" and self.knows_the_rule():
            return f"Epoch {training.epochs}: all four answers are right. Press Train to go on."
        if self.run == "done":
            return f"{training.epochs} epochs, and no rule yet. Another learning rate may help."
        return f"Paused after epoch {training.epochs}. Press Train to go on."


def answers(gate: str, neuron: Neuron | None) -> Panel:
    """The plane of all inputs, coloured by the neuron's answer; the four examples on it."""
    plot = Plot(52, 8, 292, 292, (-0.35, 1.35), (-0.35, 1.35))
    dots = []
    for (x, y), target in zip(INPUTS, GATES[gate], strict=True):
        spot = plot.at(x, y)
        dots.append(circle("yes dot" if target else "no dot", spot, 12))
        dots.append(label("digit", (spot[0], spot[1] + 5), f"{target:.0f}"))
    seen = "The neuron has not answered yet."
    if neuron is not None:
        sure = "".join(f"{neuron.predict(x):.2f} for {x[0]:.0f} and {x[1]:.0f}; " for x in INPUTS)
        seen = f"The neuron answers {sure.removesuffix('; ')}."
    return Panel(
        "answers",
        "What the neuron answers — X: input 1 · Y: input 2",
        f"The four examples of {gate}. {seen}",
        360,
        348,
        {
            "axes": plot.outline() + plot.axes("input 1", "input 2", (0, 1), (0, 1)),
            "boundary": boundary(neuron, plot) if neuron else "",
            "dots": "".join(dots),
        },
        plane(neuron.predict, plot) if neuron else None,
    )


def boundary(neuron: Neuron, plot: Plot) -> str:
    """The line where the neuron's answer is one half: w.x + b = 0, as far as the plot shows it."""
    (low, high), (w1, w2) = plot.x_range, neuron.weights
    ends = []
    for edge in (low, high):
        if w2:
            ends.append((edge, -(w1 * edge + neuron.bias) / w2))
        if w1:
            ends.append((-(w2 * edge + neuron.bias) / w1, edge))
    inside = sorted({e for e in ends if low <= e[0] <= high and low <= e[1] <= high})
    if len(inside) < 2:
        return ""
    return line("boundary", plot.at(*inside[0]), plot.at(*inside[-1]))
