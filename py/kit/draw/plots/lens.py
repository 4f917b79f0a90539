"""A lens: a small box on a picture, and beside it the same ground magnified, on its own axes."""

from dataclasses import dataclass, replace

from kit.draw.axes import Plot
from kit.draw.labels import text
from kit.draw.svg import line, shape


@dataclass(frozen=True)
class Lens:
    """`inset` shows part of what `ground` shows, both in the units of one panel.

    What lies in the inset is drawn with `inset.at`, as on any plot. Where box and inset face each
    other along a stretch, the line between them runs at `shared` of it (0 to 1).
    """

    ground: Plot
    inset: Plot
    shared: float = 0.5

    @property
    def wider(self) -> float:
        """How many times wider than on the ground a thing is in the inset."""
        return stretch(self.inset.width, self.inset.x_range) / stretch(
            self.ground.width, self.ground.x_range
        )

    @property
    def higher(self) -> float:
        """How many times higher."""
        return stretch(self.inset.height, self.inset.y_range) / stretch(
            self.ground.height, self.ground.y_range
        )

    def words(self) -> str:
        """`7 times wider, 52 times higher`."""
        return f"{times(self.wider)} wider, {times(self.higher)} higher"

    def box(self) -> Plot:
        """What the inset shows, where it lies on the ground."""
        (low, high), (bottom, top) = self.inset.x_range, self.inset.y_range
        (left, upper), (right, lower) = self.ground.at(low, top), self.ground.at(high, bottom)
        return Plot(left, upper, right - left, lower - upper, (low, high), (bottom, top))

    def drawn(self, title: str = "", size: int = 13) -> str:
        """The box, the inset's edge with a title in it, and one line from the one to the other."""
        inset, box = self.inset, widened(self.box(), 2.5)
        middle = inset.left + inset.width / 2
        return (
            line("lens", *nearest(box, inset, self.shared))
            + edge(box, 2)
            + edge(inset, 6)
            + text("axis strong", (middle, inset.top + size + 4), title, size)
        )

    def factors(self, size: int = 13, below: float = 40) -> str:
        """The factors in words, under the inset."""
        middle = self.inset.left + self.inset.width / 2
        return text("axis", (middle, self.inset.bottom + below), self.words(), size)


def widened(box: Plot, by: float) -> Plot:
    """Room around what the inset shows, so that the line lies beside it, not on it."""
    return replace(
        box,
        left=box.left - by,
        top=box.top - by,
        width=box.width + 2 * by,
        height=box.height + 2 * by,
    )


def stretch(length: float, span: tuple[float, float]) -> float:
    """How many px a unit takes."""
    return length / (span[1] - span[0])


def times(factor: float) -> str:
    return f"{factor:.0f} times" if factor >= 3 else f"{factor:.1f} times"


def edge(plot: Plot, rounded: float) -> str:
    return shape(
        "rect",
        "lens",
        x=plot.left,
        y=plot.top,
        width=plot.width,
        height=plot.height,
        rx=rounded,
    )


def nearest(
    box: Plot, inset: Plot, shared: float = 0.5
) -> tuple[tuple[float, float], tuple[float, float]]:
    """Two points of the edges that face each other."""
    across = facing(box.left, box.right, inset.left, inset.right, shared)
    down = facing(box.top, box.bottom, inset.top, inset.bottom, shared)
    return (across[0], down[0]), (across[1], down[1])


def facing(
    low: float, high: float, low2: float, high2: float, shared: float = 0.5
) -> tuple[float, float]:
    """Of two stretches of a line, the ends that face each other; if they overlap, one point."""
    if high < low2:
        return high, low2
    if high2 < low:
        return low, high2
    start, end = max(low, low2), min(high, high2)
    point = start + shared * (end - start)
    return point, point
