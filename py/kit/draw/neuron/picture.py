"""A drawn neuron: inputs, wires, a sum that walks, a curve, an answer; and how it learns."""

from dataclasses import dataclass

from kit.draw.axes import Plot
from kit.draw.neuron import body
from kit.draw.neuron.answer import EDGE, answer, inputs, node_boxes, spot, way_out
from kit.draw.neuron.blame import climb, error_in
from kit.draw.neuron.forms import FORMS, Form
from kit.draw.neuron.loss import squared
from kit.draw.neuron.passes import Backward, Forward
from kit.draw.neuron.pills import Box, Pill, places
from kit.draw.neuron.update import change
from kit.draw.neuron.wires import Wire, sign, wires_of
from kit.draw.svg import Point, path, shape
from kit.errors import TeachingError, listed, unknown
from kit.frame import Panel
from kit.numbers import fine, plain, short, signed

# What each stage needs beside the forward pass.
STAGES = {
    "plain": (),
    "forward": (),
    "loss": ("target", "backward"),
    "backprop": ("target", "backward"),
    "update": ("target", "after"),
}


@dataclass(frozen=True)
class DrawnNeuron:
    """One neuron and one example, at one stage of learning.

    >>> DrawnNeuron(forward, sigmoid, target=0, form="phone").panel("neuron", "The neuron")

    `squash` is the curve that makes an answer of a sum. `after` is the forward pass with the
    weights after the update. `digits` says how many decimals a weight shows.
    """

    forward: Forward
    squash: body.Curve
    target: float | None = None
    stage: str = "plain"
    form: str = "wide"
    backward: Backward | None = None
    after: Forward | None = None
    digits: int = 2
    names: tuple[str, ...] = ()
    curve_name: str = "sigmoid"

    def __post_init__(self) -> None:
        if self.form not in FORMS:
            raise unknown("form of a neuron", self.form, FORMS)
        if self.stage not in STAGES:
            raise unknown("stage of a neuron", self.stage, STAGES)
        missing = [name for name in STAGES[self.stage] if getattr(self, name) is None]
        if missing:
            raise TeachingError(f"The stage “{self.stage}” also needs: {listed(missing)}.")

    @property
    def shown(self) -> Forward:
        """The pass whose sum and answer are drawn: after the update, the new one."""
        return self.after if self.stage == "update" and self.after else self.forward

    @property
    def layout(self) -> Form:
        return FORMS[self.form]

    @property
    def plot(self) -> Plot:
        """Where sums and answers lie in the picture."""
        return body.plot_of(self.layout, [self.forward, self.shown])

    @property
    def input_names(self) -> tuple[str, ...]:
        free = len(self.forward.inputs) - 1
        return self.names or (*(f"input {i + 1}" for i in range(free)), "always 1")

    def panel(self, name: str, caption: str) -> Panel:
        """The picture as a panel of a Frame."""
        form = self.layout
        return Panel(name, caption, self.alt(), form.width, form.height, self.layers())

    def layers(self) -> dict[str, str]:
        """SVG from back to front, in parts that change at different moments."""
        form, plot, shown = self.layout, self.plot, self.shown
        wires = wires_of(form, shown)
        pills = self.pills()
        boxes = node_boxes(form, self.input_names)
        room = Box(EDGE, EDGE, wires[0].mouth[0] - EDGE, form.height - EDGE)
        spots = places(wires, pills, boxes, room)
        layers = {
            "body": body.ground(form, plot, len(wires)) + body.curve(form, plot, self.squash),
            "sum": self.sum(),
            "wires": self.wires(wires),
            "stage": self.events(wires, pills, spots),
            "inputs": inputs(form, self.forward, self.input_names),
            "weights": "".join(
                shape("g", "weight", pill.drawn(at), data_wire=f"{i}")
                for i, (pill, at) in enumerate(zip(pills, spots, strict=True))
            ),
            "answer": spot(form, plot, shown) + answer(form, plot, shown, self.target, self.said()),
        }
        return {name: shape("g", f"neuron in-{name}", drawn) for name, drawn in layers.items()}

    def sum(self) -> str:
        """Walk, addition and the way to the answer; when blame flows back, they step back."""
        form, plot, shown, is_back = self.layout, self.plot, self.shown, self.stage == "backprop"
        way = body.drop(form, plot, shown) + path("drop", way_out(form, plot, shown))
        walked = way + body.walk(form, plot, shown) + body.addition(form, shown)
        name = body.curve_name(form, plot, self.curve_name, shown.total, aside=is_back)
        return shape("g", "past" if is_back else "now", walked) + name

    def wires(self, wires: list[Wire]) -> str:
        if self.stage == "backprop":
            drawn = [wire.emptied() for wire in wires]
        elif self.stage == "update":
            old = wires_of(self.layout, self.forward)
            drawn = [wire.over(was) for wire, was in zip(wires, old, strict=True)]
        else:
            drawn = [wire.drawn() for wire in wires]
        return "".join(shape("g", "wire", one, data_wire=f"{i}") for i, one in enumerate(drawn))

    def events(self, wires: list[Wire], pills: list[Pill], spots: list[Point]) -> str:
        """What happens at this stage beside the forward pass."""
        form, plot = self.layout, self.plot
        if self.stage == "loss" and self.backward and self.target is not None:
            return squared(form, plot, self.forward, self.target, self.backward)
        if self.stage == "backprop" and self.backward:
            boxes = [pill.box(at) for pill, at in zip(pills, spots, strict=True)]
            return error_in(form, plot, self.forward, self.backward) + climb(
                plot, self.forward, wires, boxes, self.backward
            )
        if self.stage == "update":
            return change(form, plot, self.squash, self.forward, self.shown)
        return ""

    def pills(self) -> list[Pill]:
        """The number on each wire: its weight, its gradient, or its change."""
        size = self.layout.figures
        if self.stage == "backprop" and self.backward:
            return [
                Pill("loss", signed(gradient, fine(gradient)), size)
                if value
                else Pill("off", "0", size)
                for gradient, value in zip(
                    self.backward.gradients, self.forward.inputs, strict=True
                )
            ]
        if self.stage == "update":
            return [
                self.changed(old, new)
                for old, new in zip(self.forward.weights, self.shown.weights, strict=True)
            ]
        return [Pill(sign(w), signed(w, self.digits), size) for w in self.forward.weights]

    def changed(self, old: float, new: float) -> Pill:
        """A weight's number after the update, under the one it was: with a word, or crossed out."""
        was, now = plain(old, self.digits), plain(new, self.digits)
        if old == new:
            return Pill("off", now, self.layout.figures)
        return Pill("rate", now, self.layout.figures, was if self.layout.is_small else f"was {was}")

    def said(self) -> str:
        """The word above the answer."""
        return f"was {plain(self.forward.answer)}" if self.stage == "update" else "answer"

    def alt(self) -> str:
        """The picture in words."""
        *weights, bias = (plain(w, self.digits) for w in self.forward.weights)
        asked = [short(value) for value in self.forward.inputs[:-1]]
        words = (
            f"A neuron with weights {' and '.join(weights)} and bias {bias}. "
            f"Its inputs are {' and '.join(asked)}; its sum is {plain(self.forward.total)}, "
            f"its answer {plain(self.forward.answer)}."
        )
        if self.target is not None:
            words += f" The right answer is {short(self.target)}."
        return words + self.story()

    def story(self) -> str:
        """What happens at this stage, in words."""
        if self.stage == "loss" and self.backward:
            return (
                f" The error is {signed(self.backward.error)}, "
                f"the loss its square, {plain(self.backward.loss)}."
            )
        if self.stage == "backprop" and self.backward:
            gradients = " and ".join(signed(g) for g in self.backward.gradients)
            return (
                f" The error {signed(self.backward.error)} flows back through a slope of "
                f"{plain(self.backward.slope)}; the gradients are {gradients}."
            )
        if self.stage == "update":
            *weights, bias = (plain(w, self.digits) for w in self.shown.weights)
            return (
                f" After the update the weights are {' and '.join(weights)}, the bias {bias}, "
                f"the sum {plain(self.shown.total)}, the answer {plain(self.shown.answer)}."
            )
        return ""
