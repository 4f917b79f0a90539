"""Three learning rates race on the ball's ground, and a fourth one is the reader's own."""

from functools import cache

from pictures.hills.lanes import FORMS, Lane, Lanes
from pictures.hills.step_curve import FASTEST, SLOWEST, Counts, StepCurve, lowest

from kit import Bet, Button, Frame, Handle, Panel, Widget
from kit.draw import plain
from learning.landscape import LANDSCAPES

GROUND = LANDSCAPES["valley"]
RATES = {"0.01": 0.01, "0.1": 0.1, "0.5": 0.5}
TO_WATCH, TO_THE_END = 0.07, 0.5  # steps for each painted Frame, until one lies still and after


class Race(Widget):
    """One start, one ground, one step for each ball at a time: who is first to lie still?"""

    telling = (("bet", "0.1"), ("go", None))
    lead = "race"
    go = Button("Start the race", while_running="Pause")
    reset = Button("Start over")
    bet = Bet("Your bet: which lies still first?", RATES, over="race")
    rate = Handle("Your own learning rate", x=(SLOWEST, FASTEST), default=0.2, digits=2)

    def start(self) -> None:
        self.steps = 0
        self.has_tried = False  # another rate, after the race

    def on_go(self) -> None:
        if self.is_over:
            self.start()

    def on_rate(self) -> None:
        self.has_tried = self.is_over

    def tick(self) -> bool:
        """One step in every lane."""
        self.steps += 1
        return not self.is_over

    @property
    def pace(self) -> float:
        return TO_THE_END if self.first_is_still else TO_WATCH

    @property
    def disabled(self) -> list[str]:
        return ["bet"] if self.steps else []

    @property
    def winner(self) -> str:
        """Which of the three needs the fewest steps."""
        return min(self.arriving, key=self.arriving.__getitem__)

    @property
    def arriving(self) -> dict[str, int]:
        """The steps of those of the three that come to rest."""
        needed = {name: steps_needed(rate) for name, rate in RATES.items()}
        return {name: steps for name, steps in needed.items() if steps is not None}

    @property
    def longest(self) -> int:
        """The steps until all that come to rest lie still."""
        return max(self.arriving.values())

    @property
    def first_is_still(self) -> bool:
        return self.steps >= self.arriving[self.winner]

    @property
    def is_over(self) -> bool:
        return self.steps >= self.longest

    @property
    def lanes(self) -> list[Lane]:
        own = f"you: {self.rate:.2f}"
        return [self.lane(name, rate) for name, rate in [*RATES.items(), (own, self.rate)]]

    def lane(self, name: str, rate: float) -> Lane:
        needs = steps_needed(rate)
        made = self.steps if needs is None else min(self.steps, needs)
        return Lane(name, rate, GROUND.descend(rate, made), needs, self.is_over)

    def draw(self) -> Frame:
        form, lanes = FORMS[self.width], self.lanes
        curve = StepCurve(form, lanes, all_counts() if self.is_over else {})
        panel = Panel(
            "race",
            "One start, one step for each ball at a time",
            " ".join(map(told, lanes)),
            form.width,
            form.height,
            Lanes(form, GROUND, lanes).layers() | curve.layers(),
            grips={"rate": curve.grip()},
        )
        return self.frame([panel], self.words())

    def words(self) -> str:
        if self.has_tried:
            return tried(self.rate, steps_needed(self.rate))
        if self.is_over:
            return self.answer()
        if self.first_is_still:
            return f"{self.winner} lies still after {self.arriving[self.winner]} steps!"
        if self.steps:
            return "One step in every lane, and one more…"
        if self.bet:
            return f"You bet on {self.bet}. Start the race!"
        return "First your bet, then start the race."

    def answer(self) -> str:
        """What became of the bet."""
        won = f"{self.winner}, after {self.arriving[self.winner]} steps"
        if self.bet == self.winner:
            said = f"You were right: it was {won}."
        elif self.bet:
            said = f"You bet on {self.bet}. It was {won}."
        else:
            said = f"It was {won}."
        return said + " Now drag the knob on the curve: can you beat it?"


def told(lane: Lane) -> str:
    """A lane in words."""
    where = f"Learning rate {lane.rate:g}: after {lane.steps} steps the ball is at "
    rest = ", and lies still." if lane.is_still else "."
    return f"{where}{plain(lane.weights[-1])}{rest}"


def tried(rate: float, needs: int | None) -> str:
    """What the reader's own rate comes to."""
    if needs is None:
        return f"{rate:.2f} never lies still: every step leaps past the bottom."
    crossings = GROUND.crossings(GROUND.descend(rate, needs))
    past = {0: "never jumps past the bottom", 1: "jumps past the bottom once"}
    how = past.get(crossings, f"jumps past the bottom {crossings} times")
    best = " No rate needs fewer!" if needs == lowest(all_counts())[1] else ""
    return f"{rate:.2f} lies still after {needs} steps, and {how}.{best}"


@cache
def steps_needed(rate: float) -> int | None:
    """How many steps a ball needs until it lies still; None if it never does."""
    return GROUND.steps_until_there(rate)


def all_counts() -> Counts:
    """The steps of every rate on the curve."""
    hundredths = range(round(100 * SLOWEST), round(100 * FASTEST) + 1)
    return {each / 100: steps_needed(each / 100) for each in hundredths}
