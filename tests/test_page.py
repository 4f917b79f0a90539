"""The page trains the neuron wherever it is put: on http, from a file, in a sandboxed frame."""

from pathlib import Path

import pytest
from reading import addressed, file_url

ICON = '<link rel="icon" href="data:,">'
TALL = "display: block; width: 100%; height: 6000px; border: 0"


def over_http(reader, host, built: Path):
    return reader.open(host.url("/some/where/book/", built / "site"))


def from_files(reader, host, built: Path):
    return reader.open(file_url(built / "site" / "index.html"))


def single_file(reader, host, built: Path):
    return reader.open(file_url(built / "neurons-that-learn.html"))


def in_a_sandbox(reader, host, built: Path):
    return framed(reader, host, built, "neurons-that-learn.html")


def site_in_a_sandbox(reader, host, built: Path):
    return framed(reader, host, built, "site/index.html")


def framed(reader, host, built: Path, page: str):
    frame = f'<iframe sandbox="allow-scripts" style="{TALL}" src="{addressed(page)}"></iframe>'
    (built / "course.html").write_text(f"<!doctype html>{ICON}{frame}", encoding="utf-8")
    return reader.open(host.url("/course/", built) + "course.html").enter("iframe")


PLACES = [over_http, from_files, single_file, in_a_sandbox, site_in_a_sandbox]


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.__name__)
def test_the_chapter_runs(place, reader, host, built):
    place(reader, host, built).wake()

    trainer = reader.figure("gate-trainer")
    trainer.press("train")
    trainer.wait_for_loss_under(0.05)
    trainer.press("train")
    trainer.wait_for_run("idle")
    frame = trainer.frame
    assert int(trainer.readout("epoch")) > 10
    assert float(trainer.readout("weight_1")) > 0
    assert float(trainer.readout("weight_2")) > 0
    assert float(trainer.readout("bias")) < 0
    assert {name: trainer.readout(name) for name in frame["readouts"]} == frame["readouts"]
    assert frame["panels"][0]["raster"]

    ball = reader.figure("ball")
    ball.press("drop")
    ball.wait_for_run("done")
    assert ball.status.endswith("rolled to the minimum without ever crossing it.")


def test_the_page_marks_the_moment_when_python_is_ready(at_the_page):
    marks = at_the_page.place.evaluate("() => performance.getEntriesByName('python-ready').length")
    assert marks == 1
