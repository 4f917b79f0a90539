"""What becomes of a figure is announced: not every picture of a run, but its end, and its notes."""

from itertools import pairwise


def test_the_end_of_a_run_is_announced_and_at_most_once_a_second(at_the_page):
    page = at_the_page
    page.listen()
    hopper = page.figure("hopper")
    hopper.press_to_the_end("drop")
    page.wait_to_hear("(heard, status) => heard.includes(status)", hopper.status)
    times = [time for time, _ in page.heard]
    apart = [later - before for before, later in pairwise(times)]
    assert all(pause > 950 for pause in apart), apart
