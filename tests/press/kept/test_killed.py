"""A build is killed, the disk is full, two run at once: what is there is whole, and so is the next.

The moments of fifty deaths are drawn anew each time; `--seed` draws those of an earlier run again.
"""

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import pytest

from press.book import ROOT
from press.cache import get, is_whole
from press.dist import put_back
from press.lock import locked
from tests.harness.books import MADE, SMALL, borrowed_cache, digest, merged
from tests.harness.machines.dying import dying

pytestmark = pytest.mark.builds

DEATHS = 50
FILES, FOLDERS = ("claims", "fonts", "zstd"), ("image",)  # what a draft's build keeps
WAYS = ((), (), *((room,) for room in FILES))  # what a build that shall die has to make again
SMALLEST, SPAN = 100, 200_000  # bytes: a small file; how many times as large the largest one is


@dataclass
class Author:
    """One who builds a book again and again, with one of two texts in it: a draft, which packs
    quickly, so that all of it can be packed anew. `wholes` are their outputs; a build that has all
    else kept touches so many files, and takes so long.
    """

    folder: Path
    wholes: dict[str, dict[str, str]]
    touches: int = 0
    seconds: float = 0.0

    @property
    def dist(self) -> Path:
        return self.folder / "dist"

    @property
    def cache(self) -> Path:
        return self.folder / ".cache"

    def write(self, title: str) -> None:
        file = self.folder / "content" / "workshop.md"
        text = (SMALL / "content" / file.name).read_text(encoding="utf-8")
        file.write_text(text.replace("The Workshop", title), encoding="utf-8")

    def build(self, **env: str) -> subprocess.Popen:
        """A build that has begun, as the first of a process group."""
        command = [sys.executable, ROOT / "build.py", "build", "--draft", "--book", self.folder]
        pipe = subprocess.PIPE
        environment = env or None
        return subprocess.Popen(
            command, stdout=pipe, stderr=pipe, text=True, env=environment, start_new_session=True
        )

    def has_built(self, title: str, **env: str) -> None:
        """Build the book with this title; AssertionError if it does not come to what it should."""
        self.write(title)
        building = self.build(**env)
        said, problem = building.communicate()
        assert building.returncode == 0, said + problem
        assert digest(self.dist) == self.wholes.setdefault(title, digest(self.dist))

    def has_what_is_whole(self) -> None:
        """AssertionError if the output is none of the two, or if something is kept that was cut."""
        put_back(self.dist)
        assert digest(self.dist) in self.wholes.values()
        for room in FILES:
            for file in (self.cache / room).glob("[!d]*"):
                assert get(file) is not None, file
        for room in FOLDERS:
            for folder in (self.cache / room).glob("[!d]*"):
                assert is_whole(folder), folder

    def forget(self, *rooms: str) -> None:
        """Empty rooms of the cache, so that a build fills them again."""
        for room in rooms:
            shutil.rmtree(self.cache / room, ignore_errors=True)

    def note(self) -> None:
        """Note all that is kept, for `recall`."""
        for room in (*FILES, *FOLDERS):
            shutil.copytree(self.cache / room, self.folder / "noted" / room)

    def recall(self) -> None:
        """Have all that was noted in the cache, beside what lies there: else most builds would die
        as they make it again, and none as it writes its output.
        """

        def copy_missing(noted: str, to: str) -> None:
            if not Path(to).exists():
                shutil.copyfile(noted, to)

        noted = self.folder / "noted"
        shutil.copytree(noted, self.cache, copy_function=copy_missing, dirs_exist_ok=True)


@pytest.fixture(scope="module")
def author(tmp_path_factory):
    """Both texts have been built, the second one with all of FILES made anew."""
    folder = merged(tmp_path_factory.mktemp("killed"), SMALL)
    cache = borrowed_cache(folder / ".cache")
    for room in MADE:
        (cache / room).unlink()
    author = Author(folder, {})
    author.has_built("The Workshop")
    author.forget(*FILES)
    author.has_built("The Yard")
    began, told = time.monotonic(), folder / "touches"
    author.has_built("The Workshop", **dying(folder / "dying", told=told))
    author.touches, author.seconds = int(told.read_text()), time.monotonic() - began
    author.note()
    return author


def test_killed_at_any_moment_the_next_build_is_as_if_nothing_had_been(author, pytestconfig):
    seed = pytestconfig.getoption("--seed") or random.randrange(1_000_000)
    print(f"--seed {seed}")
    chance, deadly, ends = random.Random(seed), author.folder / "dying", []
    while sum(end < 0 for end in ends) < DEATHS:  # some are too quick for their death
        author.recall()
        author.forget(*chance.choice(WAYS) if len(ends) % 25 else FOLDERS)
        author.write(chance.choice(list(author.wholes)))
        at, size = chance.randint(1, author.touches), int(SMALLEST * SPAN ** chance.random())
        match chance.choice(["at", "within", "after"]):
            case "at":
                building = author.build(**dying(deadly, at=at))
            case "within":
                building = author.build(**dying(deadly, within=size))
            case "after":
                building = author.build()
                try:
                    building.wait(chance.uniform(0, author.seconds))
                except subprocess.TimeoutExpired:
                    os.killpg(building.pid, signal.SIGKILL)
        building.communicate()
        ends.append(building.returncode)
        author.has_what_is_whole()
    print(f"How they ended: {ends}")
    assert {-signal.SIGKILL, -signal.SIGXFSZ} <= set(ends)
    for title in author.wholes:
        author.has_built(title)


def test_with_no_room_left_it_stops_in_words_and_all_is_as_it_was(author, tmp_path):
    """The system refuses what a file grows beyond some size, as a full disk does."""
    author.has_built("The Workshop")
    author.write("The Yard")
    for size in (0, 20_000, 5_000_000):
        author.forget(*FILES)
        building = author.build(**dying(tmp_path, full=size))
        said, problem = building.communicate()
        assert building.returncode == 1, said
        assert problem.startswith("Stopped. ") and "Traceback" not in problem
        author.has_what_is_whole()
        assert digest(author.dist) == author.wholes["The Workshop"]
    assert "There is no room to write" in problem
    assert f"{author.dist.parent}: " in problem and " MB free" in problem
    author.has_built("The Yard")


def test_two_builds_at_once_both_end_well(author):
    author.forget(*FILES)
    author.write("The Workshop")
    for building in [author.build(), author.build()]:
        said, problem = building.communicate()
        assert building.returncode == 0, said + problem
    author.has_what_is_whole()
    assert digest(author.dist) == author.wholes["The Workshop"]


def test_a_build_waits_for_another_that_writes_and_says_so(author):
    author.has_built("The Workshop")
    author.write("The Yard")
    with locked(author.folder / ".dist" / "lock", "nobody waits here"):
        building = author.build()
        said = building.stdout.readline()
        assert said == f"Another build is writing {author.dist}: waiting for it …\n"
        assert building.poll() is None
        assert digest(author.dist) == author.wholes["The Workshop"]
    building.communicate()
    assert building.returncode == 0
    assert digest(author.dist) == author.wholes["The Yard"]
