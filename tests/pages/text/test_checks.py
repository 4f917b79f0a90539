"""`Check it here` runs the claim in a second Python, which leaves the figures alone."""

import re

import pytest

from tests.harness.places import PLACES
from tests.harness.proving import Proof, close_all

NEVER = "it_never_ends_there"


@pytest.fixture
def opened(at_the_bench):
    """Opens the proof of a claim on the awkward page; all are closed again."""

    def open_proof(claim: str) -> Proof:
        proof = Proof(at_the_bench, claim)
        proof.tick.click()
        return proof

    yield open_proof
    close_all(at_the_bench)


def test_the_same_numbers_are_said_to_be_the_same(opened):
    proof = opened("it_asks_for_a_late_module")
    assert proof.check() == "same"
    assert re.fullmatch(
        r"True here\. Run in [\d.]+ s, with the very same numbers\.",
        proof.words.replace("\xa0", " "),
    )
    assert proof.found["found"]["found"] == "Red is **1**."
    assert proof.check() == "same"


def test_other_numbers_are_told(opened):
    proof = opened("it_comes_to_another_number")
    assert "Found: 2 & <i>no more</i>." in proof.note.inner_text()
    assert proof.check() == "other"
    assert proof.words == "True here: 2 of 2, but with other numbers: Found: 3 & <i>no more</i>."
    assert proof.note.locator("[data-found] strong").first.inner_text() == "3"


def test_what_is_not_true_here_is_told(opened):
    proof = opened("it_is_false_there")
    assert proof.check() == "false"
    assert proof.words == "Not true here. In the browser it is True."


def test_what_breaks_here_is_told(opened):
    proof = opened("it_breaks_there")
    assert proof.check() == "fault"
    assert proof.words == "It broke here: IndexError: list index out of range"


def test_stop_ends_it_at_once_and_the_figures_live_meanwhile(opened, at_the_bench):
    hopper = at_the_bench.figure("hopper")
    proof = opened(NEVER)
    proof.begin()
    assert proof.button("Check it here").get_attribute("aria-disabled") == "true"
    hopper.press_to_the_end("drop")
    hopper.press("reset")

    with at_the_bench.page.workers[-1].expect_event("close"):
        proof.button("Stop").press("Enter")
    assert proof.wait_for("stopped") == "stopped"
    assert proof.button("Stop").count() == 0
    assert proof.button("Check it here").evaluate("button => button === document.activeElement")
    other = opened("it_breaks_there")
    assert other.check() == "fault"


def test_another_check_waits_for_its_turn(opened):
    first, second = opened(NEVER), opened("it_breaks_there")
    first.begin()
    second.button("Check it here").click()
    assert second.wait_for("waiting") == "waiting"
    first.button("Stop").click()
    assert second.wait_for("fault") == "fault"


def test_what_is_closed_is_run_no_longer_and_the_last_one_takes_its_python_along(
    opened, at_the_bench
):
    first, second = opened(NEVER), opened("it_breaks_there")
    first.begin()
    first.button("Close").click()
    assert second.check() == "fault"
    with at_the_bench.page.workers[-1].expect_event("close"):
        second.button("Close").click()


def test_what_comes_of_it_is_said_aloud(opened, at_the_bench):
    proof = opened("it_is_false_there")
    proof.check()
    at_the_bench.wait(
        "() => document.getElementById('announcer').textContent.startsWith('Not true here.')"
    )


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.__name__)
def test_it_is_checked_wherever_the_page_is(place, reader, host, built):
    place(reader, host, built, "workshop")
    proof = Proof(reader, "it_arrives")
    proof.tick.click()
    assert proof.check() == "same"


def test_the_code_that_the_reader_changed_has_no_say(reader, host, built):
    reader.open(host.url("/changed/", built / "site")).ready()
    hopper = reader.figure("hopper")
    reader.place.get_by_text("Halve every hop", exact=True).click()
    hopper.wait_for_run("done")
    hopper.slide("rate", 0.9)
    hopper.press_to_the_end("drop")
    assert "never jumped past" in hopper.status
    proof = Proof(reader, "it_jumps_past")
    proof.tick.click()
    assert proof.check() == "same"


def test_where_no_second_python_can_be_the_page_says_so(reader, host, built):
    reader.page.add_init_script("delete window.Worker;")
    reader.open(host.url("/alone/", built / "site")).ready()
    proof = Proof(reader, "it_arrives")
    proof.tick.click()
    assert proof.check() == "failed"
    assert proof.words.startswith("Python could not do it here.")
    learner = reader.figure("learner")
    learner.press("train")
    learner.wait_for_loss_under(0.05)


def test_no_second_python_is_there_before_a_check(reader, host, built):
    made = []
    reader.page.on("worker", lambda worker: made.append(worker))
    reader.open(host.url("/none/", built / "site")).ready()
    reader.wait("() => document.documentElement.dataset.library === 'complete'")
    first = len(made)
    proof = Proof(reader, "it_arrives")
    proof.tick.click()
    assert len(made) == first
    proof.check()
    assert len(made) > first
