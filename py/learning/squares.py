"""Errors squared, and what they cost together: the mean squared error of answers, 0 to 1."""

import numpy as np


def squared_errors(answers: np.ndarray, targets: np.ndarray) -> np.ndarray:
    """What each answer costs: its distance from the right one, times itself."""
    return (answers - targets) ** 2


def mean_squared_error(answers: np.ndarray, targets: np.ndarray) -> float:
    """The loss of all the answers: the average of what each costs."""
    return float(np.mean(squared_errors(answers, targets)))


def half_as_wrong(answers: np.ndarray, targets: np.ndarray) -> np.ndarray:
    """Answers half as far from the right ones, on the same side of them."""
    return targets + (answers - targets) / 2
