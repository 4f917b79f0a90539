"""A question, checked: what it asks, its choices, and what is right."""

from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from hashlib import sha256
from string import ascii_lowercase
from typing import Any

from kit import TeachingError
from kit.errors import listed
from press.source.chapter import Chapter
from press.source.marker import Placed
from press.source.marks.orders import Order, read_orders
from press.source.questions.answer import (
    NEAR,
    Answer,
    check_misreadings,
    read_answer,
    read_width,
)
from press.source.questions.asked import Asked
from press.source.questions.picture import Picture, read_picture
from press.source.questions.pieces import Named, Pieces

CLOSE = 0.005  # how far from the answer a number is still right, unless the author says


@dataclass(frozen=True)
class Choice:
    """What can be chosen, as HTML, and the reason why it is right or not; for a number typed in,
    only the reason.
    """

    name: str
    letter: str
    words: str
    reason: str


@dataclass(frozen=True)
class Question:
    """What the page needs to ask and to judge. `see` are orders that show the answer."""

    asked: Asked
    text: str
    choices: list[Choice]
    answer: Answer
    tolerance: float
    near: float
    see: list[Order]
    picture: Picture | None

    @property
    def id(self) -> str:
        return self.asked.id

    @property
    def kind(self) -> str:
        return self.asked.kind

    @property
    def label(self) -> str:
        """What the author calls the button of `see`, if anything."""
        return self.asked.fields.get("label", "")

    @property
    def in_answer(self) -> list[Choice]:
        """The choices that are right, in their right order."""
        wanted = self.answer if isinstance(self.answer, list) else [self.answer]
        by_name = {choice.name: choice for choice in self.choices}
        return [by_name[name] for name in wanted if name in by_name]


def read_question(
    chapter: Chapter, asked: Asked, pieces: Pieces, found: Any, placed: Mapping[str, Placed]
) -> Question:
    """A question that can be put: `found` is the answer in the evidence of its claim.

    BuildError at the line of whatever is missing, given twice, or not there.
    """
    with chapter.at(asked.first):
        return checked(chapter, asked, pieces, found, placed)


def checked(
    chapter: Chapter, asked: Asked, pieces: Pieces, found: Any, placed: Mapping[str, Placed]
) -> Question:
    if not pieces.text.strip():
        raise TeachingError("It asks nothing: write the question above its choices.")
    for number, named in enumerate(pieces.choices):
        with chapter.at(named.line or asked.first):
            check_choice(asked.kind, named, pieces.choices[:number])
    names = [named.name for named in pieces.choices]
    if len(names) < 2:
        raise TeachingError(f"It needs two choices at least. Given: {listed(names)}.")

    def at(name: str) -> AbstractContextManager:
        return chapter.at(pieces.choices[names.index(name)].line or asked.first)

    tolerance, near = read_width(asked.fields, "tolerance", CLOSE), 0.0
    try:
        answer = read_answer(asked.kind, found, names)
        if isinstance(answer, float):
            check_misreadings(answer, names, tolerance, "near" in asked.fields, at)
            near = read_width(asked.fields, NEAR, 0)
    except TeachingError as problem:
        raise TeachingError(f"The claim “{asked.key}”: {problem}") from None
    picture = read_picture(asked.fields, names, placed, at) if asked.kind == "place" else None
    see = read_orders(asked.fields["see"], placed) if "see" in asked.fields else []
    choices = [
        Choice(named.name, letter, named.parts[0], named.parts[-1])
        for letter, named in zip(ascii_lowercase, pieces.choices, strict=False)
    ]
    if isinstance(answer, list) and asked.kind == "order":
        choices = shuffled(choices, answer)
    return Question(asked, pieces.text, choices, answer, tolerance, near, see, picture)


def check_choice(kind: str, named: Named, before: Sequence[Named]) -> None:
    """TeachingError if a choice is one of those `before`, or if its words or its reason are
    missing.
    """
    wanted = ["the reason"] if kind == "number" else ["its words", "the reason"]
    if named.name in [other.name for other in before]:
        raise TeachingError(f"There are two choices “{named.name}”. Rename one.")
    given = sum(map(bool, named.parts))
    if given != len(wanted):
        raise TeachingError(
            f"“{named.name}” has {given} text{'' if given == 1 else 's'} behind a colon. Allowed: "
            f"{' and '.join(wanted)}."
        )


def shuffled(choices: Sequence[Choice], answer: Sequence[str]) -> list[Choice]:
    """In an order that is not the right one, and the same in every build."""
    mixed = sorted(choices, key=lambda choice: sha256(choice.name.encode()).digest())
    if [choice.name for choice in mixed] == list(answer):
        mixed = [*mixed[1:], mixed[0]]
    return [
        Choice(choice.name, letter, choice.words, choice.reason)
        for letter, choice in zip(ascii_lowercase, mixed, strict=False)
    ]
