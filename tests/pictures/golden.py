"""`python -m tests.pictures.golden`: every figure at its moments, as SVG files in `tests/golden/`.

A file holds all of a Frame, an element a line, its numbers as they are drawn. A browser shows it in
the theme's colours; of a raster it has the place, the extremes and the hash.
"""

from collections.abc import Iterator
from hashlib import sha256
from html import escape
from xml.etree import ElementTree

import numpy as np

from kit import WIDTHS, Frame, Grip, Panel, Raster, Spot, Widget
from kit.draw import number
from kit.find import find_widgets
from press.book import ROOT, Book
from press.source.chapter import read_chapters
from press.source.drawable import parsed
from press.source.marker import place_widgets
from tests.pictures.moments import MOMENTS

GOLDEN = ROOT / "tests" / "golden"
SHEETS = ("page", "figure", "drawing", "neuron")
SVG = "http://www.w3.org/2000/svg"
GAP = 20  # between two panels, which stand below each other
LAST = "after"  # the moment that is drawn for every room


def main() -> None:
    GOLDEN.mkdir(exist_ok=True)
    for file in GOLDEN.glob("*.svg"):
        file.unlink()
    made = all_golden()
    for name, text in made.items():
        (GOLDEN / name).write_text(text, encoding="utf-8")
    print(f"{len(made)} pictures: {GOLDEN}")


def all_golden() -> dict[str, str]:
    """Every file's text, by its name."""
    return {name: text for widget in MOMENTS for name, text in golden_of(widget).items()}


def golden_of(name: str) -> dict[str, str]:
    """The files of one figure: each moment in the widest room, the last one in every other."""
    widget = placed(name)
    files = {}
    for moment, acts in MOMENTS[name].steps.items():
        for act in acts:
            act.on_widget(widget)
        files[file_of(name, moment)] = as_drawn(widget)
    for width in WIDTHS[1:]:
        widget.width = width
        files[file_of(name, LAST, width)] = as_drawn(widget)
    return files


def names_of(name: str) -> list[str]:
    """What those files are called."""
    at_moments = [file_of(name, moment) for moment in MOMENTS[name].steps]
    return [*at_moments, *(file_of(name, LAST, width) for width in WIDTHS[1:])]


def file_of(name: str, moment: str, width: str = "") -> str:
    return f"{name}-{moment}{width and '-'}{width}.svg"


def as_drawn(widget: Widget) -> str:
    return "".join(f"{line}\n" for line in lines(widget.draw()))


def placed(name: str) -> Widget:
    """The widget of a figure, as this book's chapter sets it."""
    [chapter, *_] = read_chapters(Book.at(ROOT).content)
    _, figures = place_widgets(chapter, find_widgets())
    return next(figure.widget for figure in figures if figure.id == name)


def lines(frame: Frame) -> Iterator[str]:
    """A Frame as SVG."""
    yield '<?xml version="1.0" encoding="utf-8"?>'
    for sheet in SHEETS:
        yield f'<?xml-stylesheet href="../../theme/styles/{sheet}.css"?>'
    width = max(panel.width for panel in frame.panels)
    height = sum(panel.height + GAP for panel in frame.panels)
    yield f'<svg xmlns="{SVG}" class="picture" viewBox="0 0 {number(width)} {number(height)}">'
    for name, text in frame.readouts.items():
        yield f" <desc{written(readout=name)}>{escape(text)}</desc>"
    yield f" <desc{written(status='')}>{escape(frame.status)}</desc>"
    top = 0.0
    for panel in frame.panels:
        yield f' <g{written(panel=panel.name)} transform="translate(0 {number(top)})">'
        yield from (f"  {line}" for line in lines_of_panel(panel))
        yield " </g>"
        top += panel.height + GAP
    yield "</svg>"


def lines_of_panel(panel: Panel) -> Iterator[str]:
    size = number(panel.width), number(panel.height)
    yield f"<title>{escape(panel.caption)}</title>"
    yield f"<desc{written(size=' '.join(size))}>{escape(panel.alt)}</desc>"
    if panel.raster:
        yield raster_line(panel.raster)
    for name, markup in panel.layers.items():
        yield f"<g{written(layer=name)}>"
        for shape in parsed(markup):
            yield from (f" {line}" for line in lines_of_shape(shape))
        yield "</g>"
    for name, grip in panel.grips.items():
        yield f"<desc{written(grip=name)}{of_grip(grip)}/>"
    for name, spots in panel.spots.items():
        for option, spot in spots.items():
            yield f"<desc{written(tap=name, option=option)}{of_spot(spot)}/>"
    if panel.rail:
        yield f"<desc{written(rail=' '.join(map(number, panel.rail)))}/>"


def lines_of_shape(shape: ElementTree.Element) -> Iterator[str]:
    """An element a line; words stay on the line of their text."""
    if len(shape) and not shape.text:
        opening = "".join(f' {name}="{escape(value)}"' for name, value in shape.items())
        yield f"<{bare(shape.tag)}{opening}>"
        for inner in shape:
            yield from (f" {line}" for line in lines_of_shape(inner))
        yield f"</{bare(shape.tag)}>"
    else:
        for element in shape.iter():
            element.tag = bare(element.tag)
        yield ElementTree.tostring(shape, encoding="unicode", short_empty_elements=True)


def bare(tag: str) -> str:
    """A tag without its namespace."""
    return tag.removeprefix(f"{{{SVG}}}")


def raster_line(raster: Raster) -> str:
    """Where a raster lies, its least and greatest red, green, blue and alpha, and its hash."""
    pixels = np.frombuffer(raster.rgba, np.uint8).reshape(-1, 4)
    return "<rect{}{}/>".format(
        f' class="frame" x="{number(raster.x)}" y="{number(raster.y)}"'
        f' width="{number(raster.width)}" height="{number(raster.height)}"',
        written(
            raster=f"{raster.columns} {raster.rows}",
            least=" ".join(map(str, pixels.min(axis=0))),
            most=" ".join(map(str, pixels.max(axis=0))),
            sha256=sha256(raster.rgba).hexdigest()[:16],
        ),
    )


def of_grip(grip: Grip) -> str:
    stretches = {"at": grip.at, "x": grip.x, "y": grip.y, "reach": grip.reach}
    return written(**{name: " ".join(map(number, s)) for name, s in stretches.items() if s})


def of_spot(spot: Spot) -> str:
    states = [state for state in ("chosen", "hidden") if getattr(spot, state)]
    return written(
        at=" ".join(map(number, spot.at)),
        reach=f"{number(spot.radius)} {number(spot.beyond)}",
        state=" ".join(states),
        label=spot.label,
    )


def written(**data: str) -> str:
    """Data as an element's attributes."""
    return "".join(f' data-{name}="{escape(value)}"' for name, value in data.items())


if __name__ == "__main__":
    main()
