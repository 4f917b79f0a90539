"""A Python error shows on its own widget, with a way to start again; the rest goes on."""

import pytest

from tests.harness.faults.spoiling import KEEP_WORKERS, LOSE

FAULTS = [
    ("handler", "RuntimeError: broken <at once> & for good", "on_handler"),
    ("run_down", "ArithmeticError: broken in a tick", "tick"),
    ("picture", "ValueError: broken picture", "draw"),
]


@pytest.mark.parametrize(("button", "problem", "place"), FAULTS, ids=[f[0] for f in FAULTS])
def test_a_fault_is_shown_and_the_widget_starts_again(button, problem, place, at_the_bench):
    faulty, hopper = at_the_bench.figure("faulty"), at_the_bench.figure("hopper")
    frame_one = faulty.frame
    faulty.press("add")
    faulty.wait_for_frame(frame_one | {"status": frame_one["status"].replace("0", "1", 1)})

    faulty.press(button)
    note = faulty.note("fault")
    note.wait_for(state="visible")
    assert note.locator("[data-words]").text_content() == problem
    assert place in note.locator("[data-trace]").text_content()
    assert faulty.run == "idle"

    hopper.press_to_the_end("drop")
    hopper.press("reset")
    hopper.wait_for_run("idle")

    note.locator("[data-restart]:visible").click()
    note.wait_for(state="hidden")
    faulty.wait_for_frame(frame_one)
    faulty.press("add")
    faulty.wait_for_frame(frame_one | {"status": frame_one["status"].replace("0", "1", 1)})
    faulty.press("handler")
    note.wait_for(state="visible")
    note.locator("[data-restart]:visible").click()
    faulty.wait_for_frame(frame_one)


def test_a_widget_that_starts_again_agrees_with_its_controls(at_the_bench):
    faulty = at_the_bench.figure("faulty")
    faulty.slide("size", 7)
    faulty.wait("figure => figure.frame.status.endsWith('size 7')")
    faulty.press("handler")
    faulty.note("fault").wait_for(state="visible")
    faulty.place.locator("[data-restart]:visible").click()
    faulty.note("fault").wait_for(state="hidden")
    shown = faulty.input("size").input_value()
    assert faulty.status == f"0 so far, size {shown}"
    assert faulty.place.locator('[data-value="size"]').text_content() == shown


def test_where_python_is_lost_a_run_says_that_it_stopped_and_all_can_begin_again(
    reader, host, built
):
    reader.page.add_init_script(KEEP_WORKERS)
    learner = reader.open(host.url("/lost-python/", built / "site")).ready().figure("learner")
    learner.slide("rate", 0.1)  # far from done
    learner.press("train")
    learner.wait_for_run("running")
    reader.page.evaluate(LOSE)
    learner.wait_for_run("idle")
    assert learner.status == "It stopped here: Python was lost."
    learner.place.locator("[data-restart]:visible").click()
    reader.ready()
    learner.press("train")
    learner.wait_for_run("running")
