"""A seat at the page of awkward widgets."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.harness.hosting import Host
from tests.harness.reading import Reader, reading


@pytest.fixture(scope="session")
def benched(chromium: Browser, host: Host, built: Path) -> Iterator[Reader]:
    """A reader at the awkward page with Python ready, shared by all tests of its widgets."""
    with reading(chromium, host.origin) as reader:
        reader.open(host.url("/awkward/", built / "site") + "awkward.html").ready()
        yield reader


@pytest.fixture
def at_the_bench(benched: Reader) -> Iterator[Reader]:
    """The shared reader; a complaint fails the test in which it came."""
    benched.complaints.clear()
    yield benched
    assert benched.complaints == []
