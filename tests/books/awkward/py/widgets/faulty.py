"""A widget that breaks when it is told to."""

from kit import Button, Frame, Slider, Widget


class Faulty(Widget):
    """It counts, and it breaks: at a press, in a tick, or in its drawing."""

    size = Slider("Size", 0, 9, default=1)
    add = Button("Add one")
    handler = Button("Break at once")
    run_down = Button("Break in a tick", while_running="Stop")
    picture = Button("Break the picture")

    def start(self) -> None:
        self.total = 0
        self.is_drawable = True

    def on_add(self) -> None:
        self.total += 1

    def on_handler(self) -> None:
        raise RuntimeError("broken <at once> & for good")

    def on_picture(self) -> None:
        self.is_drawable = False

    def tick(self) -> bool:
        raise ArithmeticError("broken in a tick")

    def draw(self) -> Frame:
        if not self.is_drawable:
            raise ValueError("broken picture")
        return self.frame([], f"{self.total} so far, size {self.size:g}")
