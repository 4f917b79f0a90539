"""Direct labels: text of a size, how wide it is, and how labels keep out of each other's way."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kit.draw.axes import Plot
from kit.draw.svg import Point, label
from kit.errors import TeachingError

SIZES = (12, 13, 14, 15, 16, 17, 18, 24)  # px; the theme has a class for each, none is smaller

# Widths in em, those of Figtree at its boldest (700) in a picture, rounded up.
WIDTHS = {
    0.27: "',.`il|· ",
    0.32: "!:;Ij",
    0.36: "[]",
    0.42: '"()-frt{}“”',
    0.45: "/\\_",
    0.51: "*sz",
    0.56: "?FJLacekvx–",
    0.61: "$EPT^bdghnopquy",
    0.64: "#+0123456789<=>BS−×±",
    0.73: "&ACDKRUVXYZ~…",
    0.77: "GH",
    0.82: "%NOQ",
    0.88: "Mmw",
    1.0: "@W",
    1.15: "—",
}
EM = {letter: width for width, letters in WIDTHS.items() for letter in letters}
UNKNOWN = 0.8  # em, for a letter that is not in the table

Box = tuple[float, float, float, float]  # left, top, right, bottom

ABOVE, BELOW = 0.8, 0.24  # em above and below the line that text stands on


def text(role: str, at: Point, words: str, size: int = 13, anchor: str = "middle") -> str:
    """Words of a size in px. With `halo` in its role, text has a rim that parts it from lines."""
    if size not in SIZES:
        raise TeachingError(f"{size} px: text in a picture has one of the sizes {SIZES}.")
    return label(f"{role} px{size}", at, words, anchor=anchor)


def width_of(words: str, size: float = 13) -> float:
    """About how wide words are in px, never less than they are."""
    return size * sum(EM.get(letter, UNKNOWN) for letter in words)


def fitting(words: str, room: float, size: int) -> int:
    """The largest of the sizes, `size` at most, at which words are no wider than there is room."""
    fits = [s for s in SIZES if s <= size and width_of(words, s) <= room]
    return max(fits, default=SIZES[0])


def apart(
    wished: Sequence[float], lengths: Sequence[float], low: float, high: float, gap: float = 2
) -> list[float]:
    """Middles along a line, as near to the wished ones as can be, so that nothing overlaps.

    Between two neighbours, who keep their order, lies at least `gap`, and all lie within
    [`low`, `high`]. The sum of the squared moves is the least possible. TeachingError if there is
    no room.
    """
    order = sorted(range(len(wished)), key=lambda i: (wished[i], i))
    before, taken = {}, -gap  # how much lies before each one's middle when all are pushed together
    for i in order:
        before[i] = taken + gap + lengths[i] / 2
        taken += gap + lengths[i]
    if taken > high - low + 1e-9:
        raise TeachingError(f"{len(wished)} labels need {taken:g}; there is {high - low:g}.")
    settled = rising([wished[i] - before[i] for i in order])
    held = [max(low, min(start, high - max(taken, 0))) for start in settled]
    at = {i: start + before[i] for i, start in zip(order, held, strict=True)}
    return [at[i] for i in range(len(wished))]


def rising(values: Sequence[float]) -> list[float]:
    """The nearest numbers that never fall: neighbours that would are pooled to their mean."""
    pools: list[tuple[float, int]] = []
    for value in values:
        pool = value, 1
        while pools and pools[-1][0] >= pool[0]:
            mean, count = pools.pop()
            total = count + pool[1]
            pool = (mean * count + pool[0] * pool[1]) / total, total
        pools.append(pool)
    return [mean for mean, count in pools for _ in range(count)]


@dataclass(frozen=True)
class Label:
    """Words that would like to stand at a point: their middle, on the line they stand on.

    A rim parts them from lines behind them.
    """

    words: str
    at: Point
    size: int = 13
    role: str = "num"
    has_rim: bool = True

    @property
    def width(self) -> float:
        return width_of(self.words, self.size)

    @property
    def height(self) -> float:
        return (ABOVE + BELOW) * self.size

    def box(self, at: Point) -> Box:
        """Left, top, right and bottom, standing at a point."""
        x, y = at
        top = y - ABOVE * self.size
        return x - self.width / 2, top, x + self.width / 2, top + self.height

    def drawn(self, at: Point) -> str:
        return text(f"{self.role} halo" if self.has_rim else self.role, at, self.words, self.size)


def placed(labels: Sequence[Label], plot: Plot, gap: float = 2) -> list[Point | None]:
    """Where labels stand in a plot: near their wishes, none on another, none outside.

    They give way upwards and downwards. The first is the most important: a later one that finds no
    room is left out, and has None.
    """
    kept: dict[int, Point] = {}
    for i, wanted in enumerate(labels):
        if wanted.width <= plot.width:
            kept = settled(labels, [*kept, i], plot, gap) or kept
    return [kept.get(i) for i in range(len(labels))]


def settled(
    labels: Sequence[Label], chosen: Iterable[int], plot: Plot, gap: float
) -> dict[int, Point] | None:
    """A place for each of the chosen labels, or None if there is no room for all."""
    across = {i: held_in(labels[i], plot) for i in chosen}
    found: dict[int, Point] = {}
    for column in columns(labels, across, gap):
        middles = [labels[i].at[1] - (ABOVE - BELOW) / 2 * labels[i].size for i in column]
        heights = [labels[i].height for i in column]
        if sum(heights) + gap * (len(column) - 1) > plot.height:
            return None
        for i, middle in zip(
            column, apart(middles, heights, plot.top, plot.bottom, gap), strict=True
        ):
            found[i] = across[i], middle + (ABOVE - BELOW) / 2 * labels[i].size
    return found


def held_in(wanted: Label, plot: Plot) -> float:
    """The middle nearest to the wished one at which a label is within the plot's sides."""
    half = wanted.width / 2
    return max(plot.left + half, min(wanted.at[0], plot.right - half))


def columns(labels: Sequence[Label], across: dict[int, float], gap: float) -> list[list[int]]:
    """Labels that lie over one another, or over one that does, seen from above."""
    found: list[list[int]] = []
    reach = float("-inf")
    for i in sorted(across, key=lambda i: (across[i] - labels[i].width / 2, i)):
        if across[i] - labels[i].width / 2 > reach + gap:
            found.append([])
        found[-1].append(i)
        reach = max(reach, across[i] + labels[i].width / 2)
    return found
