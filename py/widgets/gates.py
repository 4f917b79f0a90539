"""Four gates for four neurons, a bet on the last of them, and all sixteen gates to try."""

from dataclasses import dataclass

import numpy as np
from pictures.answers import RANGE, right_answers
from pictures.gate_maps import map_layers, mosaic
from pictures.truth_tables import (
    QUESTIONS,
    TABLE_HEIGHT,
    TILES,
    answers_of,
    said_of,
    table,
    table_spots,
    tiles,
    tiles_height,
)

from kit import Bet, Button, Frame, Panel, Tap, Widget
from kit.draw import Multiples, multiples, text
from learning.gates import GATES, INPUTS, one_line_can
from learning.neuron import Training

FOUR = ("AND", "OR", "NAND", "XOR")
RATE = 2.0
ENOUGH = 400  # epochs in which a gate is learned, if it can be
PATIENCE = 2000  # epochs for XOR
SLOW, BRISK, FAST = 1.0, 5.0, 20.0  # epochs a Frame: at first, then, and when only XOR is left
NEWBORN = 30  # epochs that are shown slowly
IMPOSSIBLE = [tile for tile in TILES if not one_line_can(answers_of(tile))]


@dataclass(frozen=True)
class Form:
    """Sizes for one width class, in px. The table stands below the maps, or right of them."""

    width: float  # of the maps
    columns: int
    height: float  # of one map
    gap: float
    table: tuple[float, float, float]  # left, top, width
    tiles: tuple[float, float, float, float]  # left, top, width, and one answer's side
    note: str
    size: int = 12


LONG, SHORT, BRIEF = "{right} of 4, loss {loss:.4f}", "{right} of 4 right", "{right} of 4"
FORMS = {
    "wide": Form(900, 4, 204, 28, (0, 246, 320), (380, 268, 520, 17), LONG, 13),
    "snug": Form(640, 4, 142, 24, (0, 184, 256), (280, 204, 360, 16), SHORT),
    "low": Form(458, 4, 132, 14, (480, 0, 280), (480, 98, 280, 14), BRIEF),
    "phone": Form(338, 2, 88, 16, (0, 240, 338), (0, 344, 338, 14), SHORT),
    "tiny": Form(282, 2, 88, 14, (0, 240, 282), (0, 344, 282, 14), SHORT),
}


class Gates(Widget):
    """Which gates can one neuron learn? Four to watch, and sixteen to try."""

    train = Button("Train all four", while_running="Pause")
    learn = Button("Train mine")
    reset = Button("Reset")
    bet = Bet("Before XOR, your bet: how many of the four will one neuron get right?", "234")
    flip = Tap("Flip an answer", QUESTIONS, default="0 0")

    births = 0  # how many times new neurons were made

    def start(self) -> None:
        self.four: list[Training] = []  # the neurons of the four maps, once they are trained
        self.own: Training | None = None  # the neuron of the reader's own gate
        self.gate = "0000"  # the reader's own: its four answers
        self.tried: dict[str, bool] = {}  # gates by their answers, and whether they were learned
        self.at_work = ""  # "four" or "own": who was trained last

    def on_reset(self) -> None:
        self.births += 1
        self.start()

    @property
    def disabled(self) -> tuple[str, ...]:
        """There is no bet once the neurons are on their way."""
        return ("bet",) if self.four else ()

    def on_train(self) -> None:
        """Begin with new neurons, or go on with those that were paused."""
        self.at_work = "four"
        if not self.four or self.is_over:
            self.births += bool(self.four)
            self.four = [self.newborn(GATES[gate]) for gate in FOUR]

    def on_learn(self) -> None:
        self.at_work = "own"
        self.own = self.newborn(answers_of(self.gate))
        self.play()

    def newborn(self, targets: np.ndarray) -> Training:
        return Training(INPUTS, targets, seed=1 + self.births)

    def on_flip(self) -> None:
        """Turn one answer over; the neuron has not seen the new gate yet."""
        place = list(QUESTIONS).index(self.flip)
        other = "1" if self.gate[place] == "0" else "0"
        self.gate = self.gate[:place] + other + self.gate[place + 1 :]
        self.own = None

    def tick(self) -> bool:
        if self.at_work == "four":
            return self.teach_four()
        return self.own is not None and self.teach(self.own, ENOUGH)

    def teach_four(self) -> bool:
        """An epoch for each that still learns; whether one is left."""
        patience = [ENOUGH, ENOUGH, ENOUGH, PATIENCE]
        return any([self.teach(*each) for each in zip(self.four, patience, strict=True)])

    def teach(self, training: Training, patience: int) -> bool:
        """An epoch, and the tile when it was the last; whether more are to come."""
        if training.epochs < patience:
            training.epoch(RATE)
        if training.epochs < patience:
            return True
        tile = "".join(f"{target:.0f}" for target in training.targets)
        self.tried[tile] = right_in(training) == len(INPUTS)
        return False

    @property
    def pace(self) -> float:
        if self.at_work == "own" or not self.four:
            return BRISK
        epochs = self.four[-1].epochs
        return SLOW if epochs < NEWBORN else BRISK if epochs < ENOUGH else FAST

    @property
    def is_over(self) -> bool:
        """Whether the four maps have had all their epochs."""
        return bool(self.four) and self.four[-1].epochs >= PATIENCE

    def draw(self) -> Frame:
        form = FORMS[self.width]
        grid = self.grid(form)
        neurons = [training.neuron for training in self.four] or [None] * len(FOUR)
        late = [bool(self.four) and t.epochs >= ENOUGH and right_in(t) < 4 for t in self.four]
        titles = grid.drawn(["loss" if is_late else "" for is_late in late])
        left, top, width, cell = form.tiles
        count = text(
            "note", (left, top - 7), said_of(self.tried, IMPOSSIBLE), form.size, anchor="start"
        )
        layers = map_layers(grid, neurons) | {
            "titles": titles,
            "table": table(self.gate, self.own and self.own.neuron, *form.table),
            "tiles": count + tiles(self.tried, self.gate, *form.tiles),
        }
        panel = Panel(
            "gates",
            "A neuron for each gate",
            self.alt(),
            max(form.width, left + width),
            max(grid.height, form.table[1] + TABLE_HEIGHT, top + tiles_height(cell)),
            layers,
            mosaic(grid.plots, [t.neuron for t in self.four]) if self.four else None,
            spots={"flip": table_spots(self.gate, *form.table)},
        )
        return self.frame([panel], self.words())

    def grid(self, form: Form) -> Multiples:
        notes = [form.note.format(right=right_in(t), loss=t.losses[-1]) for t in self.four]
        return multiples(
            FOUR,
            form.width,
            form.columns,
            x_range=RANGE,
            y_range=RANGE,
            height=form.height,
            notes=notes or None,
            size=form.size,
            gap=form.gap,
        )

    def alt(self) -> str:
        maps = [
            f"{gate}: {right_in(t)} of 4 right, loss {t.losses[-1]:.4f}."
            for gate, t in zip(FOUR, self.four, strict=False)
        ] or ["The dots of AND, OR, NAND and XOR. Nothing is trained yet."]
        own = f"Your gate answers {' '.join(self.gate)}."
        said = self.own and f"Its neuron has {right_in(self.own)} of 4 right."
        return " ".join([*maps, own, said or "", said_of(self.tried, IMPOSSIBLE)])

    def words(self) -> str:
        if self.at_work == "own" and self.own:
            return self.words_of_own(self.own)
        if self.is_over:
            return self.verdict(self.four[-1])
        if self.run == "running" and self.four:
            return f"Epoch {self.four[-1].epochs}: four neurons, one for each gate."
        if self.four:
            return f"Paused after epoch {self.four[-1].epochs}."
        if self.bet:
            return f"You bet on {self.bet}. Now train all four."
        return "Place your bet, then train all four."

    def verdict(self, xor: Training) -> str:
        right = right_in(xor)
        bet = f"You bet on {self.bet}: it is {right}. " if self.bet else f"It is {right}. "
        return (
            f"{bet}After {xor.epochs:,} epochs the loss is still {xor.losses[-1]:.2f}: "
            "one straight line cannot part these dots."
        )

    def words_of_own(self, own: Training) -> str:
        right = right_in(own)
        if own.epochs < ENOUGH:
            return f"Your gate, epoch {own.epochs}: {right} of 4 right."
        if right == len(INPUTS):
            return f"Learned, after {own.epochs} epochs. Flip an answer and try another gate."
        return f"{right} of 4 right, and no straight line does better. You found one!"


def right_in(training: Training) -> int:
    """How many of the four a neuron has right now."""
    return int(right_answers(training.targets, training.neuron.predict).sum())
