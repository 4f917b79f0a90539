"""A Claim: a sentence of the prose, bound to a function that must return true."""

from collections.abc import Callable
from typing import TypeGuard

from kit.errors import TeachingError

Proof = Callable[[], bool]


def claim(proof: Proof) -> Proof:
    """Mark a function of `claims/` as a proof; its name is the claim's, its docstring says it.

    TeachingError if the same file has a claim of this name already.
    """
    earlier = proof.__globals__.get(proof.__name__)
    if is_claim(earlier):
        raise TeachingError(
            f"There are two claims “{proof.__name__}” in this file; the other one begins on line "
            f"{earlier.__code__.co_firstlineno}. Rename one."
        )
    vars(proof)["is_claim"] = True
    return proof


def is_claim(thing: object) -> TypeGuard[Proof]:
    """Whether `claim` has marked it."""
    return callable(thing) and getattr(thing, "is_claim", False) is True
