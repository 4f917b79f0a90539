"""A neuron's loss over its weights, and its way down."""
