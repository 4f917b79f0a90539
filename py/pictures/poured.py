"""Four squares poured into one: the streams that run to it, its layers, and the sum in numbers."""

from itertools import accumulate

import numpy as np

from kit.draw import Plot, exact, line, shape, text, width_of
from pictures.error_squares import FOOT, Places

STREAM = 10  # px: the width of the stream of an error of 1
THIN = 1.0  # px: no stream is thinner
APART = 2  # px between two streams
ROW = 19  # px from row to row of the addition


def layers(plot: Plot, errors: np.ndarray, mean: float) -> str:
    """Lines through the average's square: between them lies a quarter of each error's square."""
    side = mean**0.5
    if not side:
        return ""
    heights = list(accumulate(float(error) / len(errors) / side for error in errors))
    return "".join(line("layer", plot.at(0, y), plot.at(side, y)) for y in heights[:-1])


def streams(places: Places, errors: np.ndarray) -> str:
    """From under each box along the floor and up into the last one, as wide as its error is large.

    The first comes from farthest, runs lowest and rises last.
    """
    goal, drawn = places.box(len(errors)), []
    y, x = goal.bottom + FOOT - 6.0, goal.left + 5.0
    for place in reversed(range(len(errors))):
        box, width = places.box(place), max(THIN, STREAM * float(errors[place]))
        y, x = y + width / 2, x + width / 2
        start = box.left + box.width / 2
        way = f"M{start:.2f} {box.bottom + FOOT - 8:.2f}V{y:.2f}H{x:.2f}V{goal.bottom + 3:.2f}"
        drawn.append(shape("path", "stream", d=way, stroke_width=width))
        y, x = y + width / 2 + APART, x + width / 2 + APART
    return "".join(drawn)


def depth(errors: np.ndarray) -> float:
    """How many px the streams need below the boxes."""
    return sum(max(THIN, STREAM * float(error)) + APART for error in errors)


def sum_row(places: Places, y: float, errors: np.ndarray, mean: float) -> str:
    """The sum on one line: each error under its box, and the average under its own."""
    size, goal = places.letters + 1, places.box(len(errors))
    each = [
        text("num loss", (box.left + box.width / 2, y), exact(float(error)), size)
        for error, box in ((error, places.box(i)) for i, error in enumerate(errors))
    ]
    plus = [text("sign", (places.between(i)[0], y), "+", size) for i in range(len(errors) - 1)]
    whole = f"= {exact(float(errors.sum()))} ÷ {len(errors)} = {exact(mean, 3)}"
    return "".join([*each, *plus, text("num loss", (goal.right + 8, y), whole, size, anchor="end")])


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
