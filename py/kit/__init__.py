"""The widget language: all that a widget declares, and the Frame that it draws."""

from kit.change import Change
from kit.controls import Bet, Button, Choice, Control, Number, Slider, Toggle
from kit.errors import TeachingError
from kit.frame import Frame, Grip, Panel, Raster, Spot
from kit.places import Handle, Tap
from kit.proving.claim import claim
from kit.proving.evidence import Evidence, Strip
from kit.proving.progress import each
from kit.readout import Readout
from kit.setting import Setting
from kit.view import View
from kit.widget import WIDTHS, Widget

__all__ = [
    "WIDTHS",
    "Bet",
    "Button",
    "Change",
    "Choice",
    "Control",
    "Evidence",
    "Frame",
    "Grip",
    "Handle",
    "Number",
    "Panel",
    "Raster",
    "Readout",
    "Setting",
    "Slider",
    "Spot",
    "Strip",
    "Tap",
    "TeachingError",
    "Toggle",
    "View",
    "Widget",
    "claim",
    "each",
]
