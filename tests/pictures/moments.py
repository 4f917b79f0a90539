"""What a reader does to bring each figure into the middle of things, and to its end."""

from collections.abc import Callable
from dataclasses import dataclass

from kit import View, Widget
from tests.harness.reading import Figure

PICTURES = 30  # of a run that has begun, until one looks


@dataclass(frozen=True)
class Act:
    """What is done to a figure on a page, and to its widget where there is none."""

    on_page: Callable[[Figure], None]
    on_widget: Callable[[Widget], None]


@dataclass(frozen=True)
class Moments:
    """What leads from Frame one to a moment during the run, and from there to one after it."""

    sketches: tuple[str, ...]
    during: list[Act]
    after: list[Act]

    @property
    def steps(self) -> dict[str, list[Act]]:
        """The moments by name, each with what leads there from the one before."""
        return {"before": [], "during": self.during, "after": self.after}


def press(control: str, times: int = 1) -> Act:
    def on_page(figure: Figure) -> None:
        for _ in range(times):
            figure.press(control)

    def on_widget(widget: Widget) -> None:
        for _ in range(times):
            widget.handle(control)

    return Act(on_page, on_widget)


def slide(control: str, value: float) -> Act:
    return Act(
        lambda figure: figure.slide(control, value), lambda widget: widget.handle(control, value)
    )


def choose(control: str, option: str) -> Act:
    """Press one of the options that stand side by side."""
    selector = f'label:has(input[name="{control}"][value="{option}"])'
    return Act(
        lambda figure: figure.place.locator(selector).click(),
        lambda widget: widget.handle(control, option),
    )


def until_more(readout: str, number: float) -> Act:
    """Await that a readout shows more than a number."""
    is_more = f"figure => Number(figure.frame.readouts.{readout}) > {number}"
    return Act(
        lambda figure: figure.wait(is_more),
        lambda widget: paint(widget, lambda: float(widget.draw().readouts[readout]) > number),
    )


def until_run(state: str) -> Act:
    """Await the end of a run; or that one runs, which is then looked at a little later."""

    def on_widget(widget: Widget) -> None:
        still = iter(range(PICTURES if state == "running" else 0))
        paint(widget, lambda: widget.run == state and next(still, None) is None)

    return Act(lambda figure: figure.wait_for_run(state), on_widget)


def paint(widget: Widget, is_enough: Callable[[], bool]) -> None:
    """Go on with a run, a picture at a time. It is another's that a View shows."""
    while not is_enough():
        (widget.of if isinstance(widget, View) else widget).advance()
        widget.settle()


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
        [press("train"), until_more("epoch", 20)],
        [until_run("done")],
    ),
    "landscape": Moments(
        sketched(7, PHONE[2]),
        [choose("rate", "20.0"), press("go"), until_more("epoch", 20)],
        [until_more("epoch", 200), press("go")],
    ),
    "gates": Moments(
        sketched(8, PHONE[2]),
        [choose("bet", "4"), press("train"), until_run("running")],
        [until_run("done")],
    ),
}
