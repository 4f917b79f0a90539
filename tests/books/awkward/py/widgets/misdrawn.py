"""Widgets that draw what their figures cannot paint: one when it is told to, one in a browser."""

import math
import sys
from dataclasses import replace
from typing import Any

import numpy as np

from kit import Button, Choice, Frame, Handle, Panel, Raster, Readout, Slider, Widget
from kit.draw import Plot, circle, tint

PLOT = Plot(0, 0, 100, 100, (0, 10), (0, 10))


def layered(frame: Frame, **layers: Any) -> Frame:
    """The Frame with other layers in its panel."""
    [panel] = frame.panels
    return replace(frame, panels=(replace(panel, layers=panel.layers | layers),))


def gripped(frame: Frame, **grips: Any) -> Frame:
    """The Frame with other grips in its panel."""
    [panel] = frame.panels
    return replace(frame, panels=(replace(panel, grips=panel.grips | grips),))


FAULTS = {
    "none": lambda frame: frame,
    "a panel too many": lambda frame: replace(
        frame, panels=(*frame.panels, Panel("more", "", "", 9, 9, {}))
    ),
    "a panel too few": lambda frame: replace(frame, panels=()),
    "a layer too many": lambda frame: layered(frame, more=""),
    "a grip of no control": lambda frame: gripped(frame, more=frame.panels[0].grips["spot"]),
    "a readout of no name": lambda frame: replace(frame, readouts={"other": "1"}),
    "markup cut off": lambda frame: layered(frame, dot="<circle class='yes' r='4'"),
    "markup as text": lambda frame: layered(frame, dot="<text>low < high & high > low</text>"),
    "a script": lambda frame: layered(frame, dot="<script>document.title = 'ran'</script>"),
    "a handler": lambda frame: layered(frame, dot="<circle r='9' onclick='alert(1)'/>"),
    "a page inside": lambda frame: layered(frame, dot="<foreignObject/>"),
    "a style": lambda frame: layered(frame, dot="<circle style='fill: url(https://a.b/c)'/>"),
    "a number for a layer": lambda frame: layered(frame, dot=7),
    "NaN in a coordinate": lambda frame: layered(frame, dot=circle("yes", (math.nan, 1), 2)),
    "NaN in a raster": lambda frame: tint(np.array([0.5, np.nan])),
    "infinity in a size": lambda frame: Raster(0, 0, math.inf, 1, 1, 1, bytes(4)),
    "a range upside down": lambda frame: frame,  # `most` sees to it
    "no frame at all": lambda frame: None,
}


class Misdrawn(Widget):
    """Its picture is as it should be until a fault is chosen."""

    fault = Choice("Fault", FAULTS)
    spot = Handle("Spot", x=(0, 10), default=5.0)
    past = Slider("Past", 0, "most", default=0)
    reset = Button("Reset")
    size = Readout("Size")

    def start(self) -> None:
        pass

    @property
    def most(self) -> float:
        return -3 if self.fault == "a range upside down" else 3

    def draw(self) -> Frame:
        at = PLOT.at(self.spot, 5)
        grips = {"spot": PLOT.grip((self.spot, 5), "x")}
        dot = Panel(
            "dot", "A dot", "A dot.", 100, 100, {"dot": circle("yes dot", at, 9)}, None, grips
        )
        return FAULTS[self.fault](self.frame([dot], "A dot.", size=self.spot))


class Elsewhere(Widget):
    """In a browser it has a panel more than where it was built."""

    def draw(self) -> Frame:
        names = ("here", "there") if sys.platform == "emscripten" else ("here",)
        panels = [Panel(name, name, name, 90, 90, {"dot": ""}) for name in names]
        return self.frame(panels, "Here.")
