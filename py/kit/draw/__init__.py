"""The drawing words: shapes, axes, and the pictures that many widgets share."""

from kit.draw.axes import Plot, Scale, ticks, written
from kit.draw.loss_curve import LossCurve
from kit.draw.neuron import FORMS, STAGES, Backward, DrawnNeuron, Forward
from kit.draw.plane import NO, YES, plane, tint
from kit.draw.svg import Point, circle, label, line, number, path, polyline, shape

__all__ = [
    "FORMS",
    "NO",
    "STAGES",
    "YES",
    "Backward",
    "DrawnNeuron",
    "Forward",
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
