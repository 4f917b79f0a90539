"""Contour lines: where the ground, given on a grid, has one height (marching squares)."""

from collections.abc import Mapping, Sequence

import numpy as np

from kit.draw.axes import Plot
from kit.draw.labels import ABOVE, BELOW, apart, text
from kit.draw.svg import line, path, polyline
from kit.draw.thin import thin
from kit.errors import TeachingError
from kit.numbers import short

# Which sides of a cell a line joins, for each set of corners that are higher; bottom left counts 1,
# bottom right 2, top right 4, top left 8. The higher ground lies to the left of every line.
BOTTOM, RIGHT, TOP, LEFT = range(4)
PIECES = {
    1: [(BOTTOM, LEFT)],
    2: [(RIGHT, BOTTOM)],
    3: [(RIGHT, LEFT)],
    4: [(TOP, RIGHT)],
    6: [(TOP, BOTTOM)],
    7: [(TOP, LEFT)],
    8: [(LEFT, TOP)],
    9: [(BOTTOM, TOP)],
    11: [(RIGHT, TOP)],
    12: [(LEFT, RIGHT)],
    13: [(BOTTOM, RIGHT)],
    14: [(LEFT, BOTTOM)],
}
# Two opposite corners are higher: a saddle. Its two lines part the high corners if the pass
# between them is low, and the low ones if it is high.
SADDLES = {
    (5, False): [(BOTTOM, LEFT), (TOP, RIGHT)],
    (5, True): [(BOTTOM, RIGHT), (TOP, LEFT)],
    (10, False): [(RIGHT, BOTTOM), (LEFT, TOP)],
    (10, True): [(LEFT, BOTTOM), (RIGHT, TOP)],
}


def contours(heights: np.ndarray, xs: np.ndarray, ys: np.ndarray, level: float) -> list[np.ndarray]:
    """The lines at a level, each an array of points, shape (n, 2); a closed one ends as it begins.

    `heights` has shape (len(ys), len(xs)); xs and ys grow. Lines run with the higher ground on
    their left (where y points up).
    """
    if heights.shape != (len(ys), len(xs)) or not np.isfinite(heights).all():
        raise TeachingError(
            f"Contours need a finite height for each of {len(ys)} × {len(xs)} points; "
            f"shape {heights.shape} was given."
        )
    follows = joints(heights, level)
    return [crossings(heights, xs, ys, level, chain) for chain in chains(follows)]


def joints(heights: np.ndarray, level: float) -> dict[int, int]:
    """For each edge of the grid where a piece of line begins: the edge where it ends.

    An edge is numbered by its left or lower point; those that go up come after all that go right.
    """
    rows, columns = heights.shape
    high = heights > level
    kind = 1 * high[:-1, :-1] + 2 * high[:-1, 1:] + 4 * high[1:, 1:] + 8 * high[1:, :-1]
    points = rows * columns
    steps = {BOTTOM: 0, LEFT: points, TOP: columns, RIGHT: points + 1}
    joined = {}
    for j, i in zip(*np.nonzero((kind > 0) & (kind < 15)), strict=True):
        corner, case = int(j * columns + i), int(kind[j, i])
        pieces = PIECES.get(case) or SADDLES[case, pass_of(heights[j : j + 2, i : i + 2]) > level]
        for start, end in pieces:
            joined[corner + steps[start]] = corner + steps[end]
    return joined


def pass_of(corners: np.ndarray) -> float:
    """How high the pass of a saddle is, on the ground that its four corners, shape (2, 2), span."""
    (a, b), (d, c) = corners
    return float((a * c - b * d) / (a + c - b - d))


def chains(follows: dict[int, int]) -> list[list[int]]:
    """Edges in the order in which lines meet them: first the open lines, then the closed."""
    rest, reached = dict(follows), set(follows.values())
    found = [chain_from(start, rest) for start in follows if start not in reached]
    while rest:
        found.append(chain_from(next(iter(rest)), rest))
    return found


def chain_from(start: int, rest: dict[int, int]) -> list[int]:
    """The chain that begins at an edge; its links are taken out of the rest."""
    chain = [start]
    while chain[-1] in rest:
        chain.append(rest.pop(chain[-1]))
    return chain


def crossings(
    heights: np.ndarray, xs: np.ndarray, ys: np.ndarray, level: float, chain: Sequence[int]
) -> np.ndarray:
    """Where on its edges a line lies, shape (n, 2): between two points by their heights."""
    goes_up, corner = np.divmod(np.array(chain), heights.size)
    j, i = np.divmod(corner, len(xs))
    j2, i2 = j + goes_up, i + 1 - goes_up
    here, there = heights[j, i], heights[j2, i2]
    part = (level - here) / (there - here)
    return np.stack([xs[i] + part * (xs[i2] - xs[i]), ys[j] + part * (ys[j2] - ys[j])], axis=1)


Lines = Sequence[np.ndarray]


def drawn_contours(plot: Plot, lines_of: Mapping[float, Lines]) -> str:
    """A path for the lines of each level."""
    return "".join(
        path("contour", "".join(polyline(thin(painted(plot, line))) for line in lines))
        for lines in lines_of.values()
        if len(lines)
    )


def painted(plot: Plot, line: np.ndarray) -> np.ndarray:
    """Where a line lies in the panel, shape (n, 2)."""
    return np.array([plot.at(x, y) for x, y in line])


def contour_names(
    plot: Plot, lines_of: Mapping[float, Lines], size: int = 13, farthest: float = 9
) -> str:
    """The levels, named on the right edge where their lines leave, kept apart.

    The earlier levels are the more important: one whose name, or whose making room, would move a
    name farther than `farthest` px from its line is left without.
    """
    height, low, high = (ABOVE + BELOW) * size, plot.top, plot.bottom
    kept: dict[float, tuple[float, float]] = {}  # level -> where its line leaves, its name's middle
    for level, lines in lines_of.items():
        exit_ = leaves(plot, lines)
        if exit_ is None or (len(kept) + 1) * (height + 2) > high - low:
            continue
        exits = {known: at for known, (at, _) in kept.items()} | {level: exit_}
        middles = apart(list(exits.values()), [height] * len(exits), low, high)
        moves = [abs(m - e) for m, e in zip(middles, exits.values(), strict=True)]
        if max(moves) <= farthest:
            kept = {
                known: (exits[known], middle) for known, middle in zip(exits, middles, strict=True)
            }
    return "".join(named(plot, short(level, 6), *places, size) for level, places in kept.items())


def named(plot: Plot, words: str, exit_: float, middle: float, size: int) -> str:
    """A name at the right edge and the short line that leads to it."""
    lead = line("axisline", (plot.right, exit_), (plot.right + 6, middle))
    at = plot.right + 9, middle + (ABOVE - BELOW) / 2 * size
    return lead + text("contour-name", at, words, size, anchor="start")


def leaves(plot: Plot, lines: Lines) -> float | None:
    """How far down the panel a level's lines leave at the right edge: the topmost of them."""
    ends = [end for line in lines for end in (line[0], line[-1])]
    reach = plot.x.high - plot.x.low
    exits = [plot.y(y) for x, y in ends if abs(x - plot.x.high) < 1e-6 * reach]
    return min(exits) if exits else None
