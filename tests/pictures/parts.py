"""What a reader opens in the text: a proof, the code, a question, a word, a link."""

from collections.abc import Callable
from dataclasses import dataclass

from playwright.sync_api import Locator

from tests.harness.proving import Proof
from tests.harness.reading import Reader
from tests.pages.code.coding import Desk
from tests.pictures.moments import sketched

CLAIM, MODULE = "right_after_fifteen_epochs", "learning/neuron.py"

Opening = Callable[[Reader], Locator]


@dataclass(frozen=True)
class Part:
    """Moments of a part of the text, each opened after the one before; what is looked at."""

    sketches: tuple[str, ...]
    moments: dict[str, Opening]


def open_proof(reader: Reader) -> Locator:
    proof = Proof(reader, CLAIM)
    proof.tick.click()
    return proof.note


def check_it(reader: Reader) -> Locator:
    proof = Proof(reader, CLAIM)
    proof.check()
    return proof.note


def open_code(reader: Reader) -> Locator:
    return Desk(reader, MODULE).open().place


def mistake_it(reader: Reader) -> Locator:
    desk = Desk(reader, MODULE)
    desk.run("x = (\n" + desk.original)
    return desk.place


def answered(kind: str) -> Opening:
    """A question of this kind, its first choice taken."""

    def answer(reader: Reader) -> Locator:
        question = reader.place.locator(f".question[data-kind={kind}]").first
        if kind == "number":
            question.locator(".typed input").fill("0.36")
        else:
            question.locator("label.pick, button.place, [data-move='1']").first.click()
        if kind != "place":
            question.locator("[data-check]").click()
        question.locator("[data-found]:not([hidden])").wait_for()
        return question

    return answer


def unanswered(kind: str) -> Opening:
    return lambda reader: reader.place.locator(f".question[data-kind={kind}]").first


def show_word(reader: Reader) -> Locator:
    reader.place.locator("a.term").first.focus()
    return reader.place.locator(".meaning")


def copy_link(reader: Reader) -> Locator:
    link = reader.place.locator("figure.widget [data-link]").first
    link.click()
    return link


PARTS = {
    "a claim": Part(sketched(9), {"opened": open_proof, "checked": check_it}),
    "the code": Part((), {"opened": open_code, "with a mistake": mistake_it}),
    **{
        f"a question: {kind}": Part(
            sketched(9), {"asked": unanswered(kind), "answered": answered(kind)}
        )
        for kind in ("one", "several", "number", "order", "place")
    },
    "a word": Part((), {"shown": show_word}),
    "a link": Part((), {"copied": copy_link}),
}
