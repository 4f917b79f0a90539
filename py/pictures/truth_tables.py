"""A truth table whose answers can be flipped, and all sixteen of them as tiles."""

from collections.abc import Mapping, Sequence

import numpy as np

from kit import Spot
from kit.draw import Point, badge, mark, shape, text
from learning.gates import INPUTS
from learning.neuron import Neuron

QUESTIONS = {f"{x:.0f} {y:.0f}": (x, y) for x, y in INPUTS}
BOX = 34  # px, how high an answer is
HEAD = 20  # px, for the name above a table
REACH = 22  # px around the middle of what flips: as far as a finger is wide
TABLE_HEIGHT = 98  # px: name, question, answer, and what the neuron says
TILES = [f"{number:04b}" for number in range(16)]  # the four answers of each gate
PLACES = [(0, 1), (0, 0), (1, 1), (1, 0)]  # column and row in a tile, as on the maps


def answers_of(tile: str) -> np.ndarray:
    """The right answers that a tile stands for."""
    return np.array([float(digit) for digit in tile])


def tile_of(targets: np.ndarray) -> str:
    """The tile of a gate's right answers."""
    return "".join(f"{target:.0f}" for target in targets)


def spoken(question: str) -> str:
    return " and ".join(question.split())


def table(
    title: str, tile: str, neuron: Neuron | None, left: float, top: float, width: float, size: int
) -> str:
    """The four questions, their right answers, and what a neuron says, from left to right."""
    parts = [text("strong", (left, top + 13), title, size, anchor="start")]
    top += HEAD
    for (name, x), digit, middle in zip(QUESTIONS.items(), tile, middles(left, width), strict=True):
        parts.append(text("axis", (middle, top + 11), spoken(name), 12))
        parts.append(answer(digit, (middle, top + 18 + BOX / 2), width / 4 - 8))
        if neuron:
            said = float(neuron.predict(np.array(x)))
            is_right = (said > 0.5) == (digit == "1")
            parts.append(mark(is_right, (middle - 17, top + 68), 0.9))
            parts.append(text("num", (middle - 8, top + 73), f"{said:.2f}", 13, anchor="start"))
    return "".join(parts)


def answer(digit: str, at: Point, width: float) -> str:
    """A right answer in its box, which flips when it is pressed."""
    x, y = at
    role = "yes gate-box" if digit == "1" else "no gate-box"
    box = rounded(role, (x - width / 2, y - BOX / 2), width, BOX, 9)
    return box + text("digit", (x, y + 5.5), digit, 15)


def rounded(role: str, at: Point, width: float, height: float, radius: float) -> str:
    """A rectangle from its left top, with round corners."""
    x, y = at
    return shape("rect", role, x=x, y=y, width=width, height=height, rx=radius)


def table_spots(tile: str, left: float, top: float, width: float) -> dict[str, Spot]:
    """A place to press on each answer."""
    return {
        name: Spot(
            (middle, top + HEAD + 18 + BOX / 2),
            REACH,
            f"Flip the answer for {spoken(name)}",
            digit == "1",
        )
        for name, digit, middle in zip(QUESTIONS, tile, middles(left, width), strict=True)
    }


def middles(left: float, width: float) -> list[float]:
    return [left + width * (i + 0.5) / 4 for i in range(4)]


def tiles(
    tried: Mapping[str, bool], now: str, left: float, top: float, width: float, cell: float
) -> str:
    """All sixteen gates in two rows: learned, not learned, or never tried; the one now ringed."""
    step, rise = width / 8, 2 * cell + 12
    parts = []
    for number, tile in enumerate(TILES):
        x = left + step * (number % 8 + 0.5) - cell
        y = top + 4 + rise * (number // 8)
        parts.append(gate_tile(tile if tile in tried else "", (x, y), cell))
        if tile == now:
            side = 2 * cell + 8
            parts.append(rounded("chosen", (x - 4, y - 4), side, side, 6))
        if not tried.get(tile, True):
            parts.append(badge(False, (x + 2 * cell + 4, y + 2 * cell + 4)))
    return "".join(parts)


def gate_tile(tile: str, at: Point, cell: float) -> str:
    """Four answers where their dots lie on a map; an empty tile is a gate not tried yet."""
    parts = []
    for digit, (column, row) in zip(tile or "    ", PLACES, strict=True):
        x, y = at[0] + column * cell, at[1] + row * cell
        role = {"1": "yes gate-cell", "0": "no gate-cell"}.get(digit, "untried gate-cell")
        parts.append(rounded(role, (x + 0.5, y + 0.5), cell - 1, cell - 1, 2))
        if tile:
            ink = "digit on-yes" if digit == "1" else "digit"
            parts.append(text(ink, (x + cell / 2, y + cell / 2 + 4.3), digit, 12))
    return "".join(parts)


def tiles_height(cell: float) -> float:
    return 4 * cell + 12 + 8


def said_of(tried: Mapping[str, bool], impossible: Sequence[str]) -> str:
    """How far the hunt is."""
    found = sum(tile in tried for tile in impossible)
    if found == len(impossible):
        return f"{len(tried)} of 16 tried, both found that no line can do"
    return f"{len(tried)} of 16 tried, {found} of 2 found that no line can do"
