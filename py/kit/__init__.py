"""The widget language: all that a widget declares, and the Frame that it draws."""

from kit.claim import claim
from kit.controls import Button, Choice, Control, Slider, Toggle
from kit.errors import TeachingError
from kit.frame import Frame, Panel, Raster
from kit.readout import Readout
from kit.setting import Setting
from kit.widget import Widget

__all__ = [
    "Button",
    "Choice",
    "Control",
    "Frame",
    "Panel",
    "Raster",
    "Readout",
    "Setting",
    "Slider",
    "TeachingError",
    "Toggle",
    "Widget",
    "claim",
]
