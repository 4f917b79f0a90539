"""The memory image: the same bytes each time, and nothing lost against stock Python."""

import json
from dataclasses import replace

import pytest
from samples import borrowed_cache, digest

from press.book import Book
from press.image import take_image
from press.making import prepare
from press.packages.single import write_single
from press.packages.site import write_site
from press.runtime import bring_runtime

SAID = "figure => figure.querySelector('[role=status]').textContent.includes('chance')"
FOR_LATER = ("colorsys", "statistics", "numpy.random", "numpy.fft", "numpy.testing")


def fetched(reader, url: str) -> dict:
    """What the librarian finds on a fresh page, asked as soon as Python is ready."""
    librarian = reader.open(url).wake().figure("librarian")
    librarian.press("fetch")
    librarian.wait(SAID)
    return json.loads(librarian.status)


@pytest.mark.parametrize("way", ["", "?image=off"], ids=["image", "nothing"])
def test_the_whole_library_is_there(way, reader, host, workshop):
    found = fetched(reader, host.url("/library/", workshop / "dist" / "site") + way)
    assert {found[name] for name in FOR_LATER} == {"imported"}
    assert found["mean"] == 1.5
    assert found["fft"] == 2
    assert found["normal"] == 0.30471707975443135  # what numpy gives for this seed anywhere
    assert found["source"].startswith("@dataclass\nclass Neuron:")
    assert found["docstring"].startswith("Sum of array elements")
    assert found["asserts"] is True


def test_every_load_draws_new_chance(reader, host, workshop):
    url = host.url("/chance/", workshop / "dist" / "site")
    first, second = (fetched(reader, url)["chance"] for _ in range(2))
    assert all(one != other for one, other in zip(first, second, strict=True))


def test_made_twice_the_image_has_the_same_bytes(tmp_path):
    book = Book()
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        take_image(book, bring_runtime(book), tmp_path / name)
    assert digest(tmp_path / "one" / "image") == digest(tmp_path / "two" / "image")


def test_made_twice_every_package_has_the_same_bytes(tmp_path):
    for name in ("one", "two"):
        book = replace(Book(), cache=borrowed_cache(tmp_path / name / "cache"))
        for made in ("fonts", "gzip", "image"):
            (book.cache / made).unlink()
        making = prepare(book)
        write_site(making, tmp_path / name / "dist")
        for page in making.pages:
            write_single(making, page, tmp_path / name / "dist")
    assert digest(tmp_path / "one" / "dist") == digest(tmp_path / "two" / "dist")
