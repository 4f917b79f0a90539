"""What a run has covered: how many passed in each room, and how many it left to which target."""

from collections import Counter
from typing import Any

import pytest

# What a run leaves out, unless it is asked for: the markers, each with a target `make test-…`.
LEFT_OUT = ("engines", "claims", "builds", "deep")


def target_of(item: pytest.Item) -> str:
    """The command that runs a test."""
    marker = next((name for name in LEFT_OUT if item.get_closest_marker(name)), None)
    return f"make test-{marker}" if marker else "make test"


def room_of(name: str) -> str:
    """`tests/kit` of `tests/kit/draw/test_lens.py::test_it_is_round`."""
    return "/".join(name.split("/")[:2])


class Covered:
    """Says so at the end of a run; `subject` is what was tested. Workers tell what they left."""

    def __init__(self, config: pytest.Config, subject: str) -> None:
        self.config, self.subject = config, subject
        self.left: Counter[str] = Counter()

    def pytest_deselected(self, items: list[pytest.Item]) -> None:
        self.left.update(map(target_of, items))

    def pytest_sessionfinish(self) -> None:
        if hasattr(self.config, "workeroutput"):
            self.config.workeroutput["left"] = dict(self.left)

    @pytest.hookimpl(optionalhook=True)
    def pytest_testnodedown(self, node: Any) -> None:
        """Each worker has collected all: they have left the same."""
        self.left |= Counter(getattr(node, "workeroutput", {}).get("left", {}))

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        passed = terminalreporter.stats.get("passed", [])
        rooms = Counter(room_of(report.nodeid) for report in passed)
        terminalreporter.section(f"covered, of {self.subject}")
        for room, count in sorted(rooms.items()):
            terminalreporter.line(f"{count:5} passed in {room}")
        for target, count in sorted(self.left.items()):
            terminalreporter.line(f"{count:5} left to {target}")
