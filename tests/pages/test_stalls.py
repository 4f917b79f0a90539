"""A run that is pressed at any moment goes on, ends, or begins anew: it never stalls."""

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
    hopper = at_the_page.figure("hopper")
    hopper.slide("rate", 0.01)  # far from done
    for _ in range(10):
        hopper.press("drop")
        hopper.wait_for_run("running")
        press_at_a_frame(hopper, "drop")
        assert hopper.run == "running"
    hopper.wait_for_run("done")
    assert hopper.status.endswith("it never jumped past the lowest point.")
    hopper.slide("rate", 0.1)


def test_training_paused_and_resumed_at_any_moment_never_stalls(at_the_page):
    learner = at_the_page.figure("learner")
    learner.press("reset")
    learner.slide("rate", 0.1)  # far from done
    learner.press("train")
    learner.wait_for_run("running")
    for _ in range(10):
        epoch = int(learner.readout("epoch"))
        press_at_a_frame(learner, "train")
        learner.press("train")
        learner.wait("(figure, epoch) => Number(figure.frame.readouts.epoch) > epoch + 1", epoch)
    learner.press("reset")
    learner.slide("rate", 2)
    learner.wait("figure => figure.frame.readouts.epoch === '0'")


# A screen so slow that a press is answered before the last Frame has been shown.
SLOW_SCREEN = """
const before = window.requestAnimationFrame.bind(window);
const later = (frames, act) => before(() => (frames ? later(frames - 1, act) : act()));
window.requestAnimationFrame = (act) => later(10, act);
"""


def test_a_new_drop_on_a_slow_screen_never_stalls(reader, host, built):
    reader.page.add_init_script(SLOW_SCREEN)
    hopper = reader.open(host.url("/slow/", built / "site")).ready().figure("hopper")
    hopper.press("drop")
    hopper.wait_for_run("running")
    for _ in range(5):
        press_at_a_frame(hopper, "drop")
    press_at_a_frame(hopper, "reset")
    hopper.wait_for_run("idle")
