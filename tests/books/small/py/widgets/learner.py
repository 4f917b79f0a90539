"""Something that learns for as long as one lets it, with numbers, a raster and a chart."""

import numpy as np

from kit import Button, Choice, Frame, Panel, Readout, Setting, Slider, Toggle, Widget
from kit.draw import LossCurve, Plot, plane

LONGEST_RUN = 3000
LEARNED = 0.001


class Learner(Widget):
    """Its loss falls in every epoch, by a part that the rate decides."""

    rate = Slider("Rate", 0.1, 20, default=2.0, digits=1, help="How fast it learns.")
    train = Button("Train", while_running="Pause")
    step = Button("Step")
    reset = Button("Reset")
    epoch, loss = Readout("Epoch"), Readout("Loss", digits=4, role="loss")
    mood = Choice("Mood", ["calm", "hasty"])
    twice = Toggle("Two at once")
    shape = Setting("wide", options=["wide", "high"])
    seed = Setting(1, help="Which start.")

    def start(self) -> None:
        self.losses: list[float] = []

    def on_step(self) -> None:
        if not self.losses:
            self.losses = [0.2 + 0.01 * (self.seed % 10)]
        rate = self.rate * (2 if self.mood == "hasty" else 1)
        for _ in range(2 if self.twice else 1):
            self.losses.append(self.losses[-1] * float(np.exp(-rate / 100)))

    def tick(self) -> bool:
        self.on_step()
        return self.losses[-1] > LEARNED and len(self.losses) <= LONGEST_RUN

    def draw(self) -> Frame:
        numbers = {
            "epoch": max(0, len(self.losses) - 1),
            "loss": self.losses[-1] if self.losses else None,
        }
        return self.frame([self.map(), LossCurve(self.losses).panel()], self.words(), **numbers)

    def map(self) -> Panel:
        plot = Plot(0, 0, 100, 100, (0, 1), (0, 1))
        across = 0 if self.shape == "wide" else 1
        raster = None
        if self.losses:
            loss = self.losses[-1]
            raster = plane(lambda points: points[..., across] * (1 - loss), plot, cells=12)
        return Panel("map", "A map", "What it answers.", 100, 100, {"edge": plot.outline()}, raster)

    def words(self) -> str:
        if self.run == "running":
            return "Learning…"
        if self.run == "done":
            return f"Learned after {len(self.losses) - 1} epochs."
        return "Press Train."
