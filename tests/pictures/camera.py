"""Photographs of figures and of what opens in the text, in each place where they are looked at."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Locator

from tests.harness.reading import reading
from tests.pictures.moments import MOMENTS
from tests.pictures.parts import PARTS

TO_THE_SUBJECT = """subject => {
  const place = subject.getBoundingClientRect();
  scrollTo(0, place.top + scrollY - Math.max(8, (innerHeight - place.height) / 2));
}"""


@dataclass(frozen=True)
class Place:
    """Where a figure is looked at: a window in px, a theme, a medium."""

    name: str
    window: tuple[int, int]
    theme: str
    medium: str = "screen"


PLACES = (
    Place("desktop, light", (1280, 720), "light"),
    Place("desktop, dark", (1280, 720), "dark"),
    Place("phone, light", (390, 844), "light"),
    Place("phone, dark", (390, 844), "dark"),
    Place("phone on its side", (844, 390), "light"),
    Place("print", (794, 1123), "light", "print"),
)


@dataclass(frozen=True)
class Shot:
    """A photograph, in a file."""

    name: str  # of the figure, or of what opens
    place: str
    moment: str
    file: str
    size: tuple[int, int]  # of the figure, px; nothing where it is not seen


def photograph(browser: Browser, url: str, to: Path) -> Iterator[Shot]:
    """Every figure of a page and what opens in its text, at their moments, in every place."""
    for place in PLACES:
        width, height = place.window
        options = {
            "viewport": {"width": width, "height": height},
            "color_scheme": place.theme,
            "has_touch": width < 800 or height < 500,
        }
        with reading(browser, "", **options) as reader:
            reader.open(url).ready()
            for name, moments in MOMENTS.items():
                figure = reader.figure(name)
                for moment, acts in moments.steps.items():
                    for act in acts:
                        act.on_page(figure)
                    yield take(name, moment, figure.place, place, to)
            for name, part in PARTS.items():
                for moment, opening in part.moments.items():
                    yield take(name, moment, opening(reader), place, to)


def take(name: str, moment: str, subject: Locator, place: Place, to: Path) -> Shot:
    """The whole window with the subject in it. In print there is nothing to press: only now."""
    page = subject.page
    page.emulate_media(media=place.medium)
    subject.evaluate(TO_THE_SUBJECT)
    box = subject.bounding_box() or {"width": 0, "height": 0}  # on paper not all is there
    file = re.sub(r"\W+", "-", f"{name}, {place.name}, {moment}") + ".png"
    page.screenshot(path=to / file)
    page.emulate_media(media="screen")
    return Shot(name, place.name, moment, file, (round(box["width"]), round(box["height"])))
