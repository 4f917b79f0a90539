"""A widget with one Control of each kind, a raster from the first Frame, and awkward words."""

import numpy as np

from kit import Button, Choice, Frame, Panel, Readout, Setting, Slider, Toggle, Widget
from kit.draw import Plot, label, plane


class Sampler(Widget):
    """It says back what it was told."""

    level = Slider("Level & more", -2, 2, default=0.5, digits=2, help='From "low" to <high>.')
    fruit = Choice("Fruit", ["apple", "pear & plum", "<fig>"], default="pear & plum")
    loud = Toggle("Loud", default=True)
    count_up = Button("Count <up>", while_running="Stop & rest")
    flip = Button("Flip")
    reset = Button("Reset")
    pressed = Readout("Pressed & counted")
    half = Readout("Half", digits=3)
    shape = Setting("round", options=["round", "square"])

    def start(self) -> None:
        self.total = 0
        self.is_flipped = False

    def on_flip(self) -> None:
        self.total += 1
        self.is_flipped = not self.is_flipped

    def tick(self) -> bool:
        self.total += 1
        return self.total < 1000

    def draw(self) -> Frame:
        voice = "loud" if self.loud else "quiet"
        words = f"{self.level:.2f} < {self.fruit} & {voice}"
        half = self.total / 2 if self.total else None
        return self.frame([self.picture(words)], words, pressed=self.total, half=half)

    def picture(self, words: str) -> Panel:
        plot = Plot(0, 0, 100, 100, (0, 1), (0, 1))
        across = 1 if self.is_flipped else 0
        raster = plane(lambda points: np.round(points[..., across]), plot, cells=4)
        text = {"words": label("note", (50, 50), words)}
        return Panel("plane", 'A "plane" & <more>', f'It says "{words}".', 100, 100, text, raster)
