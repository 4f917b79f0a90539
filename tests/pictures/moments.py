"""What a reader does to bring each figure into the middle of things, and to its end."""

from collections.abc import Callable
from dataclasses import dataclass

from tests.harness.reading import Figure

Act = Callable[[Figure], None]


@dataclass(frozen=True)
class Moments:
    """What leads from Frame one to a moment during the run, and from there to one after it."""

    sketches: tuple[str, ...]
    during: list[Act]
    after: list[Act]


def press(control: str, times: int = 1) -> Act:
    def act(figure: Figure) -> None:
        for _ in range(times):
            figure.press(control)

    return act


def slide(control: str, value: float) -> Act:
    return lambda figure: figure.slide(control, value)


def until(condition: str) -> Act:
    """Await a condition on its Frame, in JavaScript."""
    return lambda figure: figure.wait(f"figure => (frame => {condition})(figure.frame)")


def until_run(state: str) -> Act:
    return lambda figure: figure.wait_for_run(state)


def sketched(number: int, *phones: str) -> tuple[str, ...]:
    """The files of a sketch: its number on a desktop, light and dark, and its phones."""
    return (*(f"figures-{theme}-{number}.png" for theme in ("light", "dark")), *phones)


PHONE = tuple(f"phone-light-{i}.png" for i in (1, 2, 3))

MOMENTS = {
    "by-hand": Moments(
        sketched(1, PHONE[0]), [press("learn"), until_run("running")], [until_run("done")]
    ),
    "squares": Moments(sketched(2, PHONE[0]), [slide("one", 0.9)], [press("halve")]),
    "ball": Moments(
        sketched(4, PHONE[1]), [press("drop"), until_run("running")], [until_run("done")]
    ),
    "gate-trainer": Moments(
        (*sketched(6, PHONE[1]), "layouts-trainer.png"),
        [press("train"), until("Number(frame.readouts.epoch) > 20")],
        [until_run("done")],
    ),
    "landscape": Moments(sketched(7, PHONE[2]), [], []),
}
