"""A Frame: all that can be painted of a widget at one moment, as plain values."""

from base64 import b64encode
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Raster:
    """A picture of pixels in a panel: RGBA bytes, row by row from the top, and its place.

    `x`, `y`, `width`, `height` are in the panel's own units.
    """

    x: float
    y: float
    width: float
    height: float
    columns: int
    rows: int
    rgba: bytes

    def to_json(self) -> dict:
        """As the page takes it; the pixels as base64."""
        return {**vars(self), "rgba": b64encode(self.rgba).decode()}


@dataclass(frozen=True)
class Panel:
    """One picture: SVG layers from back to front, over an optional raster.

    `caption` stands above it, `alt` says in words what it shows; `width` and `height` are the
    units of its coordinates.
    """

    name: str
    caption: str
    alt: str
    width: float
    height: float
    layers: dict[str, str]
    raster: Raster | None = None

    def to_json(self) -> dict:
        """As the page takes it."""
        return {**vars(self), "raster": self.raster and self.raster.to_json()}


@dataclass(frozen=True)
class Frame:
    """Panels, readout texts by name, and a status line."""

    panels: tuple[Panel, ...]
    status: str
    readouts: dict[str, str] = field(default_factory=dict)

    def to_json(self) -> dict:
        """As the page takes it: nothing but dicts, lists, texts and numbers."""
        return {
            "panels": [panel.to_json() for panel in self.panels],
            "readouts": self.readouts,
            "status": self.status,
        }
