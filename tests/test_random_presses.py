"""Five hundred presses and slides in the page, in any order, while it runs."""

import json
from pathlib import Path
from random import Random

import pytest

from widget import Button, Choice, Slider
from widgets import WIDGETS

EVENTS = 500
ACT = (Path(__file__).parent / "fixtures" / "act.js").read_text(encoding="utf-8")


def happening(kind, chance):
    """[control, value, whether to await a painted frame afterwards]."""
    name, control = chance.choice(list(kind.controls.items()))
    match control:
        case Button():
            value = None
        case Slider():
            value = chance.uniform(control.low, control.high)
        case Choice():
            value = chance.choice(control.options)
        case _:
            value = chance.random() < 0.5
    return [name, value, chance.random() < 0.2]


@pytest.mark.parametrize("seed", [1, 2])
@pytest.mark.parametrize("kind", WIDGETS.values(), ids=WIDGETS.keys())
def test_nothing_a_reader_does_breaks_the_page(kind, seed, at_the_page):
    figure = at_the_page.figure(kind.name)
    frame_one = json.loads(json.dumps(kind().draw().to_json()))
    chance = Random(seed)
    happenings = [happening(kind, chance) for _ in range(EVENTS)]

    problems = figure.place.evaluate(ACT, happenings)
    assert problems == []
    figure.press("reset")
    figure.wait_for_frame(frame_one)
    figure.wait_for_run("idle")
    assert not figure.note("fault").is_visible()
    assert not figure.note("refused").is_visible()


# Presses a button right after the next Frame is painted, before the next tick is asked for.
PRESS_AT_A_FRAME = """(figure, control) => {
  figure.dataset.pressed = "not yet";
  const seen = new MutationObserver(() => {
    seen.disconnect();
    figure.querySelector(`[name="${control}"]`).click();
    figure.dataset.pressed = "at a frame";
  });
  seen.observe(figure.querySelector(".panels"), { subtree: true, childList: true });
}"""


def press_at_a_frame(figure, control):
    figure.place.evaluate(PRESS_AT_A_FRAME, control)
    figure.wait("figure => figure.dataset.pressed === 'at a frame'")


def test_a_new_drop_at_any_moment_never_stalls(at_the_page):
    ball = at_the_page.figure("ball")
    ball.slide("rate", 0.1)
    for _ in range(10):
        ball.press("drop")
        ball.wait_for_run("running")
        press_at_a_frame(ball, "drop")
        assert ball.run == "running"
    ball.wait_for_run("done")
    assert ball.status.endswith("rolled to the minimum without ever crossing it.")


def test_training_paused_and_resumed_at_any_moment_never_stalls(at_the_page):
    trainer = at_the_page.figure("gate-trainer")
    trainer.press("reset")
    trainer.slide("rate", 0.1)  # far from done
    trainer.press("train")
    trainer.wait_for_run("running")
    for _ in range(10):
        epoch = int(trainer.readout("epoch"))
        press_at_a_frame(trainer, "train")
        trainer.press("train")
        trainer.wait("(figure, epoch) => Number(figure.frame.readouts.epoch) > epoch + 1", epoch)
    trainer.press("reset")
    trainer.wait("figure => figure.frame.readouts.epoch === '0'")


# A screen so slow that a press is answered before the last Frame has been shown.
SLOW_SCREEN = """
const before = window.requestAnimationFrame.bind(window);
const later = (frames, act) => before(() => (frames ? later(frames - 1, act) : act()));
window.requestAnimationFrame = (act) => later(10, act);
"""


def test_a_new_drop_on_a_slow_screen_never_stalls(reader, host, built):
    reader.page.add_init_script(SLOW_SCREEN)
    ball = reader.open(host.url("/slow/", built / "site")).wake().figure("ball")
    ball.press("drop")
    ball.wait_for_run("running")
    for _ in range(5):
        press_at_a_frame(ball, "drop")
    press_at_a_frame(ball, "reset")
    ball.wait_for_run("idle")
