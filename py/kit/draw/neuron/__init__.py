"""A drawn neuron, for any chapter that shows what a neuron does with an example."""

from kit.draw.neuron.forms import FORMS
from kit.draw.neuron.passes import Backward, Forward
from kit.draw.neuron.picture import STAGES, DrawnNeuron

__all__ = ["FORMS", "STAGES", "Backward", "DrawnNeuron", "Forward"]
