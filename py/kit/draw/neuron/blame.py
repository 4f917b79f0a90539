"""The stage "backprop": the error runs in, takes the slope's share, and climbs to the wires."""

import math
from collections.abc import Sequence

import numpy as np

from kit.draw.axes import Plot
from kit.draw.labels import text
from kit.draw.neuron.answer import way_out
from kit.draw.neuron.forms import Form
from kit.draw.neuron.passes import Backward, Forward
from kit.draw.neuron.pills import Box
from kit.draw.neuron.wires import THICKEST, Wire
from kit.draw.svg import Point, line, number, path, polyline, shape
from kit.numbers import plain, signed

HEAD = 10  # px, of an arrow


def blame_width(share: float) -> float:
    """The width in px of a share of the error that flows back."""
    return min(1.5 + 9 * abs(share), THICKEST)


def error_in(form: Form, plot: Plot, forward: Forward, backward: Backward) -> str:
    """The error from the answer to the curve, and how steep the curve is there."""
    x, y = plot.at(forward.total, forward.answer)
    thick = blame_width(backward.error)
    wing = max(thick / 2 + 3, 6)
    head = polyline([(x + 7 + HEAD, y - wing), (x + 7, y), (x + 7 + HEAD, y + wing)]) + "Z"
    way = way_out(form, plot, forward).partition("H")[2]
    return "".join(
        [
            tangent(plot, forward, backward.slope),
            shape("path", "blame", d=f"M{number(x + HEAD)} {number(y)}H{way}", stroke_width=thick),
            path("head", head),
            *words(form, plot, y, thick, backward),
        ]
    )


def tangent(plot: Plot, forward: Forward, slope: float) -> str:
    """A piece of the line that touches the curve where the sum stands, within the plot."""
    z, p, end = forward.total, forward.answer, plot.x.high
    steep = max(slope, 1e-9)
    down = min(0.42 * end, z + end, (p + 0.1) / steep)
    up = min(0.42 * end, end - z, (1.1 - p) / steep)
    ends = plot.at(z - down, p - slope * down), plot.at(z + up, p + slope * up)
    return line("tangent", *ends)


def words(form: Form, plot: Plot, y: float, thick: float, backward: Backward) -> list[str]:
    """The error's and the slope's numbers, above and below the error's line where there is room."""
    size = form.words
    line_height, above, below = size + 2, y - thick / 2 - 4, y + thick / 2 + size + 1
    highest = form.rows[1] + 2.05 * form.figures + size + 5  # the sum stands above
    if above < highest:
        bases = below, below + line_height
    elif below > plot.bottom - 1:
        bases = above - line_height, above
    else:
        bases = above, below
    said = f"error {signed(backward.error)}", f"slope {plain(backward.slope)}"
    roles = "figure loss", "figure"
    return [
        text(role, (form.column, base), one, size, "end")
        for role, base, one in zip(roles, bases, said, strict=True)
    ]


def climb(
    plot: Plot, forward: Forward, wires: Sequence[Wire], boxes: Sequence[Box], backward: Backward
) -> str:
    """Blame from the curve up to the rows and back along each wire whose input had a say.

    It ends at the number on the wire, which `boxes` hold: there it meets the input, and blame
    times input is the gradient.
    """
    x, y = plot.at(forward.total, forward.answer)
    asked = [i for i, wire in enumerate(wires) if wire.flow]
    highest = min(wires[i].end[1] for i in asked)
    trunk = [(x, y), (x, highest)]
    drawn = [shape("path", "blame", d=polyline(trunk), stroke_width=blame_width(backward.blame))]
    for i in asked:
        drawn.append(branch(x, wires[i], boxes[i], backward.gradients[i], i))
    return "".join(drawn)


def branch(x: float, wire: Wire, box: Box, gradient: float, index: int) -> str:
    """One wire's share, with its arrow; and the input's own way to the same number."""
    row, width = wire.end[1], blame_width(gradient)
    points = wire.along(np.linspace(1, 0, 81))
    outside = int(np.argmax(inside(points, box, 1)))  # how many points lie before the number
    last = max(outside - 1, 1)
    tip = (float(points[last][0]), float(points[last][1]))
    back = max(last - 6, 0)
    angle = math.atan2(tip[1] - points[back][1], tip[0] - points[back][0])
    neck = [p for p in points[:last] if math.dist(p, tip) > HEAD * 0.7]
    way = [(x, row), (wire.end[0] + 1, row), *[(float(a), float(b)) for a, b in neck]]
    carried = points[::-1][: 81 - outside - int(np.sum(inside(points, box, 0)))]
    return "".join(
        [
            shape(
                "path", "blame branch", d=polyline(way), stroke_width=width, data_wire=f"{index}"
            ),
            path("head", arrow(tip, angle, max(width / 2 + 3, 5.5))),
            path("carried", polyline((float(a), float(b)) for a, b in carried)),
        ]
    )


def inside(points: np.ndarray, box: Box, by: float) -> np.ndarray:
    """Which points (n, 2) lie in a box that is `by` px larger all round."""
    low, high = (box.left - by, box.top - by), (box.right + by, box.bottom + by)
    return np.all((points > low) & (points < high), axis=-1)


def arrow(tip: Point, angle: float, wing: float) -> str:
    """An arrow's head that points along `angle` (radians), as path commands."""
    along = math.cos(angle), math.sin(angle)
    back = tip[0] - HEAD * along[0], tip[1] - HEAD * along[1]
    side = -along[1] * wing, along[0] * wing
    corners = [(back[0] + side[0], back[1] + side[1]), tip, (back[0] - side[0], back[1] - side[1])]
    return polyline(corners) + "Z"
