"""The board once more, in a figure of its own."""

from kit import Button, Frame, Panel, Readout, View
from kit.draw import circle
from widgets.board import Board


class Echo(View):
    """It shows how far the board is, and can move it."""

    shows = Board
    of: Board

    step = Button("Step there")
    reset = Button("Reset")
    there = Readout("Steps there")

    def on_step(self) -> None:
        self.of.steps += 1

    def draw(self) -> Frame:
        marks = "".join(circle("loss last", (10 + 5 * n, 10), 2) for n in range(self.of.steps % 30))
        row = Panel("row", "Steps", f"{self.of.steps} steps.", 160, 20, {"marks": marks})
        return self.frame([row], f"{self.of.steps} steps", there=self.of.steps)
