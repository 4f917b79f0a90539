"""`python -m tests.pictures [sketches]`: one page with every figure and all that opens, to look at.

Each figure before, during and after, on a desktop, on a phone, in print, light and dark, beside the
sketches it comes from, if a folder of them is given.
"""

import os
import shutil
import sys
from itertools import groupby
from pathlib import Path

from jinja2 import Environment, FileSystemLoader
from playwright.sync_api import sync_playwright

from press.book import ROOT
from tests.harness.chromium import FLAGS, find_chromium
from tests.harness.reading import file_url
from tests.pictures.camera import Shot, photograph
from tests.pictures.moments import MOMENTS, Moments
from tests.pictures.parts import PARTS, Part

HERE = Path(__file__).parent
OUT = ROOT / ".cache" / "pictures"


def main(sketches: Path | None) -> None:
    shutil.rmtree(OUT, ignore_errors=True)
    OUT.mkdir(parents=True)
    url = file_url(ROOT / "dist" / "neurons-that-learn.html")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=FLAGS)
        shots = list(photograph(browser, url, OUT))
        browser.close()
    subjects = [
        {"name": name, "places": by_place(name, shots), "sketches": files(subject, sketches)}
        for name, subject in (MOMENTS | PARTS).items()
    ]
    templates = Environment(loader=FileSystemLoader(HERE), autoescape=True)
    page = templates.get_template("pictures.html").render(subjects=subjects)
    (OUT / "index.html").write_text(page, encoding="utf-8")
    print(f"{len(shots)} pictures: {OUT / 'index.html'}")


def by_place(name: str, shots: list[Shot]) -> dict[str, list[Shot]]:
    taken = [shot for shot in shots if shot.name == name]
    return {place: list(here) for place, here in groupby(taken, key=lambda shot: shot.place)}


def files(subject: Moments | Part, sketches: Path | None) -> list[str]:
    """Where its sketches are, seen from the page."""
    if not sketches:
        return []
    return [os.path.relpath(sketches / file, OUT) for file in subject.sketches]


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve() if len(sys.argv) > 1 else None)
