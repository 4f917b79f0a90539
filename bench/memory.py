"""The most memory that the page's process ever held. Reads /proc, so: Linux only.

Nobody is attached to the browser: its tools would keep all that comes over http. The system's own
high water mark misses short peaks, so the process is looked at all the time.
"""

import json
import tempfile
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from os import sysconf
from pathlib import Path
from statistics import median
from urllib.request import urlopen

from bench.browsers import REST, alone
from bench.pressing import with_script

TIMES = 5
PATIENCE = 120  # seconds
LOOKS = 30  # at each process, until it is asked again which there are
PAGE = sysconf("SC_PAGESIZE") / 2**20  # MB
COMPLETE = "complete"  # the title of a page that has all of the library
TELL = f"""<script>
new MutationObserver((_, observer) => {{
  if (document.documentElement.dataset.library !== "complete") return;
  observer.disconnect();
  document.title = "{COMPLETE}";
}}).observe(document.documentElement, {{ attributes: true, attributeFilter: ["data-library"] }});
</script>"""


@dataclass(frozen=True, order=True)
class Peak:
    """MB that a process held, and how many of them no file stands for and nobody shares."""

    all: float
    own: float


def measure_memory(pages: dict[str, str]) -> None:
    """Print the peak of the renderer that shows each page, by name, until all of the library is
    there; they take turns. The pages come from `telling`.
    """
    with tempfile.TemporaryDirectory() as place:
        empty = Path(place) / "empty.html"
        empty.write_text(f"<title>{COMPLETE}</title>", encoding="utf-8")
        addresses = {"an empty page": empty.as_uri(), **pages}
        turns = [{name: peak(url) for name, url in addresses.items()} for _ in range(TIMES)]
    print(f"\npeak memory of the page's process in chromium, with its workers, median of {TIMES}:")
    for name in addresses:
        peaks = [turn[name] for turn in turns]
        most, own = median(one.all for one in peaks), median(one.own for one in peaks)
        print(f"  {name}: {most:.0f} MB, {own:.0f} of them its own", flush=True)


def telling(page: Path, to: Path) -> Path:
    """A copy of a page, in its folder or elsewhere, that says in its title when all is there."""
    to.write_text(with_script(page, TELL), encoding="utf-8")
    return to


def peak(url: str) -> Peak:
    """Of the largest renderer, until the page says that all is there."""
    most = Peak(0, 0)
    with alone(url) as chromium:
        end = time.monotonic() + REST + PATIENCE
        while COMPLETE not in titles(chromium.profile):
            assert time.monotonic() < end, f"{url} has not all of its library"
            pids = list(renderers(chromium.pid))
            for _ in range(LOOKS):
                most = max(most, *map(held, pids), Peak(0, 0))
                time.sleep(0.01)
        return most


def titles(profile: Path) -> list[str]:
    """Of all pages. To ask for this attaches to none of them."""
    port = profile / "DevToolsActivePort"
    if not port.is_file() or not (words := port.read_text().split()):
        return []
    with urlopen(f"http://127.0.0.1:{words[0]}/json/list") as answer:
        return [page["title"] for page in json.load(answer)]


def renderers(browser: int) -> Iterator[int]:
    """The processes of a browser that show pages, its own windows apart."""
    parents = {pid: int(status["PPid"]) for pid, status in statuses()}
    for pid in parents:
        if browser not in ancestors(pid, parents):
            continue
        words = Path(f"/proc/{pid}/cmdline").read_bytes()
        if b"--type=renderer" in words and b"--top-chrome-webui" not in words:
            yield pid


def statuses() -> Iterator[tuple[int, dict[str, str]]]:
    """What the system says of every process, by its number."""
    for folder in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):  # it may end meanwhile
            yield int(folder.name), status_of(int(folder.name))


def status_of(pid: int) -> dict[str, str]:
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    return {name: value.strip() for name, _, value in (line.partition(":") for line in lines)}


def ancestors(pid: int, parents: dict[int, int]) -> Iterator[int]:
    while pid := parents.get(pid, 0):
        yield pid


def held(pid: int) -> Peak:
    """By a process now; nothing by one that has ended."""
    with suppress(OSError):
        pages = [int(word) for word in Path(f"/proc/{pid}/statm").read_text().split()]
        return Peak(pages[1] * PAGE, (pages[1] - pages[2]) * PAGE)
    return Peak(0, 0)
