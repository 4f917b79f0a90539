"""The chapter trains the neuron wherever it is put."""

import pytest

from tests.harness.acting import steps_of
from tests.harness.places import PLACES
from tests.harness.reading import reading
from widgets.ball import Ball


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.__name__)
def test_the_chapter_runs(place, reader, host, built):
    place(reader, host, built, "neurons-that-learn").ready()

    trainer = reader.figure("gate-trainer")
    trainer.press("train")
    trainer.wait_for_loss_under(0.05)
    trainer.press("train")
    trainer.wait_for_run("idle")
    frame = trainer.frame
    assert int(trainer.readout("epoch")) > 10
    assert float(trainer.readout("weight_1")) > 0
    assert float(trainer.readout("weight_2")) > 0
    assert trainer.readout("bias").startswith("−")
    assert {name: trainer.readout(name) for name in frame["readouts"]} == frame["readouts"]
    assert frame["panels"][0]["raster"]

    ball = reader.figure("ball")
    ball.press("drop")
    ball.wait_for_run("done")
    assert ball.status.endswith("rolled to the minimum without ever crossing it.")


def test_with_less_motion_the_ball_steps(chromium, host, built):
    with reading(chromium, host.origin, reduced_motion="reduce") as reader:
        ball = reader.open(host.url("/still/", built / "site")).ready().figure("ball")
        ball.record("ball")
        ball.press("drop")
        ball.wait_for_run("done")
        assert ball.recorded == steps_of(Ball(reduced_motion=True))
        assert reader.complaints == []
