"""Every Control is pressed just after Python is ready, while the rest of it is still on its way."""

import pytest

from kit import Button
from tests.harness.acting import ACT
from tests.harness.holding import HeldBack, later_files
from tests.harness.promises import ends, values_of
from tests.harness.reading import ALIKE

pytestmark = pytest.mark.image

# After so many ms each figure gets its happenings at once; then `pressed` is true.
PRESS_LATER = (
    """([delay, happenings]) => {
  const act = """
    + ACT.rstrip().rstrip(";")
    + """;
  const root = document.documentElement;
  const press = () => {
    for (const [id, those] of happenings) act(document.getElementById(id), those);
    globalThis.pressed = [root.dataset.library ?? "", performance.now()];
  };
  new MutationObserver((_, observer) => {
    if (root.dataset.python !== "ready") return;
    observer.disconnect();
    if (delay) setTimeout(press, delay);
    else press();
  }).observe(root, { attributes: true });
}"""
)

SAYS = f"(figure, said) => ({ALIKE})([figure.frame?.status, figure.frame?.readouts], said)"
RUNS = "figure => figure.dataset.run !== 'idle'"


def other_value(name, widget) -> object:
    """The last of a Control's ends that it does not show at first, where there is such a thing."""
    values = ends(widget.controls[name], widget)
    shown = values_of(widget).get(name)
    return next((value for value in reversed(values) if value != shown), shown)


def starts_run(control, widget) -> bool:
    return isinstance(control, Button) and bool(control.while_running) and widget.runs_itself


def presses(figures, turn: int, times: int) -> list[tuple[str, list]]:
    """(figure, happenings): every Control that starts no run, then in each figure one that does."""
    first, last = [], []
    for placed in figures:
        widget = placed.widget
        usable = {n: c for n, c in widget.controls.items() if n not in widget.disabled}
        runs = [name for name, control in usable.items() if starts_run(control, widget)]
        others = [name for name in usable if name not in runs]
        events = [[name, other_value(name, widget), False] for name in others]
        first.append((placed.id, events))
        if runs:
            last.append((placed.id, [[runs[turn % len(runs)], None, False]] * times))
    return first + last


def words_of(widget) -> list:
    """What a widget says: floats differ from one machine to another in their last digits."""
    frame = widget.draw()
    return [frame.status, frame.readouts]


def come_to(figures, happenings) -> dict[str, list | None]:
    """What each figure says once all of it is done; None where it runs, or what it shows."""
    widgets = {placed.id: placed.widget for placed in figures}
    for name, those in happenings:
        for control, value, _ in those:
            widgets[name].handle(control, value)
    return {
        name: None if widget.is_running else words_of(widget) for name, widget in widgets.items()
    }


# A run is started, or started and paused at once.
@pytest.mark.parametrize(
    ("delay", "turn", "times"), [(0, 0, 2), (10, 0, 1), (50, 1, 2), (200, 1, 1)]
)
def test_what_is_pressed_early_is_done(delay, turn, times, figures, reader, host, built):
    happenings = presses(figures, turn, times)
    held = HeldBack(reader.page, later_files(built / "site"))
    reader.open(host.url(f"/early-{delay}/", built / "site"))
    reader.place.evaluate(PRESS_LATER, [delay, happenings])
    reader.wait("() => globalThis.pressed")
    assert reader.place.evaluate("() => pressed[0]") != "complete"
    held.let_go()
    for name, said in come_to(figures, happenings).items():
        if said:
            reader.figure(name).wait(SAYS, said)
    for name, _ in happenings[len(figures) :]:
        if times == 1:
            reader.figure(name).wait(RUNS)
    assert reader.place.evaluate("document.documentElement.dataset.start") == "image"
