"""The real landscape: the loss of the trainer's neuron as ground, and its own way over it."""

import numpy as np
from pictures.valley.ground import (
    BIASES,
    WEIGHTS,
    for_ever,
    from_the_side,
    ground,
    ground_axes,
    ground_plot,
    multiples_of,
    plateau,
    stretched,
)
from pictures.valley.way import Way, earlier_ways, named

from kit import Button, Choice, Frame, Panel, Readout, View
from kit.draw import Plot, boundary, corner_axes, plain
from learning.neuron import Neuron
from learning.slice import beside, walk
from widgets.gate_trainer import GateTrainer

SIDE = 0.2  # weights that differ by more are said to be seen from the side
GROUND = {
    "wide": (580, 404),
    "snug": (392, 372),
    "low": (340, 268),
    "phone": (338, 274),
    "tiny": (276, 250),
}  # px, wide and high
APART = {
    "wide": (272, 292),
    "snug": (216, 236),
    "low": (170, 190),
    "phone": (194, 164),
    "tiny": (157, 160),
}
REACH = (-8, 18)  # of each weight
STEPS = 6, 10  # by which the ground grows where the neuron walks out of it: weights, biases
RATES = ("0.5", "2.0", "5.0", "20.0")


class Landscape(View):
    """Every place is a neuron; its height is its loss. The trainer's neuron walks over it."""

    shows = GateTrainer
    of: GateTrainer

    lead = "apart"
    go = Button("Run", while_running="Pause", help="Runs and pauses the trainer.")
    reset = Button("New start")
    rate = Choice("Learning rate", RATES, default="2.0", row=True, follows="rate")
    loss = Readout("Loss", digits=4, role="loss")
    epoch = Readout("Epoch")
    weight = Readout("Weights", digits=2)
    bias = Readout("Bias", digits=2)
    apart = Readout("Differ by", digits=2)

    def on_go(self) -> None:
        self.of.handle("train")

    def on_rate(self) -> None:
        """The same newborn walks again; the way that it has walked stays, paler."""
        if self.rate:
            self.of.begin_again(float(self.rate))

    @property
    def letters(self) -> int:
        return 13 if self.width in ("wide", "snug") else 12

    def draw(self) -> Frame:
        numbers: dict[str, float | None] = dict.fromkeys(self.readouts) | {"epoch": 0}
        neuron, training = self.of.neuron, self.of.training
        if neuron and training:
            (weight, bias), at = walk([neuron])[0], self.of.shown
            numbers = {
                "loss": training.losses[at],
                "epoch": at,
                "weight": weight,
                "bias": bias,
                "apart": beside(neuron),
            }
        return self.frame([self.ground(), self.apart_panel()], self.words(), **numbers)

    @property
    def history(self) -> list[Neuron]:
        """The trainer's neuron after each epoch, as far as it has come."""
        return self.of.training.history if self.of.training else []

    @property
    def rates(self) -> list[float]:
        return self.of.training.rates if self.of.training else []

    def ground(self) -> Panel:
        """The slice, the way of the neuron over it, and those of before, at other rates."""
        (width, height), letters, gate = GROUND[self.width], self.letters, self.of.gate
        walked = [walk(one.history) for one in self.of.earlier]
        now = walk(self.history)
        trodden = np.concatenate([now, *walked])
        xs, ys = (
            stretched(usual, trodden[:, i], STEPS[i]) for i, usual in enumerate((WEIGHTS, BIASES))
        )
        plot = ground_plot(width, height, letters, xs, ys)
        raster, lines = ground(gate, plot, letters)
        way = Way(plot, now, self.of.shown, self.rates)
        walks = tuple(
            (tuple(map(tuple, points.tolist())), tuple(one.rates))
            for points, one in zip(walked, self.of.earlier, strict=True)
        )
        before, names = earlier_ways(plot, letters, walks)
        labels = [*way.labels(letters), *names, *plateau(gate, plot, letters)]
        words = named(labels, plot)
        layers = {
            "contours": lines + (for_ever(plot, letters) if gate == "AND" else ""),
            "axes": ground_axes(plot, letters),
            "way": before + way.drawn(),
            "words": words + self.from_the_side(plot),
        }
        caption = f"The loss of the {gate} neuron: the deeper the coral, the higher"
        return Panel("ground", caption, self.told(), width, height, layers, raster)

    def apart_panel(self) -> Panel:
        """Both weights, each for itself: on the line they are alike, as on the slice."""
        (width, height), letters = APART[self.width], self.letters
        weights = np.array([neuron.weights for neuron in self.history]).reshape(-1, 2)
        reach = stretched(REACH, weights.ravel(), 8)
        plot = Plot(30, 22, width - 40, height - 60, reach, reach)
        across = multiples_of(8, reach)
        axes = corner_axes(plot, "weight 1", "weight 2", across, across[1:], size=letters)
        layers = {
            "axes": plot.outline() + axes,
            "alike": boundary(plot, 1, -1, 0),
            "way": Way(plot, weights, self.of.shown, self.rates).drawn(),
        }
        said = f"They differ by {beside(self.of.neuron):.2f}." if self.of.neuron else "None yet."
        return Panel(
            "apart",
            "Both weights: alike on the line",
            f"Weight 1 and weight 2 of the neuron. {said}",
            width,
            height,
            layers,
        )

    def from_the_side(self, plot: Plot) -> str:
        side = self.side()
        return "" if side is None else from_the_side(side, plot, self.letters)

    def side(self) -> float | None:
        """How far the weights differ, if that is worth a word."""
        neuron = self.of.neuron
        return beside(neuron) if neuron and beside(neuron) > SIDE else None

    def told(self) -> str:
        gate, neuron, training = self.of.gate, self.of.neuron, self.of.training
        if neuron is None or training is None:
            return f"The loss of the {gate} neuron over its weights and its bias. No neuron yet."
        weight, bias = walk([neuron])[0]
        return (
            f"The loss of the {gate} neuron over its weights and its bias. After epoch "
            f"{self.of.shown} the neuron stands at weights of {plain(weight)} and a bias of "
            f"{plain(bias)}; its loss is {training.losses[self.of.shown]:.4f}."
        )

    def words(self) -> str:
        training = self.of.training
        if training is None:
            return "Every place is a neuron. Press Run: where will this one walk?"
        if self.side() is not None:
            said = "Seen from the side: the two weights differ, and the map shows their average."
        else:
            said = "The two weights are nearly alike: the ground is close to its own loss."
        if self.of.run == "running":
            return said
        if self.of.is_stuck:
            return "You found a stuck neuron: huge nudges threw it onto the plateau."
        return said
