"""A Frame: all that can be painted of a widget at one moment, as plain values."""

from base64 import b64encode
from dataclasses import dataclass, field

from kit.errors import TeachingError
from kit.paintable import need_numbers, need_texts, seen


@dataclass(frozen=True)
class Raster:
    """A picture of pixels in a panel: RGBA bytes, row by row from the top, and its place.

    `x`, `y`, `width`, `height` are in the panel's own units. TeachingError if one of them is no
    finite number, or if the bytes are not four for each of `columns` × `rows` pixels.
    """

    x: float
    y: float
    width: float
    height: float
    columns: int
    rows: int
    rgba: bytes

    def __post_init__(self) -> None:
        need_numbers("Raster(…)", self.x, self.y, self.width, self.height)
        wanted = 4 * self.columns * self.rows
        if len(self.rgba) != wanted or not wanted:
            raise TeachingError(
                f"Raster(…): {len(self.rgba)} bytes were given. Allowed: four for each of "
                f"{self.columns} × {self.rows} pixels, {wanted}."
            )

    def to_json(self) -> dict:
        """As the page takes it; the pixels as base64."""
        return {**vars(self), "rgba": b64encode(self.rgba).decode()}


@dataclass(frozen=True)
class Grip:
    """Where a Handle is on its panel, and how far a hand moves its value.

    `at` is in the panel's units. `x` says along which stretch of the picture the value runs: (value
    at its start, value at its end, the start, the end); None where the Handle does not move so.
    A tap sets it on that stretch, and anywhere in its `reach` (left, top, right, bottom) where no
    other Handle can come. TeachingError for NaN and infinity.
    """

    at: tuple[float, float]
    x: tuple[float, float, float, float] | None = None
    y: tuple[float, float, float, float] | None = None
    reach: tuple[float, float, float, float] | None = None

    def __post_init__(self) -> None:
        need_numbers("Grip(…)", *self.at, *(self.x or ()), *(self.y or ()), *(self.reach or ()))


@dataclass(frozen=True)
class Spot:
    """A place on a panel that a Tap presses: its middle and radius in the panel's units.

    `label` is what is read aloud; `chosen` marks the one that the picture speaks of. It reaches
    `beyond` the radius to the left and right, as words do; while it is `hidden` nothing is there.
    TeachingError for NaN and infinity, and for a radius that is not above 0.
    """

    at: tuple[float, float]
    radius: float
    label: str
    chosen: bool = False
    beyond: float = 0.0
    hidden: bool = False

    def __post_init__(self) -> None:
        need_numbers("Spot(…)", *self.at, self.radius, self.beyond)
        need_texts("Spot(…)", self.label)
        if self.radius <= 0:
            raise TeachingError(f"Spot(…): the radius {self.radius:g} was given. Allowed: above 0.")


@dataclass(frozen=True)
class Panel:
    """One picture: SVG layers from back to front, over an optional raster.

    `caption` stands above it, `alt` says in words what it shows; `width` and `height` are the
    units of its coordinates. `grips` are the places of Handles by name, `spots` those of a Tap's
    options by its name; `rail` is from where to where a Slider that lies under the panel runs, and
    to where it may run one day. TeachingError if a number is not finite or a text is none.
    """

    name: str
    caption: str
    alt: str
    width: float
    height: float
    layers: dict[str, str]
    raster: Raster | None = None
    grips: dict[str, Grip] = field(default_factory=dict)
    spots: dict[str, dict[str, Spot]] = field(default_factory=dict)
    rail: tuple[float, float, float] | None = None

    def __post_init__(self) -> None:
        where = f"Panel “{self.name}”"
        need_texts(where, self.name, self.caption, self.alt)
        need_numbers(where, self.width, self.height, *(self.rail or ()))
        if self.width <= 0 or self.height <= 0:
            raise TeachingError(
                f"{where}: a size of {self.width:g} × {self.height:g} was given. Allowed: above 0."
            )
        for layer, markup in self.layers.items():
            need_texts(f"{where}, layer “{layer}”", layer, markup)
            seen(markup)

    def to_json(self) -> dict:
        """As the page takes it."""
        return {
            **vars(self),
            "raster": self.raster and self.raster.to_json(),
            "grips": {name: vars(grip) for name, grip in self.grips.items()},
            "spots": {
                name: {option: vars(spot) for option, spot in spots.items()}
                for name, spots in self.spots.items()
            },
        }


@dataclass(frozen=True)
class Frame:
    """Panels, readout texts by name, and a status line.

    TeachingError if two panels have one name, or if a text is none.
    """

    panels: tuple[Panel, ...]
    status: str
    readouts: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        names = [panel.name for panel in self.panels]
        for name in names:
            if names.count(name) > 1:
                raise TeachingError(f"There are two panels “{name}” in the Frame. Rename one.")
        need_texts("The status line", self.status)
        need_texts("The readouts", *self.readouts.values())

    def to_json(self) -> dict:
        """As the page takes it: nothing but dicts, lists, texts and numbers."""
        return {
            "panels": [panel.to_json() for panel in self.panels],
            "readouts": self.readouts,
            "status": self.status,
        }
