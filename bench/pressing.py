"""A book whose pages press a button at the moment of ready, and note when the answer is painted.

Nobody is attached to a browser while a page starts, so the page has to do it by itself.
"""

import shutil
from dataclasses import dataclass
from pathlib import Path

PRESS = """<script>
(() => {
  const root = document.documentElement;
  const press = () => {
    const figure = document.querySelector("figure.widget");
    const before = figure.frame;
    figure.addEventListener("painted", function look() {
      if (figure.frame === before) return;
      figure.removeEventListener("painted", look);
      performance.mark("answered");
    });
    figure.querySelector("button.first").click();
  };
  new MutationObserver((_, observer) => {
    if (root.dataset.python !== "ready") return;
    observer.disconnect();
    press();
  }).observe(root, { attributes: true, attributeFilter: ["data-python"] });
})();
</script>"""


@dataclass(frozen=True)
class Pages:
    """Where a book's pages are: the single file, and the site's folder."""

    single: Path
    site: Path


def pressing(dist: Path, place: Path) -> Pages:
    """Copies of a book's first chapter that press by themselves, in a folder."""
    pages = Pages(place / "book.html", place / "site")
    place.mkdir(parents=True, exist_ok=True)
    [single] = dist.glob("*.html")
    pages.single.write_text(with_script(single, PRESS), encoding="utf-8")
    shutil.copytree(dist / "site", pages.site)
    index = pages.site / "index.html"
    index.write_text(with_script(index, PRESS), encoding="utf-8")
    return pages


def with_script(page: Path, script: str) -> str:
    """A page's HTML with an element more at the head of all others."""
    before, head, after = page.read_text(encoding="utf-8").partition("<head>")
    return before + head + script + after
