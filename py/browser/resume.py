"""What Python does first when it was restored from a memory image."""

import math
import random
import sys

import numpy as np


def resume() -> None:
    """Be as good as new: fresh chance, sound arithmetic. AssertionError if something is wrong."""
    draw_new_chance()
    check_health()


def draw_new_chance() -> None:
    """Seed all generators afresh: what the image froze is the same for every reader."""
    random.seed()
    if "numpy.random" in sys.modules:
        np.random.seed()


def check_health() -> None:
    """AssertionError unless numpy agrees with arithmetic done without it."""
    numbers = [0.5 * n - 3 for n in range(13)]
    array = np.array(numbers)
    tangents = [math.tanh(x) for x in numbers]
    assert np.allclose(np.tanh(array), tangents, rtol=0, atol=1e-14), "tanh is wrong"
    assert array @ array == sum(x * x for x in numbers), "the dot product is wrong"
    square = np.array([[2.0, 1.0], [1.0, 3.0]])
    assert np.allclose(square @ np.linalg.solve(square, [1.0, 2.0]), [1, 2]), "solve is wrong"
    assert list(np.sort(-array)) == sorted(-x for x in numbers), "sorting is wrong"
    assert f"{array.mean():.2f}" == "0.00" and 0 <= random.random() < 1, "chance is wrong"
