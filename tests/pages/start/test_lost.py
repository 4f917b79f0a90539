"""A file of the payload does not come, or comes as something else: that is told, and mended."""

import re
from collections import Counter

import pytest

from tests.harness.faults.spoiling import WRONG
from tests.harness.holding import SHELL, HeldBack, file_of, files_of, payload_files, spoiled

READY = "() => document.documentElement.dataset.python === 'ready'"
COMPLETE = "() => document.documentElement.dataset.library === 'complete'"


def note(kind: str) -> str:
    return f"() => document.querySelector('[data-note={kind}]:not([hidden])')"


class Broken:
    """One file of the payload that comes wrong, some times or always; counts what is asked for."""

    def __init__(self, page, site, when: str, spoil, times: float) -> None:
        self.asked: Counter[str] = Counter()
        self.left = times
        self.spoil = spoil
        self.file = file_of(site, when)
        page.on("request", self.count)
        page.route(lambda url: self.file in url, self.answer)

    def count(self, request) -> None:
        if found := re.search(r"assets/python-\d\d", request.url):
            self.asked[found[0]] += 1

    def answer(self, route) -> None:
        self.left -= 1
        if self.left >= 0:
            spoiled(route, self.spoil)
        else:
            route.continue_()


@pytest.fixture
def site(built):
    return built / "site"


@pytest.mark.parametrize("spoil", WRONG.values(), ids=WRONG.keys())
def test_what_comes_wrong_once_is_asked_for_again(spoil, reader, host, site):
    broken = Broken(reader.page, site, "soon", spoil, 2)
    reader.open(host.url("/wrong/", site)).ready()
    reader.wait(COMPLETE)
    reader.complaints.clear()  # the browser's own words about the file
    assert {times for name, times in broken.asked.items() if name not in broken.file} == {1}


@pytest.mark.parametrize("when", ["soon", "next", "late"])
def test_what_never_comes_is_told_and_can_be_tried_again(when, reader, host, site):
    broken = Broken(reader.page, site, when, WRONG["not there"], float("inf"))
    reader.open(host.url("/lost/", site))
    reader.wait("() => document.documentElement.dataset.lost")
    hopper = reader.figure("hopper")
    if when == "next":
        hopper.press("drop")
    if when != "late":
        reader.wait(note("lost"))
        broken.left = 0
        reader.place.locator("[data-again]:visible").first.click()
    else:
        reader.ready()
        hopper.press_to_the_end("drop")
        reader.complaints.clear()
        return
    reader.ready()
    if when == "next":
        hopper.wait_for_run("done")
    reader.wait(COMPLETE)
    reader.complaints.clear()
    others = {times for name, times in broken.asked.items() if name not in broken.file}
    assert others == {1}


def test_silence_is_told_and_then_it_goes_on_by_itself(reader, host, site):
    held = HeldBack(reader.page, files_of(payload_files(site)["soon"]))
    reader.open(host.url("/silent/", site))
    reader.wait(note("silent"))
    held.let_go()
    reader.ready()
    assert reader.place.locator("[data-note]:visible").count() == 0


@pytest.mark.parametrize("spoil", ["not there", "a login page", "cut in half"])
def test_the_pages_script_is_asked_for_again(spoil, reader, host, site):
    reader.page.route(SHELL, lambda route: spoiled(route, WRONG[spoil]), times=2)
    reader.open(host.url("/script/", site)).ready()
    reader.figure("hopper").press_to_the_end("drop")
    reader.complaints.clear()


def test_where_the_pages_script_never_comes_the_figures_stand_and_that_is_said(reader, host, site):
    reader.page.route(SHELL, lambda route: spoiled(route, WRONG["not there"]))
    reader.open(host.url("/no-script/", site))
    reader.wait("() => document.querySelector('[data-notice=stands]:not([hidden])')")
    assert reader.place.locator("figure .controls:visible").count() == 0
    assert reader.place.locator("figure svg:visible").count() > 0
    reader.complaints.clear()
