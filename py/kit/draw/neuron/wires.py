"""Wires are pipes: as wide as the weight is strong, full if the input flows, an arrow or a bar."""

from dataclasses import dataclass

import numpy as np

from kit.draw.neuron.forms import Form, spread
from kit.draw.neuron.passes import Forward
from kit.draw.svg import Point, number, path, polyline, shape

THINNEST, THICKEST = 1, 16  # px
BEND = 0.65  # how far a wire runs level before it climbs: so its number has room
SEEN = 1  # px by which two widths must differ to be told apart
WALL = 1.2  # px, on each side of a pipe that is not full
TIP = 8  # px


def pipe_width(weight: float) -> float:
    """A wire's width in px, the same in every figure."""
    return min(max(4.2 * abs(weight) ** 0.6, THINNEST), THICKEST)


def sign(value: float) -> str:
    """The role of a number that pushes towards yes, or towards no."""
    return "no" if value < 0 else "yes"


@dataclass(frozen=True)
class Wire:
    """A pipe that leaves its input and reaches its row of the sum, level at both ends."""

    start: Point
    end: Point
    weight: float
    input: float

    @property
    def width(self) -> float:
        return pipe_width(self.weight)

    @property
    def flow(self) -> float:
        """How full the pipe is, from 0 to 1."""
        return min(abs(self.input), 1.0)

    @property
    def mouth(self) -> Point:
        """Where the pipe ends and its tip begins."""
        return self.end[0] - TIP, self.end[1]

    def along(self, parts: np.ndarray) -> np.ndarray:
        """Points (n, 2) on the pipe, `parts` (n,) of the way from 0 to 1: a cubic Bézier curve."""
        (x0, y0), (x1, y1) = self.start, self.mouth
        bend = x0 + BEND * (x1 - x0)
        t = parts[:, None]
        weights = np.hstack([(1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3])
        return weights @ np.array([(x0, y0), (bend, y0), (bend, y1), (x1, y1)])

    @property
    def way(self) -> str:
        """The pipe's middle, as path commands."""
        (x0, y0), (x1, y1) = self.start, self.mouth
        bend = x0 + BEND * (x1 - x0)
        corners = " ".join(number(c) for c in (bend, y0, bend, y1, x1, y1))
        return f"M{number(x0)} {number(y0)}C{corners}"

    def stroke(self, role: str, width: float) -> str:
        return shape("path", role, d=self.way, stroke_width=width)

    def hollow(self) -> str:
        """Two walls and nothing between them."""
        return self.stroke("wall", self.width + 2 * WALL) + self.stroke("bore", self.width)

    def emptied(self) -> str:
        """The hollow pipe without a tip, up to the body: for what flows the other way."""
        way = f"{self.way}H{number(self.end[0])}"
        return "".join(
            shape("path", role, d=way, stroke_width=width)
            for role, width in (("wall", self.width + 2 * WALL), ("bore", self.width))
        )

    def pipe(self) -> str:
        """The pipe with what flows in it."""
        flowing = self.stroke(f"flow {sign(self.weight)}", self.width * self.flow)
        if self.flow == 1:
            return flowing
        return self.hollow() + (flowing if self.flow else "")

    def tip(self) -> str:
        """An arrow that pushes, or a bar that holds back."""
        x, y = self.end
        half = max(self.width / 2 + 3.5, 6)
        role = sign(self.weight) if self.flow else "off"
        if self.weight < 0:
            return shape(
                "rect", f"tip hold {role}", x=x - TIP, y=y - half, width=3.6, height=2 * half, rx=1
            )
        corners = [(x - TIP, y - half), (x + 1, y), (x - TIP, y + half)]
        return path(f"tip push {role}", polyline(corners) + "Z")

    def drawn(self) -> str:
        return self.pipe() + self.tip()

    def over(self, old: "Wire") -> str:
        """The wire after an update, on the ghost of the old one: a rim if that was wider."""
        ghost = old.stroke("was wall", old.width + 2 * WALL) + old.stroke("bore", old.width)
        core = old.stroke("was core", old.width) if old.width < self.width - SEEN else ""
        return (ghost if self.flow else "") + self.pipe() + (core if self.flow else "") + self.tip()


def wires_of(form: Form, forward: Forward) -> list[Wire]:
    """A wire for each weight, from its input's edge to its row at the body's edge."""
    count = len(forward.weights)
    ends = zip(spread(form.nodes, count), spread(form.rows, count), strict=True)
    return [
        Wire(
            (form.nodes_x + node_radius(form, i, count), start),
            (form.body[0] - 1, end),
            forward.weights[i],
            forward.inputs[i],
        )
        for i, (start, end) in enumerate(ends)
    ]


def node_radius(form: Form, index: int, count: int) -> float:
    """An input's radius; the constant 1 is a little smaller."""
    return form.node_radius - (3 if index == count - 1 else 0)
