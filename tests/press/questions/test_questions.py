"""A question in Markdown: what becomes of it, and every mistake in one, told at its line."""

import json
import re
from contextlib import nullcontext

import pytest

from kit import Evidence, TeachingError
from kit.find import find_widgets
from press.errors import BuildError, shown
from press.press import check
from press.source.marker import Placed
from press.source.questions.picture import read_picture
from press.source.shelf import Shelf
from tests.harness.books import write_chapter
from tests.press.questions.asked import (
    BAD,
    CHOICES,
    FIGURES,
    NUMBER,
    PLACES,
    question,
)

ANSWERS = {
    "it_is_a": "a",
    "it_is_c": "c",
    "both": ["b", "a"],
    "none": [],
    "half": 0.5,
    "in_turn": ["b", "c", "a"],
    "left": "left",
    "middle": "the middle (60, 60)",
    "no_answer": None,
}


@pytest.fixture
def book(empty_book, monkeypatch):
    """A book without chapters, with a claim for each of the answers, and one that does not hold."""

    def claimed(name, answer, holds=True):
        def claim():
            """It is measured."""
            return Evidence(holds, "It was so.", answer=answer)

        claim.__name__ = name
        return claim

    claims = {name: claimed(name, answer) for name, answer in ANSWERS.items()}
    claims["never"] = claimed("never", "a", holds=False)
    monkeypatch.setattr("press.press.read_shelf", lambda _: Shelf(find_widgets(), claims, {}))
    return empty_book


def body_of(book, text):
    """The HTML below the figures."""
    write_chapter(book.content, FIGURES + text)
    return check(book)[0].body.rpartition("</figure>")[2]


@pytest.mark.parametrize("case", BAD)
def test_a_bad_question_stops_the_build(case, book):
    text, place, words = BAD[case]
    file = write_chapter(book.content, FIGURES + text)
    lines = file.read_text(encoding="utf-8").splitlines()
    [*_, line] = [
        number
        for number, line in enumerate(lines, 1)
        if line == place or (place.startswith(":::") and line.startswith(place))
    ]
    with pytest.raises(BuildError) as stop:
        check(book)
    assert str(stop.value).startswith(f"{shown(file)}:{line}: ")
    for word in words:
        assert word in str(stop.value)


def test_a_question_is_asked_with_its_choices_and_their_reasons_hidden(book):
    body = body_of(book, question("one key=it_is_a"))
    assert 'data-kind="one" data-answer="&#34;a&#34;"' in body
    assert "Check yourself · 1 of 1" in body
    assert "<strong>Which?</strong> It is one of them." in body
    assert re.findall(r'type="radio" name="(.+?)" value="(.+?)"', body) == [
        ("question-it_is_a", "a"),
        ("question-it_is_a", "b"),
    ]
    asked, answers = body.split('<section class="answers"')
    assert asked.count('<div class="reason" hidden>') == 2
    assert 'This <math xmlns="http://www.w3.org/1998/Math/MathML"' in asked
    assert "So it is. <em>No more.</em>" in asked and "So it is. <em>No more.</em>" in answers
    assert "<strong>a</strong>" in answers
    assert ":::" not in body and "data-slot" not in body


def test_words_that_act_in_a_reason_are_read(book):
    assert body_of(book, question("one key=it_is_a")).count('class="act"') == 2


def test_what_a_question_shows_is_given_as_orders(book):
    body = body_of(book, question('one key=it_is_a see="hopper: rate=0.9, drop" label="Drop it"'))
    see = re.search(r'data-see="(.+?)" hidden>(.+?)<', body)
    orders = json.loads(see[1].replace("&#34;", '"'))
    assert orders == [["hopper", "rate", 0.9], ["hopper", "drop", None]]
    assert see[2] == "Drop it"


def test_questions_are_counted_and_all_but_the_last_lead_on(book):
    body = body_of(
        book,
        "\n\n".join([question("one key=it_is_a"), "Text.", question("several key=both")]),
    )
    assert re.findall(r"Check yourself · (\d of \d)", body) == ["1 of 2", "2 of 2"]
    assert body.count("data-next") == body.count('class="score"') == 1
    assert body.index("data-next") < body.index("Text.") < body.index('class="score"')
    assert 'data-answer="[&#34;a&#34;, &#34;b&#34;]"' in body  # as the choices stand


def test_a_number_has_its_tolerance_and_only_reasons(book):
    body = body_of(book, question("number key=half tolerance=0.1", NUMBER))
    assert 'data-answer="0.5" data-tolerance="0.1" data-near="0.0"' in body
    assert re.findall(r'data-choice="(.+?)"', body) == ["right", "0.7", "other"]
    assert body.count('type="number"') == 1
    assert "<strong>0.5</strong>" in body and "0.7: You forgot" in body


def test_an_order_is_shuffled_alike_each_time_and_never_right(book):
    body = question("order key=in_turn", CHOICES + "\nc\n:   Third.\n:   Last.\n")
    shown = [re.findall(r'<li data-choice="(.)"', body_of(book, body)) for _ in range(2)]
    assert shown[0] == shown[1] and sorted(shown[0]) == ["a", "b", "c"]
    assert shown[0] != ANSWERS["in_turn"]
    letters = dict(zip(shown[0], "abc", strict=True))
    right = ", ".join(letters[name] for name in ANSWERS["in_turn"])
    assert f"<strong>{right}</strong>" in body_of(book, body)


def test_a_place_lies_where_the_figure_has_it(book):
    body = body_of(book, question("place key=left on=board", PLACES))
    places = re.findall(r'data-place="(.+?)" aria-label="(.+?)" style="left: (.+?)%', body)
    assert [place[:2] for place in places] == [("left", "on the left"), ("right", "on the right")]
    [field] = [p for p in find_widgets()["board"]().draw().panels if p.name == "field"]
    spots = field.spots["ask"].values()
    assert [float(left) for _, _, left in places] == [100 * s.at[0] / field.width for s in spots]


def test_each_place_has_a_reason():
    placed = {"board": Placed("board", "board", {}, None, find_widgets()["board"]())}
    with pytest.raises(TeachingError, match="no reason for the places right"):
        read_picture({"on": "board"}, ["left"], placed, lambda _: nullcontext())


def test_a_picture_is_as_the_orders_leave_the_figure(book):
    def circles(on):
        asked = body_of(book, question(f'place key=left on="{on}"', PLACES))
        return re.findall(r"<circle[^>]*>", asked)

    assert circles("board") != circles("board: spot=9,1")


def test_a_place_can_be_a_point(book):
    body = question(
        "place key=middle on=board panel=field",
        PLACES.replace("\nleft\n", "\nthe middle (60, 60)\n").replace(
            "\nright\n", "\nthe edge (200, 60)\n"
        ),
    )
    assert f"left: {100 * 60 / 220}%; top: 50.0%" in body_of(book, body)


def test_a_question_in_code_is_left_alone(book):
    text = f"~~~\n{question('onee key=nothing')}\n~~~\n\n{question('one key=it_is_a')}"
    body = body_of(book, text)
    assert body.count('class="question"') == 1
    assert "::: question onee" in body


def test_a_chapter_that_asks_nothing_has_no_answers(book):
    assert "answers" not in body_of(book, "Well.")
