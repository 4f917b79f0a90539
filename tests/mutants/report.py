"""What came of a room's mutants: who lives, how many were killed, and what is wrong with that."""

from collections.abc import Iterable

from tests.mutants.explained import Explained
from tests.mutants.mutants import Mutant

LEAST = 0.9  # of all mutants that are judged must be killed

Verdicts = dict[Mutant, str]  # the test that killed it, "" if none did


def survivor(mutant: Mutant, text: str) -> str:
    """Where it is, the old line and the new one; `text` is its module's."""
    becomes = mutant.becomes(text)
    return f"{mutant.file}:{mutant.line}\n    - {mutant.was}\n    + {becomes}"


def summary(of: str, verdicts: Verdicts, known: Iterable[Explained]) -> str:
    """A line on a folder."""
    living = [mutant for mutant, by in verdicts.items() if not by]
    explained = sum(any(words.fits(mutant) for words in known) for mutant in living)
    killed = len(verdicts) - len(living)
    return f"{of}: {killed} of {len(verdicts)} killed; {explained} live with a reason"


def faults(of: str, verdicts: Verdicts) -> list[str]:
    """That too few were killed, if it is so."""
    killed, least = sum(map(bool, verdicts.values())), LEAST * len(verdicts)
    return [f"{of}: {killed} killed, but it should be {least:.0f}."] if killed < least else []


def untrue(known: Iterable[Explained], every: Iterable[Mutant], verdicts: Verdicts) -> list[str]:
    """Explanations of what is not there, or is killed after all; a line each.

    `every` are all mutants of the modules that the explanations are of.
    """
    lines = []
    for words in known:
        fitting = [mutant for mutant in every if words.fits(mutant)]
        killers = [verdicts[mutant] for mutant in fitting if verdicts.get(mutant)]
        if not fitting:
            lines.append(f"explained, but not there: {words}")
        lines += [f"explained, but killed by {by}: {words}" for by in killers]
    return lines
