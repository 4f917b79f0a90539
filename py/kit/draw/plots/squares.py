"""Squared errors as real squares: each leans on the wall of its right answer in a box 1 by 1."""

from collections.abc import Sequence
from dataclasses import replace

from kit.draw.axes import Plot
from kit.draw.labels import Label, placed, text, width_of
from kit.draw.marks import dot
from kit.draw.svg import line, shape
from kit.numbers import exact

HEAD = 24  # px above the box for the wall's dot and name
DOWN = 0.35  # of its size is text lower than its middle


def unit_box(plot: Plot) -> str:
    """The box, ten by ten: a hundred small squares to count. `plot` goes from 0 to 1 both ways."""
    cells = [k / 10 for k in range(1, 10)]
    return "".join(
        [
            shape("rect", "unit", x=plot.left, y=plot.top, width=plot.width, height=plot.height),
            *(line("cell", plot.at(k, 0), plot.at(k, 1)) for k in cells),
            *(line("cell", plot.at(0, k), plot.at(1, k)) for k in cells),
        ]
    )


def leaning_square(
    plot: Plot, answer: float, right: int, was: float | None = None, name: str = "", size: int = 13
) -> str:
    """An answer's error as the side of a square that leans on the right answer, 0 or 1.

    `was` is an earlier answer, whose square stays as a dashed ghost; `name` stands beside the
    wall's dot, in the `HEAD` px above the box.
    """
    error = abs(answer - right)
    ghost = square("square ghost", plot, abs(was - right), right) if was is not None else ""
    area = area_label(plot, error, right, exact(error**2), "num loss", size, was is not None)
    return (
        ghost
        + square("square", plot, error, right)
        + kept_apart([area], plot)
        + wall(plot, right, name, size)
    )


def average_square(
    plot: Plot,
    mean: float,
    was: float | None = None,
    name: str = "",
    size: int = 13,
    layers: Sequence[float] = (),
) -> str:
    """The one square that is as large as the average: filled, on the left wall.

    `was` is an earlier average, whose square stays as a dashed ghost with its number. `layers` are
    the heights, in the plot's units, at which it is parted into what was poured into it.
    """
    side = mean**0.5
    ghost = square("square ghost", plot, was**0.5, 0) if was else ""
    labels = [area_label(plot, side, 0, exact(mean, 3), "num onloss", size, low=True)]
    if was:
        labels.append(ghost_label(plot, was**0.5, f"was {exact(was, 3)}", size))
    head = text("axis strong", (plot.left, plot.top - 9), name, size, anchor="start")
    parted = "".join(line("layer", plot.at(0, y), plot.at(side, y)) for y in layers)
    solid = square("square solid", plot, side, 0)
    return ghost + solid + parted + kept_apart(labels, plot) + head


def square(role: str, plot: Plot, side: float, wall_at: int) -> str:
    """A square on the floor, `side` in the plot's units, that leans on the wall at 0 or at 1."""
    left, top = plot.at(1 - side if wall_at else 0, side)
    width, height = side * plot.width, side * plot.height
    return shape("rect", role, x=left, y=top, width=width, height=height)


def area_label(
    plot: Plot, side: float, wall_at: int, words: str, role: str, size: int, low: bool
) -> Label:
    """A square's number: in it if it fits, else beside it, else over it. `low` is near the floor.

    Inside it has its role; outside it is written in the colour of the loss.
    """
    across = side * plot.width
    middle = plot.x(1 - side / 2 if wall_at else side / 2)
    for larger in (size + 2, size):
        if width_of(words, larger) + 6 <= across:
            return Label(
                words, (middle, plot.y(side / 2) + DOWN * larger), larger, role, has_rim=False
            )
    beside = Label(words, (middle, 0), size + 1, "num loss")
    if across + beside.width + 8 <= plot.width:
        away = (across / 2 + 5 + beside.width / 2) * (-1 if wall_at else 1)
        height = plot.bottom - 6 if low else plot.y(side / 2) + DOWN * (size + 1)
        return replace(beside, at=(middle + away, height))
    return replace(beside, at=(middle, plot.y(side) - 5))


def ghost_label(plot: Plot, side: float, words: str, size: int) -> Label:
    """What an earlier average was: beside its square, or over it where there is no room."""
    wanted = Label(words, (0, 0), size, "num loss")
    if side * plot.width + wanted.width + 5 <= plot.width:
        return replace(wanted, at=(plot.x(side) + 5 + wanted.width / 2, plot.y(side) + size))
    return replace(wanted, at=(plot.x(side / 2), plot.y(side) - 5))


def kept_apart(labels: list[Label], plot: Plot) -> str:
    places = placed(labels, plot)
    return "".join(wanted.drawn(at) for wanted, at in zip(labels, places, strict=True) if at)


def wall(plot: Plot, right: int, name: str, size: int) -> str:
    """The wall at the right answer, with the answer on top and a name beside it."""
    x, floor = plot.at(right, 0)
    beside = (x - 17, "end") if right else (x + 17, "start")
    return (
        line("yes wall" if right else "no wall", (x, plot.top - 3), (x, floor + 1))
        + dot(bool(right), (x, plot.top - 11), f"{right}", 11)
        + text("axis", (beside[0], plot.top - 11 + DOWN * size), name, size, anchor=beside[1])
    )
