"""A sentence is proved by evidence, and has a note on it; one that is false stops the build."""

import inspect
import re
from html.parser import HTMLParser

import numpy as np
import pytest
from hills import Hill

import claims.hills as of_hills
from kit import Evidence, Strip
from kit.find import find_claims, find_widgets
from press.book import THEME
from press.errors import BuildError
from press.press import check
from press.source.code.colours import PAINTED
from press.source.links import Targets
from press.source.proofs.numbers import numbers_in
from press.source.proofs.prover import Prover, fingerprint
from press.source.shelf import Shelf
from tests.harness.books import line_of, write_chapter

RUNS = Strip([3, 4, 4, 9], 10, "under", "steps")


def it_ends_soon() -> Evidence:
    """It counts <steps> & compares."""
    return Evidence(RUNS.holds, "The slowest needs **9** of 4 < 12 & more.", RUNS)


def it_holds() -> Evidence:
    """It always does."""
    return Evidence(True, "After fifteen of 2,000 it was at −0.5.", answer=["a", 2])


@pytest.fixture
def proved(empty_book, monkeypatch):
    """`proved(text, **claims)` is the one page of a book with these claims, as `check` makes it."""

    def page_of(text, **known):
        claims = {c.__name__: c for c in (it_ends_soon, it_holds)} | known
        shelf = Shelf(find_widgets(), claims, {})
        monkeypatch.setattr("press.press.read_shelf", lambda _: shelf)
        page_of.file = write_chapter(empty_book.content, text)
        return check(empty_book)[0]

    return page_of


def refusal(proved, text, at="claim=", **known):
    """What stops the build, which must be at the line that holds `at`."""
    with pytest.raises(BuildError) as stop:
        proved(text, **known)
    place, _, words = str(stop.value).partition(": ")
    assert place.endswith(f"one.md:{line_of(proved.file, at)}")
    return words


# What is false stops the build.


@pytest.mark.parametrize(
    ("evidence", "words"),
    [
        (True, "It returns True, which is no evidence"),
        (Evidence(True, ""), "does not say what was found"),
        (Evidence(True, "Nine.", Strip([9], 5, "under", "steps")), "goes to 9 steps"),
    ],
)
def test_a_claim_without_evidence_is_refused_at_its_sentence(evidence, words, proved):
    said = refusal(proved, "One.\n\n[Two.]{claim=it_is}", it_is=lambda: evidence)
    assert said.startswith("The claim “it_is” proves nothing. ")
    assert words in said


@pytest.mark.parametrize(
    "text",
    [
        "It was so after [sixteen]{claim=it_holds}.",
        "It was so after [16]{claim=it_holds}.",
        "[After 20 of 2,000]{claim=it_holds} it is.",
        "[It came to −0.55]{claim=it_holds}.",
    ],
)
def test_a_number_that_is_false_in_the_text_is_told_with_what_is_true(text, proved):
    said = refusal(proved, f"One.\n\n{text}")
    wrong = re.search(r"sixteen|16|20|0\.55", text)[0]
    assert said.startswith(f"The sentence says {wrong}, but the evidence of “it_holds” has no such")
    assert said.endswith("What was found: After fifteen of 2,000 it was at −0.5.")


@pytest.mark.parametrize(
    "text",
    [
        "[After 15 of 2000 it was at −0.50]{claim=it_holds}.",
        "[After fifteen of two thousand, at $x_7$]{claim=it_holds}.",
        "[Fewer than ten steps, and one of nine]{claim=it_ends_soon}.",  # ten is promised
    ],
)
def test_a_number_that_the_evidence_has_may_stand_in_the_text(text, proved):
    assert 'class="claim"' in proved(text).body


def test_other_code_makes_a_claim_false_and_the_build_says_what_is_true(proved, monkeypatch):
    claims = find_claims()
    text = "At 0.10 [it arrives]{claim=it_arrives}."
    assert proved(text, **claims)
    step = Hill.step
    monkeypatch.setattr(Hill, "step", lambda hill, x, rate: step(hill, x, 12 * rate))
    monkeypatch.setattr("press.source.proofs.prover.fingerprint", lambda python: "other code")
    said = refusal(proved, text, **claims)
    assert said.startswith("The claim “it_arrives” does not hold")
    away = abs(of_hills.dropped(0.1).places[-1] - 2)
    assert away > 0.05 and f"What was found: It ends {away:.3f} away" in said
    assert "What it measures, in py/claims/: At 0.1 the ball ends nearer" in said


@pytest.mark.parametrize("holds", [False, np.False_])
def test_what_a_false_claim_found_stands_beside_what_was_promised(holds, proved):
    """With a strip of runs, three of which are slower than they should be."""

    def it_is_quick() -> Evidence:
        """Steps of four runs."""
        return Evidence(
            holds, "The slowest needs **17**.", Strip([9, 17, 11, 12], 10, "under", "steps")
        )

    said = refusal(proved, "One.\n\n[It is quick.]{claim=it_is_quick}", it_is_quick=it_is_quick)
    assert said == (
        "The claim “it_is_quick” does not hold, so what this line says is not true. "
        "What was found: The slowest needs 17. 4 runs: 9 to 17 steps; promised: under 10. "
        "What it measures, in py/claims/: Steps of four runs."
    )


def test_numpys_true_is_true_and_its_numbers_are_kept(proved):
    def it_is() -> Evidence:
        found = np.array([1.5, 2.5])
        return Evidence(found.max() < 3, "At most 2.5.", Strip(found, 3), answer=found.argmax())

    assert isinstance(it_is().holds, np.bool_)
    first, again = (proved("[It is at most 2.5.]{claim=it_is}", it_is=it_is) for _ in range(2))
    assert first.proofs == again.proofs
    assert "2 runs: 1.5 to 2.5" in again.proofs


# The numbers of a sentence.


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("In 2,000 epochs fifteen of twenty-one came to −9.8.", {15, 21, 2000, 9.8}),
        ("At 0.10, half of them.", {0.1}),
        ("Only (1,1) of four", {1, 4}),
        ("A hundred rates, a thousand steps, two hundred more", {100, 1000, 200}),
        ("one neuron, someone, tenth, often, weightless, x2 and w_1", set()),
        ("Ninety Nine", {99}),
        ("from 0.25 up, up to 12%.", {0.25, 12}),
        ("$x_1 + 3$ and 7", {7}),
        ("1, 2, 3", {1, 2, 3}),
    ],
)
def test_numbers_are_read_in_digits_and_in_words(text, numbers):
    assert set(numbers_in(text).values()) == numbers


def test_words_are_numbers_in_english_only():
    assert numbers_in("elf 12 ten", "de") == {"12": 12}


# The note.


class Text(HTMLParser):
    """What the first element with a class says; its tag must not stand in itself."""

    def __init__(self, html, kind):
        super().__init__()
        self.kind, self.tag, self.said = kind, "", ""
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        if not self.tag and self.kind in (dict(attrs).get("class") or "").split():
            self.tag = tag

    def handle_endtag(self, tag):
        if tag == self.tag:
            self.tag = "done"

    def handle_data(self, data):
        self.said += data * (self.tag not in ("", "done"))


SENTENCE = "One. [It **ends** in $x^2$ under 10]{claim=it_ends_soon}, [again]{claim=it_ends_soon}."


def test_a_note_says_the_sentence_what_was_found_and_the_code_that_found_it(proved):
    page = proved(SENTENCE)
    assert Text(page.proofs, "proof-said").said.startswith("It ends in ")
    assert Text(page.proofs, "proof-said").said.endswith(" under 10")
    assert Text(page.proofs, "proof-found").said == "The slowest needs 9 of 4 < 12 & more."
    assert "<strong>9</strong>" in page.proofs
    assert Text(page.proofs, "highlight").said == inspect.getsource(it_ends_soon)
    [words] = re.findall(r'aria-label="(4 runs[^"]*)"', page.proofs)
    assert words == "4 runs: 3 to 9 steps; promised: under 10."


def test_the_code_is_shown_without_its_decorator(proved):
    page = proved("[It arrives.]{claim=it_arrives}", **find_claims())
    assert Text(page.proofs, "highlight").said.startswith("def it_arrives() -> Evidence:\n")


def test_a_tick_leads_to_its_note_and_the_note_back(proved):
    page = proved(SENTENCE + "\n\n[It holds.]{claim=it_holds}")
    body, notes = Targets(page.body), Targets(page.proofs)
    assert [link for link in body.links if link.startswith("#proof-")] == [
        "#proof-it_ends_soon",
        "#proof-it_ends_soon",
        "#proof-it_holds",
    ]
    assert [i for i in notes.ids if i.startswith("proof-")] == [
        "proof-it_ends_soon",
        "proof-it_holds",
    ]
    assert notes.links == ["#claim-it_ends_soon", "#claim-it_holds"]
    assert [i for i in body.ids if i.startswith("claim-")] == [
        "claim-it_ends_soon",
        "claim-it_holds",
    ]


def test_only_what_the_theme_paints_has_an_element():
    sheet = (THEME / "styles" / "code.css").read_text(encoding="utf-8")
    rules = re.findall(r"\.highlight :is\(([^)]*)\)", sheet)
    assert {name for rule in rules for name in re.findall(r"\.(\w+)", rule)} == PAINTED


# What is kept.


def test_evidence_is_kept_until_the_code_changes(empty_book):
    runs = []

    def it_is():
        runs.append(1)
        return Evidence(True, "It is **2**.", Strip([1.5], 2), answer={"a": 2})

    def proof(python):
        prover = Prover({"it_is": it_is}, python, empty_book.cache)
        evidence = prover.prove("it_is")
        prover.remember()
        return evidence

    file = empty_book.py / "hills.py"
    first, again = proof({"hills.py": file}), proof({"hills.py": file})
    assert again == first
    assert len(runs) == 1
    proof({"other.py": file})
    assert len(runs) == 2


def test_evidence_is_kept_for_all_that_it_depends_on(monkeypatch, tmp_path):
    """Another numpy, another Python, another line of a module: each may find something else."""
    file = tmp_path / "module.py"
    file.write_text("x = 1")
    names = [fingerprint({"module.py": file})]
    for name, value in {
        "numpy.__version__": "0.1",
        "sys.version": "3.99",
        "platform.machine": "",
    }.items():
        monkeypatch.setattr(name, (lambda: "other") if name.endswith("machine") else value)
        names.append(fingerprint({"module.py": file}))
    file.write_text("x = 2")
    names.append(fingerprint({"module.py": file}))
    assert len(set(names)) == 5
