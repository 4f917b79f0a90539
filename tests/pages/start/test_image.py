"""The memory image: nothing is lost against stock Python."""

import json

import pytest

SAID = "figure => figure.querySelector('[role=status]').textContent.includes('chance')"
FOR_LATER = ("colorsys", "statistics", "numpy.random", "numpy.fft", "numpy.testing")


def fetched(reader, url: str) -> dict:
    """What the librarian finds on a fresh page, asked as soon as Python is ready."""
    librarian = reader.open(url).ready().figure("librarian")
    librarian.press("fetch")
    librarian.wait(SAID)
    return json.loads(librarian.status)


@pytest.mark.parametrize("way", ["", "?image=off"], ids=["image", "nothing"])
def test_the_whole_library_is_there(way, reader, host, built):
    found = fetched(reader, host.url("/library/", built / "site") + "awkward.html" + way)
    assert {found[name] for name in FOR_LATER} == {"imported"}
    assert found["mean"] == 1.5
    assert found["fft"] == 2
    assert found["normal"] == 0.30471707975443135  # what numpy gives for this seed anywhere
    assert found["source"].startswith("@dataclass(frozen=True)\nclass Hill:")
    assert found["docstring"].startswith("Sum of array elements")
    assert found["asserts"] is True


def test_every_load_draws_new_chance(reader, host, built):
    url = host.url("/chance/", built / "site") + "awkward.html"
    first, second = (fetched(reader, url)["chance"] for _ in range(2))
    assert all(one != other for one, other in zip(first, second, strict=True))
