"""After anything that a restless reader does to all figures of a page, a link gives another reader
the very same Frames.
"""

from random import Random

import pytest

from kit import Button
from tests.harness.acting import ACT, happening
from tests.harness.reading import NO_CLIPBOARD, reading

EVENTS = 40  # at each figure
# How many questions Python has not answered yet.
COUNT = """
window.unanswered = 0;
const Before = Worker;
window.Worker = class extends Before {
  constructor(...given) {
    super(...given);
    this.addEventListener("message", ({ data }) => {
      if (data.kind === "answer") window.unanswered -= 1;
    });
  }
  postMessage(message, ...transfer) {
    const isStart = ["start", "first", "decoder", "port", "slice"].includes(message.kind);
    if (!isStart) window.unanswered += 1;
    super.postMessage(message, ...transfer);
  }
};
"""
AT_REST = """() => window.unanswered === 0
  && !document.querySelector("figure.widget[data-run=running]")"""
LINK_AND_FRAMES = """async (figure) => {
  const figures = [...document.querySelectorAll("figure.widget")];
  const frames = Object.fromEntries(figures.map((figure) => [figure.id, figure.frame]));
  figure.querySelector("[data-link]").click();
  await new Promise((done) => requestAnimationFrame(done));
  return [figure.querySelector(".link input").value, frames];
}"""


def let_rest(figure, kind):
    """Pause a run that can be paused; let any other come to its end."""
    pauses = [n for n, c in kind.controls.items() if isinstance(c, Button) and c.while_running]
    while figure.run == "running" and pauses:  # it may end just then, and a press begin another
        figure.press(pauses[0])
        figure.reader.wait("() => window.unanswered === 0")
    figure.wait("figure => figure.dataset.run !== 'running'")


def link_and_frames(reader, figures):
    """A link, and what is seen, once all that was asked has been answered."""
    while not reader.place.evaluate(AT_REST):
        for placed in figures:
            let_rest(reader.figure(placed.id), type(placed.widget))
    return reader.figure(figures[-1].id).place.evaluate(LINK_AND_FRAMES)


@pytest.mark.parametrize("seed", [1, 2])
def test_a_link_shows_whatever_was_done(seed, figures, chromium, host, built):
    chance = Random(seed)
    with reading(chromium, host.origin) as reader, reading(chromium, host.origin) as other:
        reader.page.add_init_script(NO_CLIPBOARD)
        reader.page.add_init_script(COUNT)
        reader.open(host.url("/restless/", built / "site")).ready()
        for placed in figures:
            happenings = [happening(type(placed.widget), chance) for _ in range(EVENTS)]
            assert reader.figure(placed.id).place.evaluate(ACT, happenings) == []
        link, frames = link_and_frames(reader, figures)

        other.open(link).ready()
        for placed in figures:
            other.figure(placed.id).wait_for_frame(frames[placed.id])
        assert reader.complaints + other.complaints == []
