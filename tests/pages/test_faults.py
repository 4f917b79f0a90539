"""A Python error shows on its own widget, with a way to start again; the rest goes on."""

import pytest

from tests.harness.faults.spoiling import KEEP_WORKERS, LOSE, NO_MORE_WORKERS

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


# What a figure cannot paint, and a word of what it says then.
MISDRAWN = {
    "a panel too many": "there is no place for the panel “more”",
    "a panel too few": "the panel “dot” is not drawn",
    "a layer too many": "there is no place for the layer “more”",
    "a grip of no control": "there is no place for the Grip “more”",
    "a readout of no name": "there is no place for the readout “other”",
    "markup cut off": "the layer “dot” is no picture: it is cut off",
    "markup as text": "the layer “dot” is no picture: it is cut off, or no SVG",
    "a script": "<script> is not allowed",
    "a handler": "onclick is not allowed",
    "a page inside": "<foreignObject> is not allowed",
    "a style": "style is not allowed",
    "a number for a layer": "7 was given. Allowed: a text",
    "NaN in a coordinate": "coordinates must be finite",
    "NaN in a raster": "of 2 numbers 1 are not finite",
    "infinity in a size": "inf was given",
    "a range upside down": "its range would go from 0 to -3",
    "no frame at all": "NoneType",
}


@pytest.mark.parametrize("fault", MISDRAWN)
def test_a_frame_that_cannot_be_painted_is_a_fault_of_its_figure_alone(fault, at_the_bench):
    misdrawn, hopper = at_the_bench.figure("misdrawn"), at_the_bench.figure("hopper")
    shown = misdrawn.place.locator("[data-panel] svg").evaluate("svg => svg.outerHTML")
    misdrawn.input("fault").select_option(fault)
    note = misdrawn.note("fault")
    note.wait_for(state="visible")
    assert MISDRAWN[fault] in note.locator("[data-words]").text_content()
    assert misdrawn.place.locator("[data-panel] svg").evaluate("svg => svg.outerHTML") == shown

    hopper.press_to_the_end("drop")
    hopper.press("reset")
    hopper.wait_for_run("idle")

    misdrawn.input("fault").evaluate("select => { select.value = 'none'; }")
    note.locator("[data-restart]:visible").click()
    note.wait_for(state="hidden")
    misdrawn.place.locator("circle.yes").wait_for()
    at_the_bench.forgive_handlers()


def test_a_figure_that_draws_otherwise_in_a_browser_lets_the_others_start(at_the_bench):
    elsewhere = at_the_bench.figure("elsewhere")
    words = elsewhere.note("fault").locator("[data-words]").text_content()
    assert words == "there is no place for the panel “there”."
    at_the_bench.figure("hopper").press_to_the_end("drop")


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


def test_a_later_start_that_gets_no_worker_takes_no_other_way_and_can_be_tried_again(
    reader, host, built
):
    """On the page's own thread nothing could stop Python."""
    reader.page.add_init_script(KEEP_WORKERS)
    learner = reader.open(host.url("/no-worker/", built / "site")).ready().figure("learner")
    reader.page.evaluate(LOSE)
    reader.page.evaluate(NO_MORE_WORKERS)
    again = learner.place.locator("[data-restart]:visible")
    again.click()
    reader.wait("() => document.documentElement.dataset.python !== 'starting'")
    assert reader.page.evaluate("document.documentElement.dataset.python") == "failed"
    reader.page.evaluate("() => { Worker = WorkerBefore; }")
    again.click()
    reader.ready()
    learner.press_to_the_end("train")
