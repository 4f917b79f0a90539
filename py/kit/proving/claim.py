"""A Claim: a sentence of the prose, bound to a function that finds Evidence for it."""

from collections.abc import Callable
from typing import TypeGuard

from kit.errors import TeachingError
from kit.proving import progress
from kit.proving.evidence import Evidence

Claim = Callable[[], Evidence]
ALLOWED = (
    "A claim returns Evidence(holds, found): whether it holds, and in a sentence what was found, "
    "with the numbers that were measured."
)


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


def prove(claim: Claim) -> Evidence:
    """Run a Claim: its Evidence, whether it holds or not.

    TeachingError if it gives none, or one that says nothing or contradicts itself.
    """
    progress.begin()
    evidence = claim()
    if not isinstance(evidence, Evidence):
        raise TeachingError(f"It returns {evidence!r}, which is no evidence. {ALLOWED}")
    if not isinstance(evidence.found, str) or not evidence.found.strip():
        raise TeachingError(f"Its evidence does not say what was found. {ALLOWED}")
    if evidence.holds not in (True, False):  # numpy's, too
        raise TeachingError(f"Its evidence holds: {evidence.holds!r}. Allowed: True, False.")
    strip = evidence.strip
    if evidence.holds and strip and not strip.holds:
        raise TeachingError(
            f"Its evidence is said to hold, but its strip goes to {strip.worst:g} {strip.unit}; "
            f"promised is {strip.side} {strip.promise:g}."
        )
    return evidence
