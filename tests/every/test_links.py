"""After anything that a restless reader does to all figures of a page, a link gives another reader
the very same Frames.
"""

from random import Random

import pytest

from kit import Button
from tests.harness.acting import ACT, happening
from tests.harness.reading import reading

EVENTS = 40  # at each figure
FRAMES = """() => Object.fromEntries([...document.querySelectorAll("figure.widget")]
  .map((figure) => [figure.id, figure.frame]))"""
COPY = """async (figure) => {
  figure.querySelector("[data-link]").click();
  await new Promise((done) => requestAnimationFrame(done));
  return figure.querySelector(".link input").value;
}"""


def let_rest(figure, kind):
    """Pause a run that can be paused; let any other come to its end."""
    pauses = [n for n, c in kind.controls.items() if isinstance(c, Button) and c.while_running]
    if figure.run == "running" and pauses:
        figure.press(pauses[0])
    figure.wait("figure => figure.dataset.run !== 'running'")


def link_and_frames(reader, figures):
    """A link, and what is seen at that moment: when all that was asked has been answered."""
    last = reader.figure(figures[-1].id).place
    while True:
        for placed in figures:
            let_rest(reader.figure(placed.id), type(placed.widget))
        link, frames = last.evaluate(COPY), reader.place.evaluate(FRAMES)
        if last.evaluate(COPY) == link:
            return link, frames


@pytest.mark.parametrize("seed", [1, 2])
def test_a_link_shows_whatever_was_done(seed, figures, chromium, host, built):
    chance = Random(seed)
    with reading(chromium, host.origin) as reader, reading(chromium, host.origin) as other:
        reader.page.add_init_script("delete Navigator.prototype.clipboard;")
        reader.open(host.url("/restless/", built / "site")).ready()
        for placed in figures:
            happenings = [happening(type(placed.widget), chance) for _ in range(EVENTS)]
            assert reader.figure(placed.id).place.evaluate(ACT, happenings) == []
        link, frames = link_and_frames(reader, figures)

        other.open(link).ready()
        for placed in figures:
            other.figure(placed.id).wait_for_frame(frames[placed.id])
        assert reader.complaints + other.complaints == []
