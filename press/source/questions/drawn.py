"""The questions of a chapter as HTML: each where it is asked, and the answers at the end."""

from collections.abc import Sequence

from jinja2 import Environment

from press.source.figure import png_address
from press.source.html.tree import parse
from press.source.questions.question import Question


def draw_question(question: Question, number: int, count: int, templates: Environment) -> str:
    """A question's HTML; it is the `number`th of `count`."""
    template = templates.get_template("question.html")
    return template.render(
        question=question, number=number, count=count, png_address=png_address
    ).strip()


def draw_answers(questions: Sequence[Question], templates: Environment) -> str:
    """What stands at the end of a chapter that asks; nothing if it does not."""
    if not questions:
        return ""
    template = templates.get_template("answers.html")
    return template.render(questions=questions, once_more=once_more)


def once_more(html: str) -> str:
    """A reason that stands on the page already: what has an id has it only the first time."""
    root = parse(html)
    for element in root.elements():
        if "id" in element.attributes:
            element.change("id", None)
    return str(root)
