"""Each engine in turn, and the places of a page."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.harness.hosting import Host
from tests.harness.reading import file_url

Address = Callable[[str, Path, str], str]


@pytest.fixture(params=["firefox", "webkit"])
def engine(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.fixture
def address(host: Host) -> Address:
    """Where a page of a dist folder is: on a host, as a file of the site, or as the single file."""

    def address_of(place: str, dist: Path, page: str) -> str:
        site = dist / "site"
        return {
            "site, http": host.url(f"/engines-{dist.name}/", site) + f"{page}.html",
            "site, file": file_url(site / f"{page}.html"),
            "single file": file_url(dist / f"{page}.html"),
        }[place]

    return address_of
