"""A seat at the small book's code."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.harness.hosting import Host
from tests.harness.reading import Reader, reading
from tests.pages.code.coding import Desk


@pytest.fixture(scope="session")
def seated_at_the_code(chromium: Browser, host: Host, built: Path) -> Iterator[Reader]:
    """A reader at the first page with the editor open, shared by many tests."""
    with reading(chromium, host.origin) as reader:
        reader.open(host.url("/code/", built / "site")).ready()
        Desk(reader, "hills.py").open()
        yield reader


@pytest.fixture
def desk(seated_at_the_code: Reader) -> Iterator[Desk]:
    """The shared reader's editor, on the original code; a complaint fails the test."""
    seated_at_the_code.complaints.clear()
    desk = Desk(seated_at_the_code, "hills.py")
    desk.press("revert")
    seated_at_the_code.ready()
    yield desk
    assert seated_at_the_code.complaints == []
