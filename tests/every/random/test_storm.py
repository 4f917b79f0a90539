"""Anything a reader does, on all figures of a page at once, while Python is killed and files of it
are lost: the page is alive in the end, or says why not. `make random EVENTS=10000` does much of it.
"""

import random

from press.book import ROOT
from tests.harness.faults.spoiling import KEEP_WORKERS, WRONG
from tests.harness.holding import PAYLOAD, spoiled
from tests.harness.reading import LONG, Reader

STORM = (ROOT / "tests" / "harness" / "faults" / "storm.js").read_text(encoding="utf-8")
BEGIN = f"""(given) => {{
  const storm = {STORM[STORM.index("async") :].strip().removesuffix(";")};
  storm(given).then((found) => {{ window.found = found; }});
}}"""
LIVES = "(beats) => (window.found || window.beats > beats) && [window.found ?? null, window.beats]"
OF_LOST_FILES = ("Failed to load resource", "nexpected token")  # the browser's own words
LOST_IN = 4  # of so many files of the payload one does not come at once


def test_after_a_storm_the_page_is_alive(stormy, reader, host, built, pytestconfig):
    events, seed = pytestconfig.getoption("--events"), pytestconfig.getoption("--seed") or 1
    chance = random.Random(seed)
    reader.page.route(
        PAYLOAD,
        lambda route: (
            spoiled(route, chance.choice(list(WRONG.values())))
            if chance.random() < 1 / LOST_IN
            else route.continue_()
        ),
    )
    reader.page.add_init_script(KEEP_WORKERS)
    reader.open(host.url("/storm/", built / "site") + stormy)
    found = outcome(reader, {"seed": seed, "events": events, "patience": LONG})
    print(f"seed {seed}, {stormy}: {found}")
    reader.complaints[:] = [
        said for said in reader.complaints if not any(words in said for words in OF_LOST_FILES)
    ]
    assert found["events"] == events and found["lost"] > 0
    assert found["wrong"] == found["dead"] == []
    assert found["dropped"] == [], "not every press was sent on"
    assert found["isCalm"], "the page does not come to rest"
    assert found["workers"] == 1, "workers were not ended"


def outcome(reader: Reader, given: dict) -> dict:
    """What comes of a storm; an error where the page does nothing for long."""
    reader.page.evaluate(BEGIN, given)
    found, beats = None, 0
    while found is None:
        lives = reader.page.wait_for_function(LIVES, arg=beats, timeout=LONG)
        found, beats = lives.json_value()
    return found
