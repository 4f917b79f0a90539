"""The questions of a chapter on their way: framed in its text, taken apart, put back as HTML."""

from collections.abc import Mapping

from jinja2 import Environment

from press.source.chapter import Chapter
from press.source.html.slots import fill
from press.source.marker import Placed
from press.source.proofs.prover import Prover
from press.source.questions.asked import Asked, find_questions, framed
from press.source.questions.drawn import draw_answers, draw_question
from press.source.questions.pieces import QuestionExtension
from press.source.questions.question import Question, read_question


class Questions:
    """What a chapter asks; BuildError at a question that has no end, or a bad first line.

    `extension` is for the Markdown of the text that `framed` gives.
    """

    def __init__(self, chapter: Chapter) -> None:
        self.chapter = chapter
        self.asked = find_questions(chapter)
        self.extension = QuestionExtension(chapter)

    def framed(self, text: str) -> str:
        """The chapter's text, with its questions marked for the extension."""
        return framed(self.chapter, text, self.asked)

    def put(
        self, body: str, prover: Prover, placed: Mapping[str, Placed], templates: Environment
    ) -> str:
        """The chapter's HTML with its questions in their slots, and the answers at its end."""

        def read(asked: Asked) -> Question:
            with self.chapter.at(asked.first):
                found = prover.prove(asked.key)
            pieces = self.extension.pieces(asked.id)
            return read_question(self.chapter, asked, pieces, found.answer, placed)

        questions = list(map(read, self.asked))
        drawn = {
            question.id: draw_question(question, number, len(questions), templates)
            for number, question in enumerate(questions, 1)
        }
        return fill(body, drawn) + draw_answers(questions, templates)
