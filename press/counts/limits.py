"""The limits that a chapter sets itself in its front matter."""

from press.counts.count import Counts, count
from press.source.front import line_of
from press.source.words.terms import Told

PASSED = {
    "words": "{given} words of prose",
    "stretch": "{given} words without anything to look at or to do begin here",
    "first": "{given} words stand before the first thing to use",
    "grade": "the reading grade is {given}",
}


def keep_limits(told: Told) -> None:
    """BuildError at the first limit that a chapter passes, where it is passed."""
    chapter, counts = told.chapter, count(told)
    for name, limit in chapter.limits.items():
        given = figure_of(name, counts)
        if given is not None and given > limit:
            lesson = PASSED[name].format(given=shown(given))
            line = (
                counts.stretch.line if name == "stretch" else line_of("limits", chapter.file, name)
            )
            raise chapter.error(
                f"limits · {name}: {lesson}. Allowed: at most {shown(limit)}.", line
            )


def figure_of(name: str, counts: Counts) -> float | None:
    """What is counted for a limit."""
    return counts.stretch.words if name == "stretch" else getattr(counts, name)


def shown(number: float) -> str:
    """A count as it is, a grade with one digit behind the point."""
    return f"{number:,}" if isinstance(number, int) else f"{number:.1f}"
