"""Answers with their squared errors as real squares, in rows, each over the axis of its answer."""

from collections.abc import Sequence
from dataclasses import dataclass

from kit import Grip
from kit.draw import (
    Plot,
    average_square,
    circle,
    exact,
    leaning_square,
    line,
    path,
    text,
    unit_box,
)

HEAD = 26  # px above a box, for the right answer
FOOT = 54  # px below it, for the axis and the answer
EDGE = 15  # px beside the first and the last box
AXIS = 22  # px from a box down to its axis
SHOWN = 3  # decimals of an answer


@dataclass(frozen=True)
class Places:
    """Where the boxes are: `side` px wide and high, `gap` px apart, so many in a row."""

    side: float
    gap: float
    columns: int
    letters: int = 13
    apart: float = 0  # px more before the last box of a row

    @property
    def width(self) -> float:
        gaps = (self.columns - 1) * self.gap + self.apart
        return 2 * EDGE + self.columns * self.side + gaps

    def height(self, boxes: int) -> float:
        return -(-boxes // self.columns) * (HEAD + self.side + FOOT)

    def box(self, place: int) -> Plot:
        """The box at a place, counted from left to right and then from top to bottom."""
        row, column = divmod(place, self.columns)
        left = EDGE + column * (self.side + self.gap)
        left += self.apart if column == self.columns - 1 else 0
        top = HEAD + row * (HEAD + self.side + FOOT)
        return Plot(left, top, self.side, self.side, (0, 1), (0, 1))

    def between(self, place: int) -> tuple[float, float]:
        """Half-way from a box to the next one in its row."""
        box = self.box(place)
        return box.right + self.gap / 2, box.top + self.side / 2


def answer_box(plot: Plot, answer: float, right: int, was: float | None, letters: int) -> str:
    """One answer: its box, its square, and the axis on which it is moved."""
    name = "right answer" if plot.width > 80 else "right"
    return (
        unit_box(plot)
        + leaning_square(plot, answer, right, was, name, letters)
        + axis(plot, answer, right, letters)
    )


def average_box(
    plot: Plot, mean: float, was: float | None, letters: int, layers: Sequence[float]
) -> str:
    """The one square that is as large as the average, in layers."""
    return unit_box(plot) + average_square(plot, mean, was, "average = loss", letters, layers)


def axis(plot: Plot, answer: float, right: int, letters: int) -> str:
    """From 0 to 1: the error as a stretch, the answer as a knob with its number."""
    y, x = plot.bottom + AXIS, plot.x(answer)
    said = exact(answer, SHOWN)
    at = max(plot.left + 8, min(x, plot.right - 8))
    ends = [
        line("axisline", (plot.x(end), y - 6), (plot.x(end), y + 6))
        + (text("tick", (plot.x(end), y + 22), f"{end}", 12) if abs(plot.x(end) - at) > 32 else "")
        for end in (0, 1)
    ]
    return (
        line("axisline", (plot.left, y), (plot.right, y))
        + "".join(ends)
        + line("reach", (x, y), (plot.x(right), y))
        + circle("knob", (x, y), 11)
        + path("knob-grip", f"M{x - 3:.2f} {y - 4:.2f}v8m6 0v-8")
        + text("num", (at, y + 26), said, letters + 2)
    )


def answer_grip(plot: Plot, answer: float) -> Grip:
    """The place of the knob; it moves along the axis."""
    along = Plot(plot.left, plot.top, plot.width, plot.height + AXIS, (0, 1), (0, 1))
    return along.grip((answer, 0), "x")
