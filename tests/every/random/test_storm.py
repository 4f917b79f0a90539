"""Anything a reader does, on all figures of a page at once, while Python is killed and files of it
are lost: the page is alive in the end, or says why not. `make random EVENTS=10000` does much of it.
"""

import random

from press.book import ROOT
from tests.harness.faults.spoiling import KEEP_WORKERS, WRONG
from tests.harness.holding import PAYLOAD, spoiled
from tests.harness.reading import LONG

STORM = (ROOT / "tests" / "harness" / "faults" / "storm.js").read_text(encoding="utf-8")
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
    reader.wait("() => document.documentElement.dataset.python === 'ready'", patience=LONG)
    given = {"seed": seed, "events": events, "patience": LONG}
    found = reader.page.evaluate(STORM[STORM.index("async") :].strip().removesuffix(";"), given)
    print(f"seed {seed}, {stormy}: {found}")
    reader.complaints.clear()  # the browser's own words about lost files
    assert found["events"] == events and found["killed"] > 0
    assert found["wrong"] == found["dead"] == []
