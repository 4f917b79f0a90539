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


def choose(control: str, option: str) -> Act:
    """Press one of the options that stand side by side."""
    return lambda figure: figure.place.locator(
        f'label:has(input[name="{control}"][value="{option}"])'
    ).click()


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
        (*sketched(0), *sketched(1, PHONE[0])),
        [slide("weight_1", 6.0), slide("weight_2", 6.0), slide("bias", -9.0)],
        [press("learn"), until_run("done")],
    ),
    "squares": Moments(
        sketched(2, PHONE[0]), [slide("answer_1", 0.6), slide("answer_3", 0.4)], [press("halve")]
    ),
    "one-step": Moments(sketched(3, PHONE[0]), [press("next", 2)], [press("next")]),
    "ball": Moments(
        sketched(4, PHONE[1]),
        [choose("landscape", "Two valleys"), press("drop"), until_run("done")],
        [slide("drop_at", 2.5), press("drop"), until_run("done")],
    ),
    "race": Moments(
        sketched(5, PHONE[1]),
        [choose("bet", "0.5"), press("go"), until_run("running")],
        [until_run("done")],
    ),
    "gate-trainer": Moments(
        (*sketched(6, PHONE[1]), "layouts-trainer.png"),
        [press("train"), until("Number(frame.readouts.epoch) > 20")],
        [until_run("done")],
    ),
    "landscape": Moments(
        sketched(7, PHONE[2]),
        [choose("rate", "20.0"), press("go"), until("Number(frame.readouts.epoch) > 20")],
        [until("Number(frame.readouts.epoch) > 200"), press("go")],
    ),
    "gates": Moments(
        sketched(8, PHONE[2]),
        [choose("bet", "4"), press("train"), until_run("running")],
        [until_run("done")],
    ),
}
