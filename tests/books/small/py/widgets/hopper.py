"""A ball that hops downhill, a run that comes to its end by itself."""

import numpy as np
from hills import HIGH, HILLS, LOW

from kit import Button, Frame, Panel, Setting, Slider, Widget
from kit.draw import Plot, circle, path, polyline

HOP = 4  # ticks a hop
MOST_STEPS = 40


class Hopper(Widget):
    """It hops to the lowest point of a hill."""

    telling = (("drop", None),)
    rate = Slider("Step size", 0.01, 1.0, default=0.1, digits=2, help="How long each step is.")
    drop = Button("Drop it")
    reset = Button("Reset")
    hill = Setting("middle", options=HILLS, help="Where the hill is lowest.")

    def start(self) -> None:
        self.places = [-0.5]
        self.phase = 0

    def on_drop(self) -> None:
        self.start()
        self.play()

    def tick(self) -> bool:
        self.phase = (self.phase + 1) % HOP
        if self.phase == 1:
            self.places.append(HILLS[self.hill].step(self.places[-1], self.rate))
        is_still = self.steps > 0 and abs(self.places[-1] - self.places[-2]) < 0.005
        return not (self.phase == 0 and (is_still or self.steps == MOST_STEPS))

    @property
    def steps(self) -> int:
        return len(self.places) - 1

    @property
    def crossings(self) -> int:
        sides = np.sign(np.array(self.places) - HILLS[self.hill].bottom)
        return int(np.sum(sides[1:] * sides[:-1] < 0))

    def draw(self) -> Frame:
        plot = Plot(40, 10, 300, 140, (LOW, HIGH), (0, 20))
        hill = HILLS[self.hill]
        across = np.linspace(LOW, HIGH, 61)
        curve = [plot.at(x, h) for x, h in zip(across, hill.height(across), strict=True)]
        x = self.places[-1]
        if self.phase and not self.reduced_motion:
            x = self.places[-2] + (x - self.places[-2]) * self.phase / HOP
        ball = circle("loss ball", plot.at(x, float(hill.height(np.array(x)))), 8)
        layers = {"land": path("curve", polyline(curve)), "ball": ball}
        alt = f"A hill upside down, and a ball at {self.places[-1]:.2f}."
        return self.frame([Panel("hill", "A hill", alt, 360, 180, layers)], self.words())

    def words(self) -> str:
        if self.run == "running":
            return "Hopping downhill…"
        if self.run == "idle":
            return 'Press "Drop it".'
        if self.crossings:
            return f"After {self.steps} steps: it jumped past the lowest point."
        return f"After {self.steps} steps: it never jumped past the lowest point."
