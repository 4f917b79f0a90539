"""What the prose says will happen, each as a function that must return true."""

from claims import ball, learning, trainer, training, trying
from claims.registry import CLAIMS

__all__ = ["CLAIMS", "ball", "learning", "trainer", "training", "trying"]
