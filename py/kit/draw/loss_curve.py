"""The loss curve: the loss after each epoch, with the last value named and every rise marked."""

from collections.abc import Sequence

import numpy as np

from kit.draw.axes import Plot, ticks
from kit.draw.corner import corner_axes
from kit.draw.labels import text, width_of
from kit.draw.svg import Point, circle, label, line, path, polyline, shape
from kit.frame import Panel, Spot

CAPTION = "Loss over time — X: epoch (training round) · Y: loss (error)"
SHORTEST_AXIS = 40  # epochs
MOST_POINTS = 240  # more cannot be told apart on the panel
MOST_RISES = 40
THERE = "there"  # the option of a Tap that presses the event
SHORTEST_RAIL = 60  # px
USUAL = 360, 348  # the panel's size
WIDE = 400  # px: a panel less wide than this is a phone's, with smaller words


class LossCurve:
    """`losses` holds the loss before the first epoch and after each one; it may be empty.

    The x axis grows with the training, so that the first epochs fill the chart while they happen;
    with `epochs` it ends there, and what came later is not shown. `at` looks back: a line stands at
    that epoch, and what came later is pale. `event` is an epoch and the words that name it, which
    `event_tap` presses, a Tap with the one option THERE. `note` stands over the right end. `size`
    is the panel's, in px as it will stand in the page: the axes are then named at their ends.
    """

    def __init__(
        self,
        losses: Sequence[float],
        *,
        at: int | None = None,
        event: tuple[int, str] | None = None,
        event_tap: str = "",
        note: str = "",
        epochs: int | None = None,
        size: tuple[float, float] | None = None,
    ) -> None:
        self.losses = np.array(losses)
        self.event, self.epochs, self.size = event, epochs, size
        self.event_tap, self.note = event_tap, note
        last = len(self.losses) - 1
        self.at = None if at is None or at >= last else max(at, 0)
        self.now = last if self.at is None else self.at  # the epoch that is spoken of
        self.letters = 13 if size is None or size[0] >= WIDE else 12  # px
        self.plot = self.placed()
        self.shown = self.losses[: int(self.plot.x.high) + 1]

    def placed(self) -> Plot:
        """Where the curve stands in the panel: room for the axes on its left and below."""
        ranges = (0, self.longest()), (0, self.highest())
        if self.size is None:
            return Plot(56, 8, 288, 292, *ranges)
        left = 40 if self.letters == 13 else 30
        return Plot(left, 22, self.size[0] - left - 14, self.size[1] - 22 - 34, *ranges)

    def longest(self) -> int:
        """The end of the x axis: as asked for, or 40, 80, 160, … epochs."""
        end = self.epochs or SHORTEST_AXIS
        while not self.epochs and end < len(self.losses) - 1:
            end *= 2
        return end

    def highest(self) -> float:
        """The end of the y axis: the next tenth above the highest loss, 0.3 at least."""
        top = self.losses.max() if len(self.losses) else 0.0
        return max(0.3, float(np.ceil(top * 10 + 0.2)) / 10)

    def rises(self) -> np.ndarray:
        """The epochs in which the loss rose, the largest rises if there are very many."""
        change = np.diff(self.shown)
        epochs = np.flatnonzero(change > 0)
        largest = epochs[np.argsort(-change[epochs], kind="stable")[:MOST_RISES]]
        return np.sort(largest) + 1

    def vertices(self) -> np.ndarray:
        """The epochs to draw: all, or of each small stretch the lowest and the highest loss."""
        epochs = np.arange(len(self.shown))
        if len(epochs) <= MOST_POINTS:
            return epochs
        stretches = np.array_split(epochs, MOST_POINTS // 2)
        peaks = [s[np.argmax(self.shown[s])] for s in stretches]
        troughs = [s[np.argmin(self.shown[s])] for s in stretches]
        return np.unique([0, *peaks, *troughs, epochs[-1]])

    def panel(self) -> Panel:
        """The chart."""
        width, height = self.size or USUAL
        layers = {"axes": self.axes(), "curve": self.drawn()}
        spots = {self.event_tap: {THERE: self.event_spot()}} if self.event_tap else {}
        return Panel(
            "losses", CAPTION, self.words(), width, height, layers, spots=spots, rail=self.rail()
        )

    def rail(self) -> tuple[float, float, float]:
        """From the first epoch to the last one, where a slider runs; and to the axis' end."""
        plot = self.plot
        last = min(max(len(self.losses) - 1, 0), plot.x.high)
        return plot.left, max(plot.x(last), plot.left + SHORTEST_RAIL), plot.right

    def axes(self) -> str:
        plot = self.plot
        across = ticks(plot.x.high, 4)
        if self.size is None:
            return plot.axes("epoch", "loss", across, ticks(plot.y.high, 4), grid=True)
        up = ticks(plot.y.high, 4 if plot.height > 120 else 2)
        return corner_axes(
            plot, "epoch", "loss", across, up, size=self.letters, y_role="loss", grid=True
        )

    def drawn(self) -> str:
        if not len(self.shown):
            return ""
        spots = [self.spot(e) for e in self.vertices()]
        floor = [(spots[-1][0], self.plot.bottom), (self.plot.left, self.plot.bottom)]
        return "".join(
            [
                path("loss fill", polyline(spots + floor) + "Z"),
                self.event_line(),
                *self.lines(spots),
                *[circle("loss rise", self.spot(e), 3) for e in self.rises()],
                self.named(),
                self.event_words(),
                self.note_words(),
            ]
        )

    def spot(self, epoch: int) -> Point:
        return self.plot.at(epoch, self.losses[epoch])

    def lines(self, spots: Sequence[Point]) -> list[str]:
        """The curve; looked back from, in two pieces, the later one pale."""
        if self.at is None or self.is_beyond(self.at):
            return [path("loss curve", polyline(spots))]
        here = self.spot(self.at)
        before = [spot for spot in spots if spot[0] < here[0]]
        after = [spot for spot in spots if spot[0] > here[0]]
        return [
            path("loss curve later", polyline([here, *after])),
            path("loss curve", polyline([*before, here])),
        ]

    def is_beyond(self, epoch: int) -> bool:
        """Whether an epoch lies right of the end of the axis."""
        return epoch >= len(self.shown)

    def named(self) -> str:
        """The value that counts: the last one, or the one looked back at."""
        if not self.is_beyond(self.now) and self.at is None:
            return circle("loss last", self.spot(self.now), 5) + self.last_words()
        if self.is_beyond(self.now):
            return self.epoch_words(self.plot.right, "end")
        x, y = self.spot(self.now)
        room = self.plot.right - x - 7
        is_left = room < width_of(f"epoch {self.now}: {self.losses[self.now]:.4f}", self.letters)
        return (
            line("hairline", (x, self.plot.top), (x, self.plot.bottom))
            + circle("loss last", (x, y), 5)
            + (self.epoch_words(x - 7, "end") if is_left else self.epoch_words(x + 7, "start"))
        )

    def last_words(self) -> str:
        """The last loss, beside its point."""
        x, y = self.spot(self.now)
        words = f"{self.losses[-1]:.4f}"
        if self.size is None:
            is_left = x > self.plot.left + self.plot.width / 2
            at = x + (-2 if is_left else 10), max(y - 12, self.plot.top + 12)
            return label("loss value", at, words, anchor="end" if is_left else "start")
        size = self.letters + 2
        wide = width_of(words, size)
        if x + 10 + wide <= self.plot.right + 8:
            at = x + 10, max(y - 4, self.plot.top + size)
            return text("loss value halo", at, words, size, anchor="start")
        over = self.highest_between(x - wide - 4, x)
        return text(
            "loss value halo", (x + 4, max(over - 9, self.plot.top + size)), words, size, "end"
        )

    def epoch_words(self, x: float, anchor: str) -> str:
        """`epoch 7: 0.0954` at the top of the chart."""
        value = f'<tspan class="loss">{self.losses[self.now]:.4f}</tspan>'
        return shape(
            "text",
            f"num halo px{self.letters}",
            f"epoch {self.now}: {value}",
            x=x,
            y=self.plot.top + self.letters,
            text_anchor=anchor,
        )

    def event_line(self) -> str:
        """A dashed line from the floor up to the event's words."""
        if self.event is None or self.is_beyond(self.event[0]):
            return ""
        x = self.plot.x(self.event[0])
        return line("event", (x, self.event_height() + 5), (x, self.plot.bottom))

    def event_words(self) -> str:
        if self.event is None or self.is_beyond(self.event[0]):
            return ""
        at, role = (self.event_left(), self.event_height()), "press " * bool(self.event_tap)
        return text(f"note {role}halo", at, self.event[1], self.letters, anchor="start")

    def event_spot(self) -> Spot:
        """Where the event's words are pressed."""
        if self.event is None or self.is_beyond(self.event[0]):
            return Spot(
                (self.plot.left, self.plot.top), self.letters, "Nothing is marked", hidden=True
            )
        half = width_of(self.event[1], self.letters) / 2
        at = self.event_left() + half, self.event_height() - 0.3 * self.letters
        return Spot(at, self.letters, f"Look at {self.event[1]}", beyond=half - self.letters + 4)

    def note_words(self) -> str:
        """The note, over the right end of the chart."""
        at = self.plot.right, self.plot.top - 9
        return text("note by-rate", at, self.note, self.letters, "end") if self.note else ""

    def event_left(self) -> float:
        """Where the event's words begin: at its line, or as far left as they need to."""
        assert self.event is not None
        room = self.plot.right - width_of(self.event[1], self.letters)
        return max(self.plot.left + 2, min(self.plot.x(self.event[0]) - 2, room))

    def event_height(self) -> float:
        """The line that the event's words stand on: over the curve, under the top line of words."""
        assert self.event is not None
        left = self.event_left()
        right = left + width_of(self.event[1], self.letters)
        free = self.highest_between(left - 6, right + 6) - 1.8 * self.letters
        return max(free, self.plot.top + 2.4 * self.letters)

    def highest_between(self, left: float, right: float) -> float:
        """How far down the panel the curve's highest point is, between two places across."""
        across = self.plot.left + np.arange(len(self.shown)) / self.plot.x.high * self.plot.width
        found = self.shown[(across >= left) & (across <= right)]
        return self.plot.y(float(found.max())) if len(found) else self.plot.bottom

    def words(self) -> str:
        if not len(self.losses):
            return "A chart of the loss, still empty."
        rises = int(np.sum(np.diff(self.losses) > 0))
        told = (
            f"The loss went from {self.losses[0]:.4f} to {self.losses[-1]:.4f} "
            f"in {len(self.losses) - 1} epochs; it rose in {rises} of them."
        )
        if self.at is not None:
            told += f" At epoch {self.at} it was {self.losses[self.at]:.4f}."
        if self.event is not None:
            told += f" Marked: {self.event[1]}."
        return told
