"""The lines of Markdown that ask the reader: from `::: question …` to `:::`."""

import re
from dataclasses import dataclass, replace

from kit import TeachingError
from kit.errors import unknown
from press.source.chapter import Chapter
from press.source.marks.mark import FIELD

HEAD = re.compile(r"^:::\s*question\b\s*(.*?)\s*$")
END = re.compile(r"^:::\s*$")
ALWAYS = ("key", "see", "label")  # what the first line may say, whatever the kind
KINDS = {
    "one": (),
    "several": (),
    "number": ("tolerance", "near"),
    "order": (),
    "place": ("on", "tap", "panel"),
}


@dataclass(frozen=True)
class Asked:
    """A question as it is written: its kind, what its first line says, and its lines.

    `key` is the claim that knows the answer.
    """

    kind: str
    fields: dict[str, str]
    first: int
    last: int = 0

    @property
    def key(self) -> str:
        return self.fields["key"]

    @property
    def id(self) -> str:
        """Of its element on the page."""
        return f"question-{self.key}"


def find_questions(chapter: Chapter) -> list[Asked]:
    """The questions of a chapter, in their order. BuildError at the line of a bad first line, and
    of a question that does not end or has no beginning.
    """
    found: list[Asked] = []
    begun: Asked | None = None
    for number, line in chapter.prose():
        if head := HEAD.match(line):
            if begun:
                raise unended(chapter, begun)
            begun = read_head(chapter, number, head[1], found)
        elif END.match(line):
            if not begun:
                raise chapter.error("No question ends here: none has begun.", number)
            found.append(replace(begun, last=number))
            begun = None
    if begun:
        raise unended(chapter, begun)
    return found


def unended(chapter: Chapter, begun: Asked) -> Exception:
    lesson = "This question has no end: below its last reason, write ::: on a line of its own."
    return chapter.error(lesson, begun.first)


def read_head(chapter: Chapter, line: int, words: str, before: list[Asked]) -> Asked:
    """A question's first line, behind `::: question`."""
    kind, _, rest = words.partition(" ")
    with chapter.at(line):
        if kind not in KINDS:
            raise unknown("kind of question", kind, KINDS)
        asked = Asked(kind, read_fields(kind, rest), line)
        if asked.key in [other.key for other in before]:
            raise TeachingError(f"The key {asked.key} has a question already.")
        if "label" in asked.fields and "see" not in asked.fields:
            raise TeachingError("label: names the button of see, which is missing.")
    return asked


def read_fields(kind: str, words: str) -> dict[str, str]:
    """The keys and values of a first line; TeachingError for what is not allowed there."""
    allowed = [*ALWAYS, *KINDS[kind]]
    if rest := FIELD.sub("", words).strip():
        raise TeachingError(
            f'“{rest}” was given. A question says key=value, or key="a value of several words".'
        )
    fields: dict[str, str] = {}
    for key, value in FIELD.findall(words):
        if key not in allowed:
            raise unknown("key", key, allowed, f"question {kind}")
        if key in fields:
            raise TeachingError(f"{key} is given twice.")
        fields[key] = value.strip('"')
    if not fields.get("key"):
        raise TeachingError("Write key=…: the claim that knows the answer.")
    return fields


def framed(chapter: Chapter, text: str, questions: list[Asked]) -> str:
    """A text of the chapter with an element around each question, in which Markdown goes on."""
    lines, waiting = text.split("\n"), iter(questions)
    for number, line in chapter.prose():
        if HEAD.match(line):
            opening = f'<div data-question="{next(waiting).id}" markdown="block">'
            lines[number - chapter.first] = opening
        elif END.match(line):
            lines[number - chapter.first] = "</div>"
    return "\n".join(lines)
