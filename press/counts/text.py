"""A chapter as plain text: what is read, and a line in brackets for what stands there instead."""

from itertools import groupby
from textwrap import fill

from press.source.words.passages import Passage, Run, Thing
from press.source.words.terms import Told

WIDTH = 80  # columns
SILENT = {"act", "claim", "drag"}  # they begin words, which are read


def plain_text(told: Told) -> str:
    """The text of a chapter, to be read aloud; lists and tables have a line for each entry."""
    chapter = told.chapter
    blocks = [f"Chapter {chapter.number}. {chapter.title}", fill(chapter.description, WIDTH)]
    for kind, group in groupby(told.passages, key=lambda passage: passage.kind):
        passages = list(group)
        if kind == "cell":
            rows = groupby(passages, key=lambda passage: passage.number)
            blocks.append("\n".join(" | ".join(map(spoken, row)) for _, row in rows))
        elif kind == "item":
            blocks.append("\n".join(f"- {wrapped(spoken(one), '  ')}" for one in passages))
        elif kind == "heading":
            blocks += [f"{spoken(one)}\n{'-' * len(spoken(one))}" for one in passages]
        else:
            blocks += [wrapped(spoken(one)) for one in passages]
    return "\n\n".join(blocks) + "\n"


def wrapped(text: str, indent: str = "") -> str:
    """A text in lines of WIDTH columns, all but the first indented."""
    return fill(text, WIDTH, subsequent_indent=indent, break_on_hyphens=False)


def spoken(passage: Passage) -> str:
    """What a passage says, on one line."""
    return " ".join("".join(map(said, passage.parts)).split())


def said(part: Run | Thing) -> str:
    if isinstance(part, Run):
        return part.text
    return "" if part.kind in SILENT else f" [{part.kind}: {part.name}] ".replace(": ]", "]")
