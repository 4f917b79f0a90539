"""A ball that finds the lowest point of a loss landscape by gradient descent."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import numpy as np
from pictures.hills.hill import FORMS, Hill

from kit import Button, Choice, Frame, Handle, Panel, Slider, Widget
from kit.draw import plain
from learning.landscape import LANDSCAPES, Landscape

HOP = 12  # ticks from one step to the next
MOST_STEPS = 30
GROUNDS = {"One valley": "valley", "Two valleys": "two-valleys"}
CALLED = {name: option for option, name in GROUNDS.items()}


class Ground(Choice):
    """Which ground; a marker may call it by its short name, as in `landscape=two-valleys`."""

    def check(self, value: Any, widget: Any = None) -> str:
        is_short = isinstance(value, str) and value in CALLED
        return super().check(CALLED[value] if is_short else value, widget)


class Ball(Widget):
    """Drop a ball on a loss curve and watch gradient descent roll it down."""

    telling = (("drop", None),)
    lead = "hillside"
    rate = Slider("Learning rate", 0.01, 1.0, default=0.1, digits=2, help="How long each step is.")
    drop = Button("Drop the Ball")
    reset = Button("Reset")
    landscape = Ground("Ground", GROUNDS, row=True, help="The shape of the loss curve.")
    drop_at = Handle("Start", x=(-1, 5), default=LANDSCAPES["valley"].start, digits=2)

    def __init__(self, settings: Mapping[str, Any] | None = None, **how: Any) -> None:
        super().__init__(settings, **how)
        if "drop_at" not in (settings or {}):
            self.on_landscape()

    def start(self) -> None:
        self.drops: dict[float, bool | None] = {}  # on two valleys, by start: was it found?
        self.lift()

    def lift(self) -> None:
        """Put the ball back to where it is dropped."""
        self.run = "idle"
        self.weights = [self.drop_at]  # one for each step so far, the drop first
        self.phase = 0  # ticks into the hop that leads to the last weight
        self.rests_in: float | None = None  # the minimum in which it lies still, once it does
        self.rolled_at: float | None = None  # the learning rate of its last step

    def on_drop(self) -> None:
        self.lift()
        self.play()

    def on_drop_at(self) -> None:
        self.lift()

    def on_landscape(self) -> None:
        self.drop_at = self.ground.start
        self.lift()

    def tick(self) -> bool:
        self.phase = (self.phase + 1) % HOP
        if self.phase == 1:
            self.weights.append(self.ground.step(self.weights[-1], self.rate))
            self.rests_in = self.ground.resting_place(self.weights[-1], self.rate)
            self.rolled_at = self.rate
        over = self.rests_in is not None or self.steps == MOST_STEPS
        if self.phase or not over:
            return True
        self.note_the_drop()
        return False

    def note_the_drop(self) -> None:
        """Keep how it ended, where there is more than one valley to end in."""
        if len(self.ground.minima) > 1:
            self.drops.pop(self.weights[0], None)
            self.drops[self.weights[0]] = None if self.rests_in is None else self.is_there

    @property
    def ground(self) -> Landscape:
        return LANDSCAPES[GROUNDS[self.landscape]]

    @property
    def steps(self) -> int:
        return len(self.weights) - 1

    @property
    def is_there(self) -> bool:
        """Whether it lies still at the lowest loss."""
        return self.rests_in == self.ground.minimum

    @property
    def crossings(self) -> int:
        """How often the ball jumped from one side of the lowest point to the other."""
        return self.ground.crossings(self.weights)

    @property
    def turns(self) -> int:
        """How often a step went the other way than the one before."""
        steps = np.diff(self.weights)
        return int(np.sum(steps[1:] * steps[:-1] < 0))

    def draw(self) -> Frame:
        return self.frame([self.hillside()], self.words() + self.of_another_rate())

    def hillside(self) -> Panel:
        ground, form = self.ground, FORMS[self.width]
        part = self.phase / HOP if self.phase and not self.reduced_motion else 1.0
        several = len(ground.minima) > 1
        is_stuck = self.run == "done" and self.rests_in not in (None, ground.minimum)
        drops = self.drops if several else None
        hill = Hill(form, ground, self.weights, part, drops, is_stuck)
        at = self.drop_at, float(ground.loss(self.drop_at))
        grip = replace(hill.plot.grip(at, "x"), at=hill.resting(self.drop_at))
        return Panel(
            "hillside",
            "Tap the ground, or drag the ball: where shall it fall?",
            f"A loss curve over one weight, lowest at {ground.minimum:g}. "
            f"The ball is at {plain(self.weights[-1])} after {self.steps} steps.",
            form.width,
            form.height,
            hill.layers(),
            grips={"drop_at": grip},
        )

    def words(self) -> str:
        if self.run == "running":
            return "Rolling downhill, one step at a time…"
        if self.run == "idle":
            return 'Click "Drop the Ball" to watch gradient descent find the minimum!'
        ended = f"Step {self.steps}. The ball "
        if self.rests_in is None:
            if self.turns > 2:
                return ended + "is still bouncing from side to side: its steps are too long."
            return ended + "is still on its way: its steps are tiny."
        if not self.is_there:
            return (
                f"Step {self.steps}. You found a stuck ball: "
                + "it lies still, but not at the lowest loss."
                + self.tally()
            )
        if self.crossings:
            times = "once" if self.crossings == 1 else f"{self.crossings} times"
            return ended + f"jumped past the minimum {times}, then settled there." + self.tally()
        return ended + "rolled to the minimum without ever crossing it." + self.tally()

    def of_another_rate(self) -> str:
        """What the picture was made with, if the slider says something else by now."""
        if self.run != "done" or self.rolled_at == self.rate:
            return ""
        return f" That was at {self.rolled_at:.2f}."

    def tally(self) -> str:
        """How many of several drops found the lowest loss."""
        found = sum(end is True for end in self.drops.values())
        many = len(self.drops)
        if many < 2 or len(self.ground.minima) == 1:
            return ""
        return f" {found} of {many} drops found the lowest loss."
