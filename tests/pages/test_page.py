"""The small book's page runs wherever it is put: on http, from a file, in a sandboxed frame."""

import pytest

from tests.harness.places import PLACES

pytestmark = pytest.mark.quick


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.__name__)
def test_the_page_runs(place, reader, host, built):
    place(reader, host, built, "workshop").ready()

    learner = reader.figure("learner")
    reader.place.get_by_role("button", name="Train it at 20").click()
    learner.wait_for_run("done")
    learner.press("reset")
    learner.slide("rate", 0.1)  # far from done
    learner.press("train")
    learner.wait("figure => Number(figure.frame.readouts.epoch) > 3")
    learner.press("train")
    learner.wait_for_run("idle")
    frame = learner.frame
    assert {name: learner.readout(name) for name in frame["readouts"]} == frame["readouts"]
    followed = reader.place.locator("[data-follow='learner.loss'] .on-screen")
    assert followed.text_content() == frame["readouts"]["loss"]
    assert frame["panels"][0]["raster"]

    rate = reader.place.get_by_role("slider", name="Step size, hopper")
    rate.press("ArrowRight")
    assert rate.text_content() == "0.11"
    hopper = reader.figure("hopper")
    hopper.wait_for_run("done")
    assert hopper.status.endswith("it never jumped past the lowest point.")


def test_the_page_marks_the_moment_when_python_is_ready(at_the_page):
    marks = at_the_page.place.evaluate("() => performance.getEntriesByName('python-ready').length")
    assert marks == 1
