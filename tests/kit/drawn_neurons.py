"""Neurons to draw in tests, and what can be read off the drawing."""

import math
import re
from xml.etree import ElementTree

from hypothesis import strategies as st

from kit.draw import FORMS, STAGES, Backward, DrawnNeuron, Forward

NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
MINUS = "\N{MINUS SIGN}"

strong = st.floats(-40, 40)
mild = st.floats(-9, 9)
asked = st.tuples(st.sampled_from([0.0, 1.0]), st.sampled_from([0.0, 1.0]))
forms = st.sampled_from(list(FORMS))
stages = st.sampled_from(list(STAGES))


def squash(z):
    return 1 / (1 + math.exp(-z))


def forward(weights, inputs):
    inputs = (*inputs, 1.0)
    parts = tuple(w * x for w, x in zip(weights, inputs, strict=True))
    return Forward(tuple(weights), inputs, parts, sum(parts), squash(sum(parts)))


def backward(seen, target):
    error, slope = seen.answer - target, seen.answer * (1 - seen.answer)
    blame = 2 * error * slope
    return Backward(error, error**2, slope, blame, tuple(blame * x for x in seen.inputs))


def neuron(weights=(-1.18, 0.69, -0.44), inputs=(0, 1), target=0, stage="plain", form="wide"):
    seen = forward(weights, inputs)
    back = backward(seen, target)
    new = [w - 2 * g for w, g in zip(weights, back.gradients, strict=True)]
    after = forward(new, inputs)
    return DrawnNeuron(seen, squash, target, stage, form, backward=back, after=after)


class Seen:
    """A drawn neuron as it can be read off its SVG: elements by role, scales by their axes."""

    def __init__(self, drawn):
        self.markup = "".join(drawn.layers().values())
        self.root = ElementTree.fromstring(f"<svg>{self.markup}</svg>")
        ends = {e.text: float(e.get("x")) for e in self.all("tick") if e.get("y") == self.tick_y()}
        self.reach = max(float(words.replace(MINUS, "-")) for words in ends)
        left, right = min(ends.values()), max(ends.values())
        self.middle, self.unit = (left + right) / 2, (right - left) / 2 / self.reach
        self.floor = float(self.one("axis-line").get("y1"))
        self.height = 2 * (self.floor - float(self.one("half").get("y1")))

    def tick_y(self):
        return max((e.get("y") for e in self.all("tick")), key=float)

    def all(self, *roles, below=None):
        root = self.root if below is None else below
        return [e for e in root.iter() if set(roles) <= set(e.get("class", "").split())]

    def one(self, *roles, below=None):
        [found] = self.all(*roles, below=below)
        return found

    def wire(self, index):
        return next(e for e in self.all("wire") if e.get("data-wire") == str(index))

    def pill(self, index):
        group = next(e for e in self.all("weight") if e.get("data-wire") == str(index))
        return [e.text for e in group.iter("text")]

    def x(self, z):
        return self.middle + z * self.unit

    def y(self, p):
        return self.floor - p * self.height

    def words(self):
        return [e.text for e in self.root.iter("text")]


def width(element):
    return float(element.get("stroke-width"))


def centre(element):
    return float(element.get("cx")), float(element.get("cy"))


def points(element):
    """Numbers of a path in pairs; only for paths of straight lines."""
    numbers = [float(n) for n in NUMBER.findall(element.get("d"))]
    return list(zip(numbers[::2], numbers[1::2], strict=True))
