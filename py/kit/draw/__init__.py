"""The drawing words: shapes, axes, and the pictures that many widgets share."""

from kit.draw.axes import Plot, Scale, ticks, written
from kit.draw.loss_curve import LossCurve
from kit.draw.plane import NO, YES, plane, tint
from kit.draw.svg import Point, circle, label, line, number, path, polyline, shape

__all__ = [
    "NO",
    "YES",
    "LossCurve",
    "Plot",
    "Point",
    "Scale",
    "circle",
    "label",
    "line",
    "number",
    "path",
    "plane",
    "polyline",
    "shape",
    "ticks",
    "tint",
    "written",
]
