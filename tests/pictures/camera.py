"""Photographs of a figure: before, during and after, in each place where it is looked at."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser

from tests.harness.reading import Figure, reading
from tests.pictures.moments import MOMENTS

TO_THE_FIGURE = """figure => {
  const place = figure.getBoundingClientRect();
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

    figure: str
    place: str
    moment: str
    file: str
    size: tuple[int, int]  # of the figure, px


def photograph(browser: Browser, url: str, to: Path) -> Iterator[Shot]:
    """Every figure of a page at its moments, in every place."""
    for place in PLACES:
        width, height = place.window
        options = {
            "viewport": {"width": width, "height": height},
            "color_scheme": place.theme,
            "has_touch": width < 800 or height < 500,
        }
        with reading(browser, "", **options) as reader:
            reader.open(url).ready()
            reader.page.emulate_media(media=place.medium)
            for name, moments in MOMENTS.items():
                figure = reader.figure(name)
                steps = {"before": [], "during": moments.during, "after": moments.after}
                for moment, acts in steps.items():
                    yield take(figure, place, moment, acts, to)


def take(
    figure: Figure, place: Place, moment: str, acts: list[Callable[[Figure], None]], to: Path
) -> Shot:
    """Do what leads to the moment, and take the whole window with the figure in it."""
    page = figure.reader.page
    if place.medium == "print":
        page.emulate_media(media="screen")  # in print there is nothing to press
    for act in acts:
        act(figure)
    page.emulate_media(media=place.medium)
    figure.place.evaluate(TO_THE_FIGURE)
    box = figure.place.bounding_box() or {}
    file = f"{figure.name}, {place.name}, {moment}.png".replace(", ", "-").replace(" ", "-")
    page.screenshot(path=to / file)
    size = (round(box["width"]), round(box["height"]))
    return Shot(figure.name, place.name, moment, file, size)
