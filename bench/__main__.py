"""`python -m bench [browser …] [--before REVISION]`: ours, as we were, and the rival, in one run,
each in a fresh browser.
"""

import argparse
import tempfile
from contextlib import ExitStack
from pathlib import Path

from bench.before import built_at
from bench.builds import time_builds
from bench.memory import measure_memory, telling
from bench.pressing import pressing
from bench.processor import measure_processor
from bench.rival import make_rival
from bench.starts import compare_starts
from bench.training import measure_training
from bench.weight import weigh_payload
from press.book import ROOT, Book
from press.runtime.files import bring_runtime
from tests.harness.hosting import hosting

BROWSERS = ("chromium", "firefox", "webkit")


def main(browsers: list[str], before: str | None) -> None:
    with ExitStack() as stack:
        host = stack.enter_context(hosting())
        place = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        builds = {"ours": ROOT / "dist"}
        if before:
            builds["before"] = stack.enter_context(built_at(before))
        books = {name: pressing(dist, place / name) for name, dist in builds.items()}
        single = {name: book.single.as_uri() for name, book in books.items()}
        site = {name: host.url(f"/{name}/", book.site) for name, book in books.items()}
        rival = make_rival(bring_runtime(Book.at().cache), place / "rival")
        single["stock"] = single["ours"] + "?image=off"
        site["stock"] = host.url("/rival/", rival)
        for browser in browsers:
            compare_starts(browser, {"file://": single, "http": site})
        for name, dist in builds.items():
            weigh_payload(name, dist / "site")
        for name, dist in builds.items():
            measure_training(name, host.url(f"/{name}-trains/", dist / "site"))
        measure_processor({name: single[name] for name in builds})
        told = {}
        for name, dist in builds.items():
            [file] = dist.glob("*.html")
            told[f"{name}, file://"] = telling(file, place / f"told-{name}.html").as_uri()
            telling(dist / "site" / "index.html", books[name].site / "told.html")
            told[f"{name}, http"] = site[name] + "told.html"
        told["from nothing, file://"] = told["ours, file://"] + "?image=off"
        measure_memory(told)
    time_builds()


def given() -> argparse.Namespace:
    parser = argparse.ArgumentParser("bench", description=__doc__)
    parser.add_argument("browsers", nargs="*", default=BROWSERS, metavar="browser")
    parser.add_argument("--before", help="a commit to be measured beside", metavar="REVISION")
    return parser.parse_args()


if __name__ == "__main__":
    main(given().browsers, given().before)
