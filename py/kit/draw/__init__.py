"""The drawing words: shapes, axes, and the pictures that many widgets share."""

from kit.draw.axes import Plot, Scale, ticks, written
from kit.draw.corner import corner_axes
from kit.draw.labels import Box, Label, apart, placed, text, width_of
from kit.draw.loss_curve import THERE, LossCurve
from kit.draw.marks import answered, answered_box, badge, dot, mark, pill, pill_below, pill_width
from kit.draw.neuron import FORMS, STAGES, Backward, DrawnNeuron, Forward
from kit.draw.plane import LOSS, NO, YES, heat, plane, tint
from kit.draw.plots.contours import contour_names, contours, drawn_contours
from kit.draw.plots.lens import Lens
from kit.draw.plots.multiples import Multiples, multiples
from kit.draw.plots.promise import drawn_strip, strip_size
from kit.draw.plots.squares import average_square, leaning_square, unit_box
from kit.draw.sides import boundary, cut, sides
from kit.draw.strip import laps, stages
from kit.draw.svg import Point, circle, label, line, number, path, polyline, shape
from kit.numbers import exact, plain, signed

__all__ = [
    "FORMS",
    "LOSS",
    "NO",
    "STAGES",
    "THERE",
    "YES",
    "Backward",
    "Box",
    "DrawnNeuron",
    "Forward",
    "Label",
    "Lens",
    "LossCurve",
    "Multiples",
    "Plot",
    "Point",
    "Scale",
    "answered",
    "answered_box",
    "apart",
    "average_square",
    "badge",
    "boundary",
    "circle",
    "contour_names",
    "contours",
    "corner_axes",
    "cut",
    "dot",
    "drawn_contours",
    "drawn_strip",
    "exact",
    "heat",
    "label",
    "laps",
    "leaning_square",
    "line",
    "mark",
    "multiples",
    "number",
    "path",
    "pill",
    "pill_below",
    "pill_width",
    "placed",
    "plain",
    "plane",
    "polyline",
    "shape",
    "sides",
    "signed",
    "stages",
    "strip_size",
    "text",
    "ticks",
    "tint",
    "unit_box",
    "width_of",
    "written",
]
