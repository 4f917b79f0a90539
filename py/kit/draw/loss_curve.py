"""The loss curve: the loss after each epoch, with the last value named and every rise marked."""

from collections.abc import Sequence

import numpy as np

from kit.draw.axes import Plot, ticks
from kit.draw.svg import circle, label, path, polyline
from kit.frame import Panel

CAPTION = "Loss over time — X: epoch (training round) · Y: loss (error)"
SHORTEST_AXIS = 40  # epochs
MOST_POINTS = 240  # more cannot be told apart on the panel
MOST_RISES = 40


class LossCurve:
    """`losses` holds the loss before the first epoch and after each one; it may be empty.

    The x axis grows with the training, so that the first epochs fill the chart while they happen.
    """

    def __init__(self, losses: Sequence[float]) -> None:
        self.losses = np.array(losses)
        self.plot = Plot(56, 8, 288, 292, (0, self.longest()), (0, self.highest()))

    def longest(self) -> int:
        """The end of the x axis: 40, 80, 160, … epochs."""
        end = SHORTEST_AXIS
        while end < len(self.losses) - 1:
            end *= 2
        return end

    def highest(self) -> float:
        """The end of the y axis: the next tenth above the highest loss, 0.3 at least."""
        top = self.losses.max() if len(self.losses) else 0.0
        return max(0.3, float(np.ceil(top * 10 + 0.2)) / 10)

    def rises(self) -> np.ndarray:
        """The epochs in which the loss rose, the largest rises if there are very many."""
        change = np.diff(self.losses)
        epochs = np.flatnonzero(change > 0)
        largest = epochs[np.argsort(-change[epochs], kind="stable")[:MOST_RISES]]
        return np.sort(largest) + 1

    def vertices(self) -> np.ndarray:
        """The epochs to draw: all, or of each small stretch the lowest and the highest loss."""
        epochs = np.arange(len(self.losses))
        if len(epochs) <= MOST_POINTS:
            return epochs
        stretches = np.array_split(epochs, MOST_POINTS // 2)
        peaks = [s[np.argmax(self.losses[s])] for s in stretches]
        troughs = [s[np.argmin(self.losses[s])] for s in stretches]
        return np.unique([0, *peaks, *troughs, epochs[-1]])

    def panel(self) -> Panel:
        """The chart."""
        plot = self.plot
        axes = plot.axes("epoch", "loss", ticks(plot.x.high, 4), ticks(plot.y.high, 4), grid=True)
        return Panel(
            "losses", CAPTION, self.words(), 360, 348, {"axes": axes, "curve": self.drawn()}
        )

    def drawn(self) -> str:
        if not len(self.losses):
            return ""
        plot = self.plot
        spots = [plot.at(e, self.losses[e]) for e in self.vertices()]
        last = spots[-1]
        floor = [(last[0], plot.bottom), (plot.left, plot.bottom)]
        leftward = last[0] > plot.left + plot.width / 2
        return "".join(
            [
                path("loss fill", polyline(spots + floor) + "Z"),
                path("loss curve", polyline(spots)),
                *[circle("loss rise", plot.at(e, self.losses[e]), 3) for e in self.rises()],
                circle("loss last", last, 5),
                label(
                    "loss value",
                    (last[0] + (-2 if leftward else 10), max(last[1] - 12, plot.top + 12)),
                    f"{self.losses[-1]:.4f}",
                    anchor="end" if leftward else "start",
                ),
            ]
        )

    def words(self) -> str:
        if not len(self.losses):
            return "A chart of the loss, still empty."
        rises = int(np.sum(np.diff(self.losses) > 0))
        return (
            f"The loss went from {self.losses[0]:.4f} to {self.losses[-1]:.4f} "
            f"in {len(self.losses) - 1} epochs; it rose in {rises} of them."
        )
