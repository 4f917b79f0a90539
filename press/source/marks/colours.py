"""Colour words: `**loss**{.loss}` is bold, and has the colour that the word has in the figures."""

import re

from kit.errors import unknown
from press.source.chapter import Chapter

COLOURS = ("loss", "rate", "yes", "no")
CODE = re.compile(r"`[^`]*`")
AFTER_BOLD = re.compile(r"\*\*\{:?([^{}]*)\}")


def check_colours(chapter: Chapter) -> None:
    """BuildError at the line of a bold word whose colour the theme does not know."""
    for number, line in chapter.prose():
        for braces in AFTER_BOLD.findall(CODE.sub("", line)):
            for word in re.findall(r"\.([\w-]+)", braces):
                if word not in COLOURS:
                    problem = unknown("colour word", f".{word}", [f".{c}" for c in COLOURS])
                    raise chapter.error(str(problem), number)
