"""A page that a stranger wrote: other text, a formula, a picture, code, a widget set otherwise."""

import re
import shutil

import pytest

from tests.harness.books import (
    AWKWARD,
    SMALL,
    borrowed_cache,
    build_in_a_process,
    merged,
    write_chapter,
)
from tests.harness.reading import file_url
from widgets.hopper import Hopper

pytestmark = pytest.mark.deep

TITLE = 'Hills & "Valleys" < Mountains'
STRANGER = """
## Über den Berg

Ein Hügel, $h(x) = \\frac{1}{1 + x^2}$, und sein Bild:

![Ein Hügel](pictures/my%20hill.svg)

$$
\\sum_{i=1}^{n} x_i^2
$$

```python
def höhe(x: float) -> float:
    return 1 / (1 + x**2)  # <so> & "so"
```

::: widget hopper rate=0.33 hill=left

Noch einmal:

::: widget hopper rate=0.9

Zurück zum [Anfang](#uber-den-berg), zur [Gegend davor](workshop.md).

| Ort | Höhe |
| --- | --- |
| Tal | 0 |
"""


@pytest.fixture(scope="module")
def two_chapters(tmp_path_factory):
    """The dist folder of a book with the small book's chapter and a stranger's."""
    folder = tmp_path_factory.mktemp("stranger")
    content = merged(folder, SMALL, AWKWARD) / "content"
    (content / "awkward.md").unlink()
    first = content / "workshop.md"
    text = first.read_text(encoding="utf-8")
    first.write_text(text.replace("---\n", "---\nnext: berge\n", 1), encoding="utf-8")
    (content / "pictures").mkdir()
    shutil.copy(content / "hill.svg", content / "pictures" / "my hill.svg")
    write_chapter(
        content,
        STRANGER,
        name="berge",
        number=3,
        title=f"'{TITLE}'",
        language="de",
        description="'Auf \"und\" ab & <weiter>.'",
        previous="workshop",
    )
    build_in_a_process("--book", folder, "--cache", borrowed_cache(folder / "cache"))
    return folder / "dist"


def test_the_chapters_share_one_payload(two_chapters):
    site = two_chapters / "site"
    pages = sorted(path.name for path in site.glob("*.html"))
    assert pages == ["berge.html", "index.html", "workshop.html"]
    heavy = [path for path in site.rglob("*") if path.is_file() and path.stat().st_size > 200_000]
    assert heavy
    assert all(path.parent.name == "assets" for path in heavy)
    for page in pages:
        used = set(re.findall(r"assets/[\w.-]+", (site / page).read_text(encoding="utf-8")))
        assert used == {f"assets/{path.name}" for path in (site / "assets").iterdir()}
    singles = sorted(path.name for path in two_chapters.glob("*.html"))
    assert singles == ["berge.html", "workshop.html"]


def read_the_stranger(reader):
    """Everything of the stranger's page is there and works."""
    page = reader.page
    assert page.title() == TITLE
    assert page.get_attribute("html", "lang") == "de"
    described = page.get_attribute("meta[name=description]", "content")
    assert described == 'Auf "und" ab & <weiter>.'
    assert page.locator("h1").text_content() == TITLE
    assert page.locator("main math").count() == 2
    assert page.locator("main math mfrac").count() == 1
    assert page.locator("main img").evaluate(
        "image => image.decode().then(() => image.naturalWidth)"
    )
    assert (
        'return 1 / (1 + x**2)  # <so> & "so"' in page.locator("main .highlight pre").inner_text()
    )
    assert page.locator("main pre span").count() > 5
    assert page.locator("main table td").all_text_contents() == ["Tal", "0"]

    reader.ready()
    left, bouncing = reader.figure("hopper"), reader.figure("hopper-2")
    settings = {"rate": 0.33, "hill": "left"}
    assert left.frame == Hopper(settings).draw().to_json()
    assert (left.input("rate").input_value(), bouncing.input("rate").input_value()) == (
        "0.33",
        "0.9",
    )
    left.press("drop")
    bouncing.press("drop")
    left.wait_for_run("done")
    bouncing.wait_for_run("done")
    assert "never jumped past" in left.status
    assert "it jumped past the lowest point" in bouncing.status


def test_the_strangers_page_runs_from_a_file(two_chapters, reader):
    read_the_stranger(reader.open(file_url(two_chapters / "site" / "berge.html")))


def test_the_strangers_single_file_runs(two_chapters, reader):
    read_the_stranger(reader.open(file_url(two_chapters / "berge.html")))


def test_next_and_previous_lead_there_and_back(two_chapters, reader, host):
    reader.open(host.url("/two/", two_chapters / "site"))
    page = reader.page
    assert TITLE in page.locator("a[rel=next]").text_content()
    page.locator("a[rel=next]").click()
    page.wait_for_url("**/two/berge.html")
    page.locator("a[rel=prev]").click()
    page.wait_for_url("**/two/workshop.html")
    page.go_back()
    page.get_by_role("link", name="Gegend davor").click()
    page.wait_for_url("**/two/workshop.html")
