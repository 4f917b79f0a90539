"""Firefox and WebKit: a link to a state shows it, and another one can be copied."""

import pytest

from tests.harness.looking import look
from widgets.gate_trainer import GateTrainer

pytestmark = pytest.mark.engines

PAST = "gate-trainer=rate:5/train/+88/train"
OPEN = """async () => {
  const figure = document.getElementById("gate-trainer");
  await until(() => figure.frame?.readouts.epoch === "64");
  const isSeen = () => {
    const { top, bottom } = figure.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  };
  await until(isSeen);
  const { status, readouts } = figure.frame;
  figure.querySelector("[data-link]").click();
  await until(() => figure.querySelector("[data-said]"));
  const link = figure.querySelector(".link input")?.value ?? location.href;
  const isRefused = !document.querySelector("[data-notice=broken]").hidden;
  return { status, readouts, link, isRefused };
}"""


@pytest.mark.parametrize("place", ["site, http", "single file"])
def test_a_link_to_a_state(engine, place, built, address):
    page = address(place, built, "neurons-that-learn")
    link = f"{page}#at=gate-trainer&{PAST}&end"
    seen = look(engine, link, OPEN)

    here = GateTrainer()
    here.handle("rate", 5)
    here.handle("train")
    for _ in range(88):
        here.advance()
    here.handle("train")
    frame = here.draw()
    assert seen == {
        "status": frame.status,
        "readouts": frame.readouts,
        "link": link,
        "isRefused": False,
    }
