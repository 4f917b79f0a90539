"""Four gates for four neurons, a bet on the last of them, and all sixteen gates to hunt through."""

from dataclasses import dataclass

from pictures.answers import RANGE, right_answers
from pictures.gate_maps import dot_spots, map_layers, mosaic
from pictures.truth_tables import (
    QUESTIONS,
    TABLE_HEIGHT,
    TILES,
    answers_of,
    said_of,
    table,
    table_spots,
    tile_of,
    tiles,
    tiles_height,
)

from kit import Bet, Button, Frame, Panel, Spot, Tap, Widget
from kit.draw import Multiples, multiples, text
from learning.gates import GATES, INPUTS, one_line_can
from learning.neuron import Neuron, Training

FOUR = ("AND", "OR", "NAND", "XOR")
NAMES = {tile_of(targets): name for name, targets in GATES.items()}
IMPOSSIBLE = [tile for tile in TILES if not one_line_can(answers_of(tile))]
ASK = ": tap an answer to flip it"
XOR = tile_of(GATES["XOR"])
RATE = 2.0
ENOUGH = 400  # epochs after which a neuron that has all four right may stop
PATIENCE = 2000  # epochs for one that has not
NEWBORN = 30  # epochs that are shown slowly
SLOW, BRISK, FAST = 1.0, 5.0, 20.0  # epochs a Frame: at first, then, and when only patience is left


@dataclass(frozen=True)
class Sizes:
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
SIZES = {
    "wide": Sizes(900, 4, 204, 28, (0, 246, 340), (400, 270, 500, 19), LONG, 13),
    "snug": Sizes(640, 4, 142, 24, (0, 184, 256), (280, 208, 360, 16), SHORT),
    "low": Sizes(462, 4, 164, 14, (484, 0, 276), (484, 120, 276, 13), BRIEF),
    "phone": Sizes(338, 2, 96, 16, (0, 256, 338), (0, 380, 338, 14), SHORT),
    "tiny": Sizes(282, 2, 96, 14, (0, 256, 282), (0, 380, 282, 14), SHORT),
}


@dataclass
class Gate:
    """A gate by its four answers, and the training of its neuron, once that has begun."""

    tile: str
    training: Training | None = None

    @property
    def title(self) -> str:
        return NAMES.get(self.tile, "Your own")

    @property
    def neuron(self) -> Neuron | None:
        return self.training.neuron if self.training else None

    @property
    def epochs(self) -> int:
        return self.training.epochs if self.training else 0

    @property
    def right(self) -> int:
        """How many of the four answers its neuron has right."""
        return right_in(self.training) if self.training else 0

    @property
    def is_learned(self) -> bool:
        return self.right == len(INPUTS)

    @property
    def is_over(self) -> bool:
        """Whether its neuron has had all the epochs it needs, or all that it gets."""
        return self.epochs >= (ENOUGH if self.is_learned else PATIENCE)

    def flip(self, question: str) -> None:
        """Turn one answer over; there is no neuron yet for the new gate."""
        place = list(QUESTIONS).index(question)
        other = "1" if self.tile[place] == "0" else "0"
        self.tile = self.tile[:place] + other + self.tile[place + 1 :]
        self.training = None

    def says(self) -> str:
        """What its map shows, in words."""
        answers = f"{self.title}, answers {' '.join(self.tile)}"
        if not self.training:
            return f"{answers}: not trained yet."
        return f"{answers}: {self.right} of 4 right, loss {self.training.losses[-1]:.4f}."


class Gates(Widget):
    """Which gates can one neuron learn? Four maps whose dots flip, and sixteen tiles to fill."""

    telling = (("train", None),)
    bet = Bet("Your bet on XOR: how many right?", "234", over="gates")
    train = Button("Train all four", while_running="Pause")
    reset = Button("Reset")
    dot = Tap("Flip a dot", [f"{name} {question}" for name in FOUR for question in QUESTIONS])
    flip = Tap("Flip an answer", QUESTIONS)

    births = 0  # how many times new neurons were made

    def start(self) -> None:
        self.gates = {
            name: Gate(tile_of(GATES[name])) for name in FOUR
        }  # by what they are at first
        self.chosen = "XOR"  # whose truth table is shown
        self.tried: dict[str, bool] = {}  # gates by their answers, and whether they were learned

    def on_reset(self) -> None:
        self.births += 1
        self.start()

    def on_dot(self) -> None:
        self.chosen, question = self.dot.split(" ", 1)
        self.gates[self.chosen].flip(question)

    def on_flip(self) -> None:
        self.gates[self.chosen].flip(self.flip)

    def on_train(self) -> None:
        """Begin with the gates that have no neuron yet, go on with the others, or begin anew."""
        if all(gate.is_over for gate in self.shown):
            self.births += 1
            for gate in self.shown:
                gate.training = None
        for gate in self.shown:
            seed = 1 + self.births
            gate.training = gate.training or Training(INPUTS, answers_of(gate.tile), seed)

    def tick(self) -> bool:
        """An epoch for each neuron that still learns; whether one is left."""
        return any([self.teach(gate) for gate in self.shown])

    def teach(self, gate: Gate) -> bool:
        """An epoch, and the tile when it was the last; whether more are to come."""
        if gate.training is None:
            return False  # flipped meanwhile
        if not gate.is_over:
            gate.training.epoch(RATE)
        if gate.is_over:
            self.tried[gate.tile] = gate.is_learned
        return not gate.is_over

    @property
    def pace(self) -> float:
        return SLOW if self.epoch < NEWBORN else BRISK if self.epoch < ENOUGH else FAST

    @property
    def shown(self) -> list[Gate]:
        """The gates of the four maps."""
        return list(self.gates.values())

    @property
    def epoch(self) -> int:
        """That of the youngest neuron that still learns."""
        return min((g.epochs for g in self.shown if g.training and not g.is_over), default=0)

    @property
    def disabled(self) -> tuple[str, ...]:
        """There is no bet once the neurons are on their way."""
        is_begun = self.tried or any(gate.training for gate in self.shown)
        return ("bet",) if is_begun else ()

    def draw(self) -> Frame:
        form, chosen = SIZES[self.width], self.gates[self.chosen]
        grid, neurons = self.grid(form), [gate.neuron for gate in self.shown]
        ring = grid.plots[FOUR.index(self.chosen)]
        failed = ["loss" if g.is_over and not g.is_learned else "" for g in self.shown]
        left, top, width, cell = form.tiles
        asked, count = chosen.title + ASK, said_of(self.tried, IMPOSSIBLE)
        layers = map_layers(grid.plots, [g.tile for g in self.shown], neurons, ring) | {
            "titles": grid.drawn(failed),
            "table": table(asked, chosen.tile, chosen.neuron, *form.table, form.size),
            "tiles": text("note", (left, top - 10), count, form.size, anchor="start")
            + tiles(self.tried, chosen.tile, *form.tiles),
        }
        panel = Panel(
            "gates",
            "A neuron for each gate",
            " ".join([*(gate.says() for gate in self.shown), f"{count}."]),
            max(form.width, left + width),
            max(grid.height, form.table[1] + TABLE_HEIGHT, top + tiles_height(cell)),
            layers,
            mosaic(grid.plots, neurons) if any(neurons) else None,
            spots={"dot": self.dots(grid), "flip": table_spots(chosen.tile, *form.table)},
        )
        return self.frame([panel], self.words())

    def dots(self, grid: Multiples) -> dict[str, Spot]:
        """The places of all sixteen dots."""
        spots: dict[str, Spot] = {}
        for (name, gate), plot in zip(self.gates.items(), grid.plots, strict=True):
            spots |= dot_spots(name, gate.title, gate.tile, plot)
        return spots

    def grid(self, form: Sizes) -> Multiples:
        return multiples(
            [gate.title for gate in self.shown],
            form.width,
            form.columns,
            x_range=RANGE,
            y_range=RANGE,
            height=form.height,
            notes=[
                form.note.format(right=g.right, loss=g.training.losses[-1]) if g.training else ""
                for g in self.shown
            ],
            size=form.size,
            gap=form.gap,
        )

    def words(self) -> str:
        if self.run == "running":
            return f"Epoch {self.epoch}: four neurons, one for each gate."
        new = [gate for gate in self.shown if not gate.training]
        if new and self.is_untouched:
            begin = f"You bet on {self.bet}. Now" if self.bet else "Place your bet, then"
            return f"{begin} train all four."
        if new and all(gate.tile in self.tried for gate in new):
            return "You have tried that gate already. Flip another dot!"
        if new:
            return "A new gate! Can one straight line do it? Train to find out."
        if all(gate.is_over for gate in self.shown):
            return self.verdict()
        return f"Paused after epoch {self.epoch}."

    @property
    def is_untouched(self) -> bool:
        """Whether the four gates are those of the beginning, and no neuron is there yet."""
        return not self.disabled and [gate.title for gate in self.shown] == list(FOUR)

    def verdict(self) -> str:
        """What was found, once all four neurons have had their epochs."""
        failed = {gate.tile: gate for gate in self.shown if not gate.is_learned}
        found = [tile for tile in IMPOSSIBLE if tile in self.tried]
        if len(self.tried) == len(TILES):
            can = sum(self.tried.values())
            return f"All 16 tried: one line can do {can}, and you found both that it cannot."
        if failed and len(found) == len(IMPOSSIBLE) and list(failed) != [XOR]:
            return "You found both gates that no straight line can do: XOR and its opposite!"
        if XOR in failed:
            return self.answer_to_bet(failed[XOR])
        if failed:
            return "You found one: no straight line can do this gate!"
        return "All four learned. Flip dots and train again: which gates can no line do?"

    def answer_to_bet(self, xor: Gate) -> str:
        bet = f"You bet on {self.bet}: it is {xor.right}. " if self.bet else f"It is {xor.right}. "
        loss = xor.training.losses[-1] if xor.training else 0.0
        return (
            f"{bet}After {xor.epochs:,} epochs XOR's loss is still {loss:.2f}: "
            "no straight line parts its dots."
        )


def right_in(training: Training) -> int:
    """How many of the four a neuron has right now."""
    return int(right_answers(training.targets, training.neuron.predict).sum())
