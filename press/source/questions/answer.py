"""The right answer, as a claim has found it, against the choices that a question gives."""

from collections.abc import Callable, Collection, Mapping, Sequence
from contextlib import AbstractContextManager
from math import isfinite
from typing import Any

from kit import TeachingError
from kit.errors import listed, unknown

Answer = str | float | list[str]
At = Callable[[str], AbstractContextManager]  # where what is wrong with a choice is taught

ALWAYS = ("right", "other")  # the reasons that a question for a number has in any case
NEAR = "near"


def read_answer(kind: str, given: Any, names: Sequence[str]) -> Answer:
    """A claim's answer as the page takes it: a name, a number, or several names.

    `names` are the choices. TeachingError if it is no answer to a question of this kind, or is not
    among the choices.
    """
    if given is None:
        raise TeachingError("its evidence has no answer. Return Evidence(…, answer=…).")
    if kind == "number":
        if isinstance(given, bool) or not isinstance(given, int | float) or not isfinite(given):
            raise wrong_kind(given, "a number")
        return float(given)
    if kind in ("one", "place"):
        if not isinstance(given, str):
            raise wrong_kind(given, "the name of a choice")
        return among(given, names)
    if isinstance(given, str) or not isinstance(given, Collection):
        raise wrong_kind(given, "names of choices")
    chosen = [among(name, names) for name in given]
    if kind == "several":
        if not chosen:
            raise wrong_kind(given, "the name of one choice at least")
        return [name for name in names if name in chosen]
    if sorted(chosen) != sorted(names):
        raise TeachingError(f"it gives {listed(chosen)}, but each choice has one place: {names}.")
    return chosen


def among(name: str, names: Sequence[str]) -> str:
    if name not in names:
        raise unknown("choice", name, names, "its answer")
    return name


def wrong_kind(given: Any, allowed: str) -> TeachingError:
    return TeachingError(f"its answer is {given!r}. Allowed: {allowed}.")


def read_width(fields: dict[str, str], key: str, otherwise: float) -> float:
    """How far a number may be from another, as the first line says; TeachingError below 0."""
    text = fields.get(key, str(otherwise))
    width = read_number(text)
    if width is None or width < 0:
        raise TeachingError(f"{key}: {text!r} was given. Allowed: a number from 0 up.")
    return width


def read_number(text: str) -> float | None:
    """The number that a text says, if it says one."""
    try:
        number = float(text)
    except ValueError:
        return None
    return number if isfinite(number) else None


def check_misreadings(
    answer: float, names: Sequence[str], tolerance: float, has_near: bool, at: At
) -> None:
    """TeachingError if what is said of a number typed in is missing, or is said of the right one.

    A name is `right`, `other`, `near`, or the number of a misreading; what is wrong with it is
    taught `at` it.
    """
    words = [*ALWAYS, *([NEAR] if has_near else [])]
    if missing := [name for name in words if name not in names]:
        raise TeachingError(f"the reason for {listed(missing)} is missing.")
    values = {"the right answer": answer}
    for name in names:
        if name in words:
            continue
        with at(name):
            values[name] = read_misreading(name, words, values, tolerance)


def read_misreading(
    name: str, words: Sequence[str], values: Mapping[str, float], tolerance: float
) -> float:
    """The number of a misreading. TeachingError if it is none, or cannot be told from another of
    the `values`; `words` are the other names.
    """
    value = read_number(name)
    if value is None:
        raise unknown("reason", name, [*words, "a number"])
    for other, there in values.items():
        if abs(value - there) <= tolerance:
            raise TeachingError(f"{name} cannot be told from {other}: tolerance={tolerance:g}.")
    return value
