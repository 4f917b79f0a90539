"""What a reader does at the edges: too early, too far, by keyboard, with less motion."""

import pytest

from kit.find import find_widgets
from tests.harness.acting import steps_of
from tests.harness.holding import SHELL, HeldBack
from tests.harness.reading import reading

WIDGETS = find_widgets()

WATCH_PROGRESS = """
window.progress = new Map();
new MutationObserver((changes) => {
  for (const { target } of changes) {
    if (target.localName !== "progress") continue;
    const figure = target.closest("figure").id;
    progress.set(figure, [...(progress.get(figure) ?? []), target.value]);
  }
}).observe(document, { subtree: true, attributes: true, attributeFilter: ["value"] });
"""


def test_what_is_pressed_before_python_is_ready_is_kept_and_done(reader, host, built):
    payload = HeldBack(reader.page)  # Python cannot be ready before it is let go
    reader.open(host.url("/early/", built / "site"))
    learner, hopper = reader.figure("learner"), reader.figure("hopper")
    learner.slide("rate", 5)
    for _ in range(3):
        learner.press("step")
    hopper.slide("rate", 0.9)
    hopper.press("drop")
    assert reader.page.get_attribute("html", "data-python") == "starting"
    assert learner.note("starting").is_visible()

    payload.let_go()
    reader.ready()
    learner.wait("figure => figure.frame?.readouts.epoch === '3'")
    assert not learner.note("starting").is_visible()
    here = WIDGETS["learner"]({"rate": 5.0})
    for _ in range(3):
        here.handle("step")
    assert {n: learner.readout(n) for n in here.readouts} == here.draw().readouts
    hopper.wait_for_run("done")
    assert "jumped past the lowest point" in hopper.status


def test_what_is_pressed_before_the_page_has_its_script_is_kept_and_done(reader, host, built):
    shell = HeldBack(reader.page, SHELL)
    reader.open(host.url("/at-once/", built / "site"))
    learner = reader.figure("learner")
    learner.slide("rate", 5)
    for _ in range(3):
        learner.press("step")
    reader.place.get_by_text("drop it at 0.90", exact=True).click()
    shell.let_go()
    reader.ready()
    learner.wait("figure => figure.frame?.readouts.epoch === '3'")
    here = WIDGETS["learner"]({"rate": 5.0})
    for _ in range(3):
        here.handle("step")
    assert {n: learner.readout(n) for n in here.readouts} == here.draw().readouts
    hopper = reader.figure("hopper")
    hopper.wait_for_run("done")
    assert "jumped past the lowest point" in hopper.status


WATCH_SLEEP = """
window.asleep = null; // the figures that sleep when Python is ready
new MutationObserver(() => {
  if (document.documentElement.dataset.python !== "ready" || asleep) return;
  asleep = [...document.querySelectorAll("figure[data-asleep]")].map(({ id }) => id);
}).observe(document, { subtree: true, attributes: true, attributeFilter: ["data-python"] });
"""


def test_what_stands_far_below_wakes_when_all_else_is_done(chromium, host, built):
    with reading(chromium, host.origin, viewport={"width": 900, "height": 300}) as reader:
        reader.page.add_init_script(WATCH_SLEEP)
        payload = HeldBack(reader.page)
        reader.open(host.url("/sleep/", built / "site"))
        ids = reader.place.evaluate("() => [...document.querySelectorAll('figure')].map(f => f.id)")
        last = reader.figure(ids[-1])
        last.input("drop").evaluate("button => button.click()")  # without scrolling to it
        payload.let_go()
        reader.ready()
        asleep = reader.place.evaluate("() => asleep")
        assert asleep
        assert asleep == ids[-len(asleep) :]
        last.wait_for_run("done")
        assert reader.complaints == []


def test_progress_goes_from_nothing_to_all_and_never_back(reader, host, built):
    reader.page.add_init_script(WATCH_PROGRESS)
    payload = HeldBack(reader.page)
    reader.open(host.url("/progress/", built / "site"))
    reader.wait("count => progress.size === count", len(figures(reader)))
    payload.let_go()
    reader.ready()
    seen = reader.place.evaluate("() => Object.fromEntries(progress)")
    assert set(seen) == {figure.get_attribute("id") for figure in figures(reader)}
    for values in seen.values():
        assert values[0] < 0.2
        assert values[-1] == pytest.approx(1)
        assert values == sorted(values)
        assert len(set(values)) > 5


def figures(reader):
    return reader.place.locator("figure.widget").all()


def test_the_keyboard_is_enough(at_the_page):
    page, learner = at_the_page.page, at_the_page.figure("learner")
    learner.press("reset")
    slider = learner.input("rate")
    slider.focus()
    page.keyboard.press("Home")
    assert slider.input_value() == "0.1"
    page.keyboard.press("ArrowRight")
    learner.wait("figure => figure.querySelector('[data-value=rate]').textContent === '0.2'")
    page.keyboard.press("End")
    learner.wait("figure => figure.querySelector('[data-value=rate]').textContent === '20.0'")
    learner.slide("rate", 2)

    learner.input("step").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Space")
    learner.wait("figure => figure.frame.readouts.epoch === '2'")
    assert learner.input("step").evaluate("button => button === document.activeElement")
    learner.press("reset")
    learner.wait("figure => figure.frame.readouts.epoch === '0'")


def test_with_less_motion_the_ball_steps(chromium, host, built):
    with reading(chromium, host.origin, reduced_motion="reduce") as reader:
        hopper = reader.open(host.url("/still/", built / "site")).ready().figure("hopper")
        hopper.record("ball")
        hopper.press("drop")
        hopper.wait_for_run("done")
        assert hopper.recorded == steps_of(WIDGETS["hopper"](reduced_motion=True))
        assert reader.complaints == []
