"""Logic gates as truth tables: four questions, and the answer each gate gives."""

import numpy as np

INPUTS = np.array([(0.0, 0.0), (0.0, 1.0), (1.0, 0.0), (1.0, 1.0)])  # shape (4, 2)

GATES = {
    "AND": np.array([0.0, 0.0, 0.0, 1.0]),
    "OR": np.array([0.0, 1.0, 1.0, 1.0]),
    "NAND": np.array([1.0, 1.0, 1.0, 0.0]),
    "NOR": np.array([1.0, 0.0, 0.0, 0.0]),
    "XOR": np.array([0.0, 1.0, 1.0, 0.0]),  # no single neuron can learn this one
}


def one_line_can(targets: np.ndarray) -> bool:
    """Whether some straight line parts the ones from the zeros; targets as a gate's, shape (4,).

    On any slope, the heights of two opposite corners of a square add up to those of the other two.
    So ones on one diagonal and zeros on the other are too much to ask; all else can be had.
    """
    first, second, third, last = targets > 0.5
    return not (first == last and second == third and first != second)
