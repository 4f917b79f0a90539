"""Every widget a chapter can name, one a file. A new one is added to the list below."""

from widgets.ball import Ball
from widgets.gate_trainer import GateTrainer

WIDGETS = {widget.name: widget for widget in (Ball, GateTrainer)}
