"""The inputs at the left and the answer at the right, as circles."""

from collections.abc import Sequence

import numpy as np

from kit.draw.axes import Plot
from kit.draw.labels import fitting, text, width_of
from kit.draw.neuron.forms import Form, spread
from kit.draw.neuron.passes import Forward
from kit.draw.neuron.pills import Box
from kit.draw.neuron.wires import node_radius
from kit.draw.plane import tint
from kit.draw.svg import Point, circle, number, path, shape
from kit.numbers import plain, short

EDGE = 3  # px to the picture's edge


def inputs(form: Form, forward: Forward, names: Sequence[str]) -> str:
    """A circle an input, its number in it, its name at it; the constant 1 is dashed."""
    values = forward.inputs
    drawn = []
    for i, (value, y) in enumerate(zip(values, spread(form.nodes, len(values)), strict=True)):
        radius, size = node_radius(form, i, len(values)), form.figures + 2
        fixed = " fixed" if i == len(values) - 1 else ""
        state = "on" if value else "off"
        drawn.append(circle(f"node {state}{fixed}", (form.nodes_x, y), radius))
        words = short(value)
        size = fitting(words, 1.8 * radius, size)
        drawn.append(text(f"figure {state}", (form.nodes_x, y + 0.36 * size), words, size))
        box = name_box(form, i, names)
        drawn.append(text("word", (box.left, box.bottom - 3), names[i], form.words, "start"))
    return "".join(drawn)


def name_box(form: Form, index: int, names: Sequence[str]) -> Box:
    """Where an input's name stands: above its circle, the constant's below."""
    y, radius = spread(form.nodes, len(names))[index], node_radius(form, index, len(names))
    is_last = index == len(names) - 1
    bottom = y + radius + form.words + 6 if is_last else y - radius - 2
    left = max(form.nodes_x - form.node_radius, EDGE)
    return Box(left, bottom - form.words - 2, left + width_of(names[index], form.words), bottom)


def node_boxes(form: Form, names: Sequence[str]) -> list[Box]:
    """Where no number may stand: on the inputs and on their names."""
    boxes = [name_box(form, i, names) for i in range(len(names))]
    for y in spread(form.nodes, len(names)):
        edge = form.nodes_x + form.node_radius - 4  # a number may touch the circle
        boxes.append(Box(0, y - form.node_radius, edge, y + form.node_radius))
    return boxes


def answer_spot(form: Form, plot: Plot, answer: float) -> Point:
    """The middle of the answer's circle: level with the curve, as far as its words have room."""
    lowest = form.height - EDGE - form.answer_radius - form.words - 5
    return form.answer_x, min(plot.y(answer), lowest)


def way_out(form: Form, plot: Plot, forward: Forward) -> str:
    """From the spot on the curve to the answer's circle, as path commands."""
    x, y = plot.at(forward.total, forward.answer)
    out, (_, end) = form.body[2], answer_spot(form, plot, forward.answer)
    edge = form.answer_x - form.answer_radius - 2
    bend = (out + edge) / 2
    corners = " ".join(number(c) for c in (bend, y, bend, end, edge, end))
    return f"M{number(x)} {number(y)}H{number(out)}C{corners}"


def spot(form: Form, plot: Plot, forward: Forward) -> str:
    """The sum and its answer, on the curve."""
    return circle("spot", plot.at(forward.total, forward.answer), 4.5 if form.is_small else 5)


def answer(form: Form, plot: Plot, forward: Forward, target: float | None, said: str) -> str:
    """The answer, as strongly coloured as it is sure, under the word `said`; the right one below.

    The colour's strength is the very one of the plane of all answers.
    """
    x, y = answer_spot(form, plot, forward.answer)
    radius, size = form.answer_radius, form.figures + 1
    side = "yes" if forward.answer > 0.5 else "no"
    strength = tint(np.array([forward.answer]))[3] / 255
    drawn = [
        circle("answer-ground", (x, y), radius),
        shape("circle", f"answer {side}", cx=x, cy=y, r=radius, fill_opacity=strength),
        text("figure", (x, y + 0.36 * size), plain(forward.answer), size),
        text("word", (x, y - radius - (10 if target is None else 13)), said, form.words),
    ]
    if target is not None:
        wanted = "yes" if target > 0.5 else "no"
        below = y + radius + form.words + 3
        drawn.append(text(f"figure {wanted}", (x, below), f"right: {short(target)}", form.words))
        drawn.append(badge(form, (x, y), wanted == side))
    return "".join(drawn)


def badge(form: Form, centre: Point, is_right: bool) -> str:
    """A tick or a cross on the circle's shoulder, drawn: no font is asked for it."""
    radius = 8 if form.is_small else 9
    x = min(centre[0] + 0.78 * form.answer_radius, form.width - radius - 1)
    y = centre[1] - 0.78 * form.answer_radius
    if is_right:
        stroke = f"M{number(x - 4)} {number(y + 0.4)}l2.8 3l5.2 -6.6"
    else:
        stroke = f"M{number(x - 3.3)} {number(y - 3.3)}l6.6 6.6m-6.6 0l6.6 -6.6"
    role = "right" if is_right else "wrong"
    return circle(f"badge {role}", (x, y), radius) + path(f"mark-{role}", stroke)
