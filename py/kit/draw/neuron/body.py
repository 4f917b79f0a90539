"""The neuron's body: a sum that walks along the axis of the curve under it."""

from collections.abc import Callable, Sequence
from itertools import accumulate

import numpy as np

from kit.draw.axes import Plot
from kit.draw.labels import text, width_of
from kit.draw.neuron.forms import Form, spread
from kit.draw.neuron.passes import Forward
from kit.draw.neuron.wires import sign
from kit.draw.svg import circle, line, path, polyline, shape
from kit.numbers import plain, signed

Curve = Callable[[float], float]

BEND = 8.0  # a squashing curve bends between -8 and 8; further out it needs few points
SHORTEST = 2  # px: a step that is shorter is a ring


def plot_of(form: Form, passes: Sequence[Forward]) -> Plot:
    """The curve's plot; its x axis is the sum's, doubled until every walk stays on it."""
    walked = [stop for forward in passes for stop in (*stops(forward), forward.total)]
    reach = form.reach
    while reach < max(map(abs, walked)):
        reach *= 2
    (left, right), (top, bottom) = form.axis, form.curve
    return Plot(left, top, right - left, bottom - top, (-reach, reach), (0, 1))


def stops(forward: Forward) -> list[float]:
    """Where the walk stands before its first step and after each one."""
    return list(accumulate(forward.parts, initial=0.0))


def ground(form: Form, plot: Plot, count: int) -> str:
    """The body, and one axis for all that stands on it: zero and both ends from sum to curve."""
    left, top, right, bottom = form.body
    highest = form.rows[0] - 14
    return "".join(
        [
            shape("rect", "body", x=left, y=top, width=right - left, height=bottom - top, rx=14),
            *[
                line("grid", (x, highest), (x, plot.bottom))
                for x in map(plot.x, (-plot.x.high, -plot.x.high / 2, plot.x.high / 2, plot.x.high))
            ],
            *[line("pour", (left, y), (plot.x(0), y)) for y in spread(form.rows, count)],
            line("zero", (plot.x(0), highest), (plot.x(0), plot.bottom)),
        ]
    )


def curve(form: Form, plot: Plot, squash: Curve) -> str:
    """The squashing curve with its axes: the sum below, the answer at the left."""
    end, size = plot.x.high, form.tick_size
    bend = min(end, BEND)
    sums = np.union1d(np.linspace(-end, end, 33), np.linspace(-bend, bend, 65))
    below = plot.bottom + size + 2
    return "".join(
        [
            line("grid", (plot.left, plot.top), (plot.right, plot.top)),
            line("half", (plot.left, plot.y(0.5)), (plot.right, plot.y(0.5))),
            line("axis-line", (plot.left, plot.bottom), (plot.right, plot.bottom)),
            path("squash", polyline(plot.at(float(z), float(squash(float(z)))) for z in sums)),
            *[text("tick", (plot.x(z), below), plain(z, 0), size) for z in (-end, 0, end)],
            *[
                text("tick", (plot.left - 5, plot.y(p) + 0.33 * size), f"{p}", size, "end")
                for p in (0, 1)
            ],
        ]
    )


def curve_name(form: Form, plot: Plot, name: str, total: float, aside: bool) -> str:
    """The curve's name over its left end, clear of the axis' 1; if `aside`, right of the drop that
    would cross it.
    """
    left, x = plot.left - 6, plot.x(total)
    crossed = left - 4 < x < left + width_of(name, form.words) + 4
    start = x + 7 if crossed and aside else left
    return text("word", (start, plot.top - 9), name, form.words, "start")


def walk(form: Form, plot: Plot, forward: Forward) -> str:
    """The parts of the sum as arrows, head to tail, each in its wire's row."""
    rows, stations = spread(form.rows, len(forward.parts)), stops(forward)
    drawn = []
    for i, y in enumerate(rows):
        start, end = plot.x(stations[i]), plot.x(stations[i + 1])
        drawn.append(step(start, end, y, 4 if form.is_small else 4.5))
        if i + 1 < len(rows):
            drawn.append(line("lead", (end, y + 7), (end, rows[i + 1] - 7)))
    return "".join(drawn)


def step(start: float, end: float, y: float, half: float) -> str:
    """An arrow from `start` to `end`; a short one is small all over, so that it stays an arrow."""
    length, towards = abs(end - start), 1 if end > start else -1
    if length < SHORTEST:
        return circle("step-none", (start, y), 3)
    head = min(8.0, 0.62 * length)
    shaft, wing = half * min(1.0, 0.35 + length / 20), min(half + 3, 2.5 + 0.8 * head)
    neck = end - towards * head
    upper = [(start, y - shaft), (neck, y - shaft), (neck, y - wing), (end, y)]
    lower = [(x, 2 * y - up) for x, up in reversed(upper[:-1])]
    return path(f"step {sign(towards)}", polyline([*upper, *lower]) + "Z")


def addition(form: Form, forward: Forward) -> str:
    """The same sum as it is written at school."""
    size, right = form.figures, form.column
    rows = spread(form.rows, len(forward.parts))
    drawn = [
        text(
            f"figure {sign(part) if part else 'off'}",
            (right, y + 0.35 * size),
            signed(part),
            size,
            "end",
        )
        for part, y in zip(forward.parts, rows, strict=True)
    ]
    total = signed(forward.total)
    rule, base = rows[-1] + 0.85 * size, rows[-1] + 2.05 * size
    wide = max(width_of(words, size + 1) for words in (total, "+0.00"))
    drawn.append(line("rule", (right - wide, rule), (right, rule)))
    drawn.append(text("figure total", (right, base), total, size + 1, "end"))
    drawn.append(text("word", (right - wide - 6, base), "sum", form.words, "end"))
    return "".join(drawn)


def drop(form: Form, plot: Plot, forward: Forward) -> str:
    """From the end of the walk down onto the curve."""
    x = plot.x(forward.total)
    return line("drop", (x, form.rows[1] + 7), (x, plot.y(forward.answer)))
