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
