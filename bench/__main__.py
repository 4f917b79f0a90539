"""`python -m bench [browser …]`: ours and the rival's in one run, each in a fresh browser."""

import sys
import tempfile
from pathlib import Path

from bench.builds import time_builds
from bench.memory import measure_memory
from bench.rival import make_rival
from bench.starts import compare_starts
from bench.training import measure_training
from bench.weight import weigh_payload
from press.book import ROOT, Book
from press.runtime.files import bring_runtime
from tests.harness.hosting import hosting

BROWSERS = ("chromium", "firefox", "webkit")


def main(browsers: tuple[str, ...]) -> None:
    runtime = bring_runtime(Book.at().cache)
    dist = ROOT / "dist"
    with tempfile.TemporaryDirectory() as place, hosting() as host:
        rival = make_rival(runtime, Path(place))
        site, single = host.url("/book/", dist / "site"), dist / "neurons-that-learn.html"
        pages = {
            "single file, file://": (f"{single.as_uri()}", f"{single.as_uri()}?image=off"),
            "site, http": (site, host.url("/rival/", rival)),
        }
        for browser in browsers:
            compare_starts(browser, pages)
        measure_training(site)
        measure_memory(site, site + "?image=off")
    weigh_payload()
    time_builds()


if __name__ == "__main__":
    main(tuple(sys.argv[1:]) or BROWSERS)
