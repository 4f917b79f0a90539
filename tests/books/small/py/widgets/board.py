"""A board with one of each Control that lies on a picture, and a slider that follows its state."""

from kit import (
    Bet,
    Button,
    Choice,
    Frame,
    Handle,
    Number,
    Panel,
    Readout,
    Slider,
    Spot,
    Tap,
    Widget,
)
from kit.draw import Plot, circle, line

SPEEDS = {"slow": 0.25, "normal": 1.0, "fast": 8.0}
PLACES = {"left": 2.0, "right": 8.0}


class Board(Widget):
    """It counts what is done to it."""

    telling = (("bet", "far"), ("go", None))
    spot = Handle("Spot", x=(0, 10), y=(0, 5), default=(2, 3))
    mark = Handle("Mark", x=(0, 10), default=5.0)
    ask = Tap("Ask", PLACES)
    past = Slider("Past", 0, "steps", default=0, under="track")
    speed = Choice("Speed", SPEEDS, default="normal", row=True)
    bet = Bet("How far will it go?", ["near", "far"])
    goal = Number("Goal", 10, 500, default=40)
    go = Button("Go", while_running="Pause")
    back = Button("Back")
    reset = Button("Reset")
    steps_made = Readout("Steps")
    asked = Readout("Asked")

    def start(self) -> None:
        self.steps = 0
        self.taps = 0

    @property
    def pace(self) -> float:
        return SPEEDS[self.speed]

    @property
    def disabled(self) -> list[str]:
        return [*(["back"] if self.steps == 0 else []), *(["bet"] if self.run == "running" else [])]

    def on_back(self) -> None:
        self.steps -= 1

    def on_ask(self) -> None:
        self.taps += 1

    def tick(self) -> bool:
        self.steps += 1
        self.past = self.steps
        return self.steps < self.goal

    def draw(self) -> Frame:
        panels = [self.field(), self.track()]
        words = f"{self.ask}, {self.past:.0f} of {self.steps}"
        return self.frame(panels, words, steps_made=self.steps, asked=self.taps)

    def field(self) -> Panel:
        """A plane with a point to move, a mark on its lower edge, and two places to press."""
        plot = Plot(10, 10, 200, 100, (0, 10), (0, 5))
        x, y = self.spot
        shapes = circle("yes dot", plot.at(x, y), 6) + circle("loss ball", plot.at(self.mark, 0), 5)
        return Panel(
            "field",
            "A field",
            f"A point at {x:g} and {y:g}.",
            220,
            120,
            {"edge": plot.outline(), "points": shapes},
            grips={
                "spot": plot.grip((x, y), "xy"),
                "mark": plot.grip((self.mark, 0), "x"),
            },
            spots={
                "ask": {
                    name: Spot(plot.at(place, 4), 8, f"Ask {name}", name == self.ask)
                    for name, place in PLACES.items()
                }
            },
        )

    def track(self) -> Panel:
        """A line as long as the way; the slider below it looks back."""
        length = 40 if self.width in ("phone", "tiny") else 60
        at = 20 + 180 * (self.past / self.steps if self.steps else 0)
        drawn = line("axis", (20, 10), (200, 10)) + line("mark", (at, 5), (at, length - 5))
        alt = f"At {self.past:.0f} of {self.steps}."
        return Panel("track", "A track", alt, 220, length, {"way": drawn}, rail=(20, 200, 200))
