"""Four squares poured into one: the streams that run to it, its layers, and the sum in numbers."""

from itertools import accumulate

import numpy as np

from kit.draw import Plot, Point, exact, line, polyline, shape, text, width_of
from pictures.error_squares import FOOT, Places

STREAM = 8  # px: the width of the stream of an error of 1
THIN = 1.0  # px: no stream is thinner
BEFORE = 3  # px between them and the box into which they turn
APART = 2  # px between two streams
ROW = 19  # px from row to row of the addition


def layers(errors: np.ndarray) -> list[float]:
    """How high each layer of the average's square ends: it holds a quarter of an error's square."""
    side = float(np.mean(errors)) ** 0.5
    return list(accumulate(float(e) / len(errors) / side for e in errors)) if side else []


def streams(places: Places, errors: np.ndarray) -> str:
    """From under each box to its layer in the last one, as wide as its error is large.

    The first comes from farthest, runs lowest and ends in the lowest layer: none crosses another.
    """
    goal, drawn = places.box(len(errors)), []
    ends = [0.0, *layers(errors)]
    if len(ends) == 1:
        return ""  # nothing to pour
    y = goal.bottom + FOOT + ROW + 5
    x = goal.left - BEFORE - depth(errors)
    for place in reversed(range(len(errors))):
        box, width = places.box(place), width_of_stream(errors[place])
        middle = box.left + box.width / 2, y + width / 2
        into = x + width / 2, goal.y((ends[place] + ends[place + 1]) / 2)
        drawn.append(stream((middle[0], goal.bottom + FOOT + ROW + 1), middle, into, goal, width))
        y, x = y + width + APART, x + width + APART
    return "".join(drawn)


def stream(start: Point, turn: Point, into: Point, goal: Plot, width: float) -> str:
    """Down to its lane, along it, up before the box, and into the box."""
    way = [start, turn, (into[0], turn[1]), into, (goal.left - 1, into[1])]
    return shape("path", "stream", d=polyline(way), stroke_width=width)


def width_of_stream(error: float) -> float:
    return max(THIN, STREAM * float(error))


def depth(errors: np.ndarray) -> float:
    """How many px the streams take side by side."""
    return sum(width_of_stream(error) + APART for error in errors)


def sum_row(places: Places, errors: np.ndarray, mean: float) -> str:
    """The sum on one line: each error under its box; then shared, under the average's."""
    size, goal = places.letters + 1, places.box(len(errors))
    y = goal.bottom + FOOT + ROW - 4
    each = [
        text("num loss", (box.left + box.width / 2, y), exact(float(error)), size)
        for error, box in ((error, places.box(i)) for i, error in enumerate(errors))
    ]
    plus = [text("sign", (places.between(i)[0], y), "+", size) for i in range(len(errors) - 1)]
    total = text("num loss", (goal.left, y), f"= {exact(float(errors.sum()))}", size, "start")
    shared = f"÷ {len(errors)} = {exact(mean, 3)}"
    return "".join([*each, *plus, total, text("num", (goal.left, y + ROW), shared, size, "start")])


def sum_column(box: Plot, errors: np.ndarray, mean: float) -> str:
    """The sum as a school addition, in the place of a box."""
    size, right = 13, box.right - 8
    rows = [f"{exact(float(error))}" for error in errors]
    total, y = exact(float(errors.sum())), box.top - 8
    drawn = []
    for i, words in enumerate(rows):
        sign = "+ " if i else ""
        drawn.append(text("num loss", (right, y + ROW * i), sign + words, size, anchor="end"))
    y += ROW * len(rows)
    left = right - width_of(f"+ {max(rows, key=len)}", size)
    drawn.append(line("hairline", (left, y - 13), (right, y - 13)))
    drawn.append(text("num loss", (right, y + 3), total, size, anchor="end"))
    drawn.append(
        text("num", (right, y + 3 + ROW), f"÷ {len(errors)} = {exact(mean, 3)}", size, anchor="end")
    )
    return "".join(drawn)
