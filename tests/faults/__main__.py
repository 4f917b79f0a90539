"""`make faults`: each fault of the README's table in each engine, and the seconds until the page
told the truth.
"""

import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from threading import Event

from press.book import Book
from press.packages import site
from press.press import prepare
from tests.faults.faults import ELSEWHERE, FAULTS, REST, SOON, Fault
from tests.faults.serving import Faulty
from tests.harness.books import AWKWARD, SMALL, borrowed_cache, merged
from tests.harness.faults.lacking import without_some_lines
from tests.harness.holding import file_of, payload_files
from tests.harness.hosting import hosting
from tests.harness.looking import look

ENGINES = ("chromium", "firefox", "webkit")
PATIENCE = 120  # seconds after which the page has not told it
WAIT = """async () => {
  const told = () => Boolean(TOLD);
  const wait = async () => { ACT return performance.now(); };
  const from = HAS_ACT ? await wait() : 0;
  const end = performance.now() + PATIENCE;
  await until(() => told() || performance.now() > end);
  return told() ? (performance.now() - from) / 1000 : null;
}"""


def main(engines: list[str]) -> int:
    """A line a fault and engine; how many were not told."""
    untold = 0
    with tempfile.TemporaryDirectory() as place:
        right, lacking = sites(Path(place))
        for fault in FAULTS:
            for engine in engines or ENGINES:
                try:
                    seconds = seconds_until_told(fault, engine, lacking if fault.lacks else right)
                except AssertionError as broken:  # the browser's own fault: the others are told
                    print(broken, file=sys.stderr)
                    seconds = None
                untold += seconds is None
                said = "  NOT TOLD" if seconds is None else f"{seconds:7.1f} s"
                named = ": ".join(filter(None, (fault.row, fault.how)))
                print(f"{said}  {engine:8}  {named}", flush=True)
    for row, why in ELSEWHERE.items():
        print(f"        –  {'':8}  {row}: {why}")
    return untold


def sites(place: Path) -> tuple[Path, Path]:
    """The small book with its awkward widgets, as built, and with a profile that lacks much."""
    folder = merged(place / "book", SMALL, AWKWARD)
    sys.path.insert(0, str(folder / "py"))
    build = prepare(Book.at(folder, cache=borrowed_cache(place / "cache")))
    [lacks] = [fault.lacks for fault in FAULTS if fault.lacks]
    lacking = replace(without_some_lines(build, lacks, 1), pages=build.pages)
    for made, name in ((build, "right"), (lacking, "lacking")):
        site.write(made, place / name)
    return place / "right" / "site", place / "lacking" / "site"


def seconds_until_told(fault: Fault, engine: str, folder: Path) -> float | None:
    """How long it took a fresh browser's page; None if it was too long."""
    with served(located(fault, folder), folder) as url:
        script = WAIT.replace("TOLD", fault.told).replace("HAS_ACT", str(bool(fault.act)).lower())
        script = script.replace("ACT", fault.act).replace("PATIENCE", str(PATIENCE * 1000))
        return look(engine, url + fault.page, script)


def located(fault: Fault, folder: Path) -> Fault:
    """The fault, with a name of this site's payload in place of a word for it."""
    names = {
        SOON: lambda: file_of(folder, SOON),
        REST: lambda: next(f for f in payload_files(folder)["late"] if f["name"] == REST)["url"],
    }
    url = names[fault.files]() if fault.files in names else fault.files
    return replace(fault, files=Path(url).name)


@contextmanager
def served(fault: Fault, folder: Path) -> Iterator[str]:
    """The address of a site on a host with this fault."""
    over, counts = Event(), Counter()
    with hosting(serving=Faulty, fault=fault, over=over, counts=counts) as host:
        yield host.url("/faults/", folder)
        over.set()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
