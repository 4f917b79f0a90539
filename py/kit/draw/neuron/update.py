"""The stage "update": the old spot on the curve, and the way from there to the new one."""

import numpy as np

from kit.draw.axes import Plot
from kit.draw.neuron.body import Curve
from kit.draw.neuron.forms import Form
from kit.draw.neuron.passes import Forward
from kit.draw.svg import circle, path, polyline


def change(form: Form, plot: Plot, squash: Curve, before: Forward, after: Forward) -> str:
    """A ring where the answer was, and the stretch of the curve that the update moved it."""
    sums = np.linspace(before.total, after.total, 33)
    moved = polyline(plot.at(float(z), float(squash(float(z)))) for z in sums)
    ring = circle("spot-was", plot.at(before.total, before.answer), 6.5)
    return path("nudge", moved) + ring
