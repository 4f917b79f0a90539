"""What becomes of a figure is announced: not every picture of a run, but its end, and its notes."""

from itertools import pairwise

SAID = """() => {
  globalThis.said = [];
  const region = document.getElementById("announcer");
  new MutationObserver(() => said.push([performance.now(), region.textContent]))
    .observe(region, { childList: true });
}"""
HEARD = "(words) => said.some(([, text]) => text.includes(words))"


def test_the_end_of_a_run_is_announced_and_at_most_once_a_second(at_the_page):
    page = at_the_page
    page.place.evaluate(SAID)
    hopper = page.figure("hopper")
    hopper.press("drop")
    hopper.wait_for_run("done")
    page.wait(HEARD, hopper.status)
    times = [time for time, _ in page.place.evaluate("() => said")]
    apart = [later - before for before, later in pairwise(times)]
    assert all(pause > 950 for pause in apart), apart
