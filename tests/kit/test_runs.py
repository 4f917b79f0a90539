"""A widget runs: how many ticks a picture has, and how long a run may be."""

import pytest

from kit import Button, Frame, Slider, TeachingError, Widget
from kit.widget import CALM, LONGEST_TELLING


class Walker(Widget):
    """It takes so many steps."""

    far = Slider("Far", 1, 1e6, default=9)
    slow = Slider("Slow", 1, 8, default=1)
    go = Button("Go", while_running="Pause")
    reset = Button("Reset")

    def start(self) -> None:
        self.gone = 0

    @property
    def pace(self) -> float:
        return 1 / self.slow

    def tick(self) -> bool:
        self.gone += 1
        return self.gone < self.far

    def draw(self) -> Frame:
        return self.frame([], f"{self.gone}")


def gone(walker, pictures):
    """How far it has gone after each of some pictures."""
    steps = []
    for _ in range(pictures):
        walker.advance()
        steps.append(walker.gone)
    return steps


def test_a_slow_tick_comes_with_the_last_of_its_pictures():
    walker = Walker({"slow": 4})
    walker.handle("go")
    assert gone(walker, 9) == [0, 0, 0, 1, 1, 1, 1, 2, 2]


def test_a_picture_when_nothing_runs_earns_nothing():
    walker = Walker({"slow": 4})
    walker.handle("go")
    gone(walker, 3)
    walker.handle("go")
    assert gone(walker, 2) == [0, 0]
    walker.handle("go")
    assert gone(walker, 4) == [0, 0, 0, 1]


def test_who_wants_less_motion_sees_one_picture_of_twelve():
    walker = Walker({"far": 100}, reduced_motion=True)
    walker.handle("go")
    assert CALM == 12
    assert gone(walker, 9) == [12, 24, 36, 48, 60, 72, 84, 96, 100]
    assert walker.run == "done"


def test_the_longest_telling_is_told_and_a_longer_one_is_named():
    walker = Walker({"far": LONGEST_TELLING})
    walker.play_out([("go", None)])
    assert walker.draw().status == f"{LONGEST_TELLING}" == "20000"
    with pytest.raises(TeachingError, match="walker · go: it starts a run without end"):
        Walker({"far": LONGEST_TELLING + 1}).play_out([("go", None)])


def test_an_order_ends_what_runs_and_a_press_pauses_it():
    walker = Walker()
    walker.handle("go")
    assert (walker.run, walker.labels()) == ("running", {"go": "Pause", "reset": "Reset"})
    walker.do([("go", None)])
    assert walker.run == "running"
    walker.handle("go")
    assert (walker.run, walker.labels()) == ("idle", {"go": "Go", "reset": "Reset"})
    walker.do([])
    assert walker.run == "idle"
