"""A start on what it uses of memory and programs; the rest comes later. A wrong one is no harm."""

import json
from dataclasses import replace

import pytest

from press.book import Book
from press.build import Build
from press.packages import single
from press.press import prepare
from tests.harness.books import borrowed_cache
from tests.harness.faults.lacking import part, without_some_functions, without_some_lines
from tests.harness.holding import HeldBack, later_files
from tests.harness.reading import Reader, file_url

pytestmark = pytest.mark.image

STEPS = """() => performance.getEntriesByType("mark").map(({ name }) => name)"""


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """How much a profile lacks, and which: `--seeds` says how often something else."""
    if "count" in metafunc.fixturenames:
        seeds = range(1, metafunc.config.getoption("--seeds") + 1)
        lacks = [(count, seed) for seed in seeds for count in (1, 10, 100, 1000)]
        metafunc.parametrize(("count", "seed"), [(0, 0), *lacks])


def test_a_profile_that_lacks_lines(count, seed, build, tmp_path, reader):
    [file] = single.write(without_some_lines(build, count, seed), tmp_path)
    assert_starts_alike(build, reader.open(file_url(file)))


def assert_starts_alike(build: Build, reader: Reader) -> None:
    reader.ready()
    assert reader.place.evaluate("document.documentElement.dataset.start") == "image"
    for placed in build.pages[0].widgets:
        expected = json.loads(json.dumps(placed.widget.twin().draw().to_json()))
        assert reader.figure(placed.id).frame == expected


def test_a_profile_that_lacks_functions(count, seed, build, tmp_path, reader):
    [file] = single.write(without_some_functions(build, count, seed, tmp_path), tmp_path)
    assert_starts_alike(build, reader.open(file_url(file)))
    hopper = reader.figure("hopper")
    hopper.press_to_the_end("drop")
    assert "never jumped past" in hopper.status


@pytest.fixture
def waiting(reader, host, built):
    """A page that is ready while the rest of its memory is held back; and what holds it."""
    site = built / "site"
    held = HeldBack(reader.page, later_files(site))
    reader.open(host.url("/waiting/", site))
    reader.wait("() => document.documentElement.dataset.python === 'ready'")
    return held


def test_a_page_is_ready_on_the_lines_that_a_start_uses(waiting, reader):
    assert "python: memory whole" not in reader.place.evaluate(STEPS)
    waiting.let_go()
    reader.wait("() => document.documentElement.dataset.library === 'complete'")
    assert "python: memory whole" in reader.place.evaluate(STEPS)
    assert reader.place.evaluate("document.documentElement.dataset.start") == "image"


def test_a_press_waits_for_the_rest_of_the_memory(waiting, reader):
    hopper = reader.figure("hopper")
    before = hopper.frame
    hopper.press("drop")
    reader.wait("() => document.querySelector('[data-note=arriving]:not([hidden])')")
    assert hopper.frame == before
    waiting.let_go()
    hopper.wait_for_run("done")
    assert hopper.frame != before


def test_a_draft_has_no_profile_and_runs(book, tmp_path, reader):
    cache = borrowed_cache(tmp_path / "cache")
    draft = prepare(Book.at(book.folder, cache=cache, is_draft=True))
    assert part(draft, "image.cold") == b""
    [file] = single.write(replace(draft, pages=draft.pages[:1]), tmp_path)
    reader.open(file_url(file)).ready()
    assert reader.place.evaluate("document.documentElement.dataset.start") == "image"
    hopper = reader.figure("hopper")
    hopper.press_to_the_end("drop")
    assert "never jumped past" in hopper.status
