"""`make claims`: every claim, its seconds here and in Chromium, and what it found."""

import tempfile
import time
from pathlib import Path

from playwright.sync_api import sync_playwright

from kit.find import find_claims
from kit.proving.claim import prove
from press.book import ROOT
from tests.harness.books import build_merged
from tests.harness.chromium import FLAGS, find_chromium
from tests.harness.proving import check_every, write_every_claim
from tests.harness.reading import file_url, reading


def main() -> None:
    """A line a claim: seconds here, seconds in Chromium, whether it found the same, its words."""
    here = {name: timed(name) for name in find_claims()}
    with tempfile.TemporaryDirectory() as place, sync_playwright() as playwright:
        dist = Path(place) / "dist"
        build_merged(dist, ROOT, write_every_claim(Path(place) / "claims"))
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=FLAGS)
        with reading(browser, "") as reader:
            reader.open(file_url(dist / "every-claim.html"))
            there = 0.0
            for checked in check_every(reader):
                there += checked.seconds
                same = "same" if checked.found == checked.built else "OTHER"
                found = checked.built["found"].replace("**", "")
                seconds = f"{here[checked.claim]:7.2f} {checked.seconds:7.2f}"
                print(f"{seconds}  {same}  {checked.claim}: {found}", flush=True)
        browser.close()
    print(f"{sum(here.values()):7.2f} {there:7.2f}  all {len(here)}")


def timed(name: str) -> float:
    """Seconds for a claim, after those before it."""
    start = time.perf_counter()
    prove(find_claims()[name])
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
