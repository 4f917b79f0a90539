"""Four answers and their squared errors as real squares, and the average of them as a fifth."""

import numpy as np
from pictures.error_squares import Places, answer_box, answer_grip, average_box
from pictures.poured import STREAM, depth, layers, streams, sum_column, sum_row

from kit import Button, Frame, Handle, Panel, Widget
from kit.draw import exact
from learning.squares import half_as_wrong, mean_squared_error, squared_errors

RIGHT = (1, 0, 0, 1)
START = {"answer_1": 0.30, "answer_2": 0.20, "answer_3": 0.60, "answer_4": 0.90}
SMALL = 100  # small squares in a box
SEEN = 0.1  # an error that is smaller is too small to be seen halved
PLACES = {
    "wide": Places(138, 39, 5, apart=24),
    "snug": Places(92, 31.5, 5, letters=12, apart=24),
    "low": Places(88, 32.5, 5, letters=12),
    "phone": Places(86, 25, 3, letters=12),
    "tiny": Places(70, 21, 3, letters=12),
}
SUM_ROWS = 40  # px, for the sum and its share
SUM = 2  # where the addition stands, if there is a place for it
ROWS = {5: (0, 1, 2, 3, 4), 3: (0, 1, 3, 4, 5)}  # where each answer and the average stand


class Squares(Widget):
    """Answers under the reader's hand, and how many small squares each of them costs."""

    telling = (("halve", None),)
    halve = Button("Halve every error")
    reset = Button("Start over")
    answer_1 = Handle("Answer 1; right is 1", x=(0, 1), default=START["answer_1"], digits=2)
    answer_2 = Handle("Answer 2; right is 0", x=(0, 1), default=START["answer_2"], digits=2)
    answer_3 = Handle("Answer 3; right is 0", x=(0, 1), default=START["answer_3"], digits=2)
    answer_4 = Handle("Answer 4; right is 1", x=(0, 1), default=START["answer_4"], digits=2)

    def start(self) -> None:
        self.targets = np.array(RIGHT, dtype=float)
        self.before: np.ndarray | None = None  # the answers before they were halved

    def on_reset(self) -> None:
        self.values.update(START)
        self.start()

    def on_answer_1(self) -> None:
        self.before = None

    on_answer_2 = on_answer_3 = on_answer_4 = on_answer_1

    def on_halve(self) -> None:
        self.before = self.answers
        halved = half_as_wrong(self.answers, self.targets)
        self.values.update(zip(START, map(float, halved), strict=True))

    @property
    def disabled(self) -> list[str]:
        return [] if np.max(np.abs(self.answers - self.targets)) >= SEEN else ["halve"]

    @property
    def answers(self) -> np.ndarray:
        return np.array([self.values[name] for name in START])

    @property
    def loss(self) -> float:
        return mean_squared_error(self.answers, self.targets)

    @property
    def loss_before(self) -> float | None:
        """The loss before the errors were halved, while its ghost is shown."""
        return None if self.before is None else mean_squared_error(self.before, self.targets)

    def draw(self) -> Frame:
        places = PLACES[self.width]
        *at, last = ROWS[places.columns]
        before = [None] * len(RIGHT) if self.before is None else [float(p) for p in self.before]
        boxes, grips = [], {}
        for name, place, answer, right, was in zip(
            START, at, self.answers, RIGHT, before, strict=True
        ):
            plot = places.box(place)
            boxes.append(answer_box(plot, float(answer), right, was, places.letters))
            grips[name] = answer_grip(plot, float(answer))
        errors = squared_errors(self.answers, self.targets)
        average = average_box(
            places.box(last), self.loss, self.loss_before, places.letters, layers(errors)[:-1]
        )
        panel = Panel(
            "squares",
            "Drag an answer, and count the small squares",
            self.seen(),
            places.width,
            self.height(places),
            {
                "streams": streams(places, errors) if self.has_streams else "",
                "answers": "".join(boxes),
                "average": average,
                "sum": self.sum(places, errors),
            },
            grips=grips,
        )
        return self.frame([panel], self.words())

    @property
    def has_streams(self) -> bool:
        """Whether there is room below the boxes for what is poured."""
        return self.width in ("wide", "snug")

    def height(self, places: Places) -> float:
        """Of the panel: as high as the deepest streams need it, so that nothing jumps."""
        boxes = places.height(len(RIGHT) + 1)
        if places.columns <= len(RIGHT):
            return boxes
        return boxes + SUM_ROWS + (depth(np.ones(len(RIGHT))) - STREAM if self.has_streams else 0)

    def sum(self, places: Places, errors: np.ndarray) -> str:
        """The squares added up and shared by four, in numbers."""
        if places.columns <= len(RIGHT):
            return sum_column(places.box(SUM), errors, self.loss)
        return sum_row(places, errors, self.loss)

    def seen(self) -> str:
        """The picture in words."""
        errors = squared_errors(self.answers, self.targets)
        each = "; ".join(
            f"answer {exact(p, 3)}, right {right}, squared error {exact(error)}"
            for p, right, error in zip(self.answers, RIGHT, errors, strict=True)
        )
        return f"Squares: {each}. Their average is {exact(self.loss)}."

    def words(self) -> str:
        if self.loss_before is None:
            return self.count()
        fall = f"{exact(self.loss_before, 3)} → {exact(self.loss, 3)}"
        return f"Half as wrong, a quarter of the loss: {fall}."

    def count(self) -> str:
        """The small squares, added up and shared by four."""
        counts = SMALL * squared_errors(self.answers, self.targets)
        each = " + ".join(counted(number) for number in counts)
        return (
            f"{each} = {counted(counts.sum())} small squares; "
            f"a quarter of them: {counted(SMALL * self.loss)} of {SMALL}."
        )


def counted(number: float) -> str:
    """So many small squares, with as few decimals as it takes."""
    return f"{number:.4f}".rstrip("0").rstrip(".")
