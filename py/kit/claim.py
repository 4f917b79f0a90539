"""A Claim: a sentence of the prose, bound to a function that must return true."""

from collections.abc import Callable
from typing import TypeGuard

from kit.errors import TeachingError

Claim = Callable[[], bool]


def claim(function: Claim) -> Claim:
    """Mark a function of `claims/` as a Claim; its name is the Claim's, its docstring says it.

    TeachingError if the same file has a Claim of this name already.
    """
    earlier = function.__globals__.get(function.__name__)
    if is_claim(earlier):
        raise TeachingError(
            f"There are two claims “{function.__name__}” in this file; the other one begins on "
            f"line {earlier.__code__.co_firstlineno}. Rename one."
        )
    vars(function)["is_claim"] = True
    return function


def is_claim(thing: object) -> TypeGuard[Claim]:
    """Whether `claim` has marked it."""
    return callable(thing) and getattr(thing, "is_claim", False) is True
