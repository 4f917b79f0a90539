"""Plugins for pytest: one chooses what is run and notes what failed, one watches who runs what."""

import json
import time
from collections.abc import Iterator
from pathlib import Path

import coverage
import pytest

SLOW_FIXTURES = {"chromium", "built", "telling"}  # a browser, or a whole build


class Chooser:
    """Only tests without a browser and without a build; of those the functions named, in order."""

    def __init__(self, only: list[str] | None) -> None:
        self.ranks = None if only is None else {name: rank for rank, name in enumerate(only)}
        self.failed = ""

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        items[:] = [item for item in items if not SLOW_FIXTURES & {*item.fixturenames}]
        if self.ranks is not None:
            items[:] = [item for item in items if function_of(item.nodeid) in self.ranks]
            items.sort(key=lambda item: self.ranks[function_of(item.nodeid)])

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed and not self.failed:
            self.failed = function_of(report.nodeid)


class Watcher:
    """Notes which function of the tests runs which line of a folder, and its seconds."""

    def __init__(self, folder: Path, notes: Path) -> None:
        self.notes, self.seconds = notes, {}
        self.coverage = coverage.Coverage(data_file=None, include=[f"{folder}/**"])

    def pytest_configure(self) -> None:
        self.coverage.start()

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Iterator[None]:
        name, before = function_of(item.nodeid), time.process_time()
        self.coverage.switch_context(name)
        try:
            return (yield)
        finally:
            self.coverage.switch_context("")
            self.seconds[name] = self.seconds.get(name, 0) + time.process_time() - before

    def pytest_unconfigure(self) -> None:
        self.coverage.stop()
        data = self.coverage.get_data()
        lines = {
            Path(file).relative_to(Path.cwd()).as_posix(): data.contexts_by_lineno(file)
            for file in data.measured_files()
        }
        self.notes.write_text(json.dumps({"lines": lines, "seconds": self.seconds}))


def function_of(nodeid: str) -> str:
    """A test without its parameters: a mutant may change what they are called."""
    return nodeid.partition("[")[0]
