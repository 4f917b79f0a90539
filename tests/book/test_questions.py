"""What the chapter asks has the answers that other ways of working them out give."""

from itertools import product
from math import exp

import numpy as np
import pytest

from kit.find import find_claims
from press.source.chapter import read_chapters
from press.source.questions.asked import find_questions
from tests.harness.reading import reading

CLAIMS = find_claims()


def answer(key):
    return CLAIMS[key]().answer


def is_parted_by_a_line(yes):
    """Whether one of many lines has all of the points `yes` of the square on one side."""
    angles = np.linspace(0, 2 * np.pi, 73)
    corners = np.array(list(product((0, 1), (0, 1))))
    for angle, offset in product(angles, np.linspace(-1.6, 1.6, 65)):
        sides = corners @ (np.cos(angle), np.sin(angle)) > offset
        if {tuple(corner) for corner in corners[sides]} == set(yes):
            return True
    return False


def test_the_rules_that_can_be_learned_are_those_that_a_line_parts():
    rules = {
        "neither": [(0, 0)],
        "first": [(1, 0), (1, 1)],
        "same": [(0, 0), (1, 1)],
        "not_both": [(0, 0), (0, 1), (1, 0)],
    }
    parted = [name for name, yes in rules.items() if is_parted_by_a_line(yes)]
    assert answer("which_rules_one_neuron_learns") == parted


def test_the_loss_is_what_the_reason_adds_up():
    loss = sum(error * error for error in (0.4, 0.2, 0.4, 0.4)) / 4
    assert answer("the_loss_of_four_answers") == pytest.approx(loss)


def test_the_neuron_is_surest_where_its_sum_is_farthest_from_nought():
    sums = {f"{x} {y}": 1.0 * x + 0.6 * y - 0.9 for x, y in product((0, 1), (0, 1))}
    assert answer("where_it_is_surest") == max(sums, key=lambda place: abs(sums[place]))
    said = {place: round(1 / (1 + exp(-total)), 2) for place, total in sums.items()}
    assert list(said.values()) == [0.29, 0.43, 0.52, 0.67]  # as the reasons say


def test_the_plateau_is_level():
    assert answer("why_it_lies_flat") == "level"


def test_the_stages_come_as_they_are_told():
    stages = ["forward", "loss", "backprop", "update", "repeat"]
    assert answer("the_order_of_the_stages") == stages


def test_there_is_one_question_of_each_kind(book):
    [chapter] = read_chapters(book.content)
    kinds = [asked.kind for asked in find_questions(chapter)]
    assert sorted(kinds) == ["number", "one", "order", "place", "several"]


def test_every_question_shows_what_it_asks_about(chromium, host, built):
    """Each figure that a question sets is as the question says."""
    with reading(chromium, host.origin) as reader:
        reader.open(host.url("/asked/", built / "site")).ready()
        page = reader.page

        def see(name):
            question = page.locator(f"#question-{name}")
            question.scroll_into_view_if_needed()
            return question

        number = see("the_loss_of_four_answers")
        number.locator("input").fill("0.13")
        number.locator("input").press("Enter")
        assert number.locator(".found").inner_text() == "Right."
        number.get_by_role("button", name="Count it in the squares").click()
        squares = reader.figure("squares")
        squares.wait("(figure) => JSON.stringify(figure.frame).includes('0.13')")

        several = see("which_rules_one_neuron_learns")
        several.locator('[data-choice="neither"] label').click()
        several.get_by_role("button", name="Check").click()
        several.get_by_role("button", name="See it happen").click()
        gates = reader.figure("gates")
        gates.wait_for_run("running")
        gates.wait("(figure) => figure.frame.panels[0].alt.includes('answers 1 0 0 1')")

        one = see("why_it_lies_flat")
        one.locator('[data-choice="level"] label').click()
        one.get_by_role("button", name="Check").click()
        one.get_by_role("button", name="Try it at 20.0").click()
        trainer = reader.figure("gate-trainer")
        trainer.wait_for_run("running")
        assert trainer.input("rate").input_value() == "20"
        assert reader.complaints == []
