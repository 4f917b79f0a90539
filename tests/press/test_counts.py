"""What `check` counts: its table to the letter, its limits, and each count by another way."""

import re

import pytest

from press.book import Book
from press.counts.count import Found, Stretch, count
from press.counts.grade import reading_grade, syllables
from press.counts.table import listing, table
from press.counts.text import plain_text
from press.press import read
from press.source.html.tree import parse
from press.source.words.walk import read_passages
from tests.harness.books import SMALL, borrowed_cache, run_build
from tests.press.telling import told_chapters

LIMITS = {"limits": "\n  words: 100\n  first: 20\n  grade: 5"}
CHAPTER = """## 🎯 Hopping about

Nothing hops yet.

A hop is short. The ball makes **small hops**, and [in 3 hops it is
down]{claim=it_arrives}. Nobody counts: it has 12 of them! A **hop**, once more.

- One [hop]{do="hopper: drop"} more.
- Understandable hops, 0.5 wide, with `a 7`.

::: widget hopper

| Rate | Word |
| --- | --- |
| 0.1 | **slow** |

??? formula "The formula"
    It has 400 more words, and the multiplication $2 x$.

```python
x = 1
```

So $x = 3$ it is, says a regularity (like all regularities).

*[hop, hops]: A short way through the air.
*[rule]: What is never said.
"""
TABLE = """\
Chapter 1, A Test: {file}

  words of prose                                       55  at most 100
  words in the longest stretch with nothing to do      33, from line 12
  words before the first thing to use                  33  at most 20
  reading grade (Flesch-Kincaid)                      2.2  at most 5
  claims                                                1

  sentences with a number, and no claim: 2
      17  Nobody counts: it has 12 of them!
      20  Understandable hops, 0.5 wide, with a 7.

  used before it is explained: 1
      14  hops

  in the glossary, and nowhere in bold: 1
      38  rule

  in bold, and not in the glossary: 2
      16  small hops
      26  slow

  of four or more syllables, and not in the glossary: 3
      20  Understandable
      35  regularity
      35  regularities
"""
TEXT = """\
Chapter 1. A Test

A short one.

Hopping about
-------------

Nothing hops yet.

A hop is short. The ball makes small hops, and in 3 hops it is down. Nobody
counts: it has 12 of them! A hop, once more.

- One hop more.
- Understandable hops, 0.5 wide, with a 7.

[figure: hopper]

Rate | Word
0.1 | slow

[folded: The formula]

[code]

So x=3 it is, says a regularity (like all regularities).
"""


@pytest.fixture
def told(tmp_path):
    [(_, told)] = told_chapters(tmp_path, CHAPTER, **LIMITS)
    return told


def test_the_table_to_the_letter(told):
    assert table(told) == TABLE.format(file=told.chapter.file)


def test_a_line_of_a_list_fills_a_hundred_columns_and_no_more():
    full = " ".join(["words"] * 14 + ["longer"])
    *_, whole, cut = listing("to look at", [Found(7, full), Found(8, f"{full}s")])
    assert whole == f"       7  {full}" and len(whole) == 100
    assert cut.endswith("words …") and len(cut) <= 100


def test_the_text_to_the_letter(told):
    assert plain_text(told) == TEXT


def test_a_line_of_the_text_fills_eighty_columns_and_no_more(tmp_path):
    [(_, told)] = told_chapters(
        tmp_path, f"{'so ' * 60}\n\n{'a ' * 90}\n\n{'ha ' * 24}twelve-year-old"
    )
    lines = plain_text(told).splitlines()
    assert [len(line) for line in lines if line.startswith("so ")] == [80, 80, 17]
    assert [len(line) for line in lines if line.startswith("a ")] == [79, 79, 19]
    assert lines[-1] == "twelve-year-old"


def test_the_grade_is_what_a_hand_reckons(told):
    words = [3, 4, 12, 7, 4, 3, 7, 9]  # of each sentence outside of headings and tables
    spoken = [4, 4, 12, 9, 4, 3, 11, 17]  # its syllables
    grade = 0.39 * sum(words) / len(words) + 11.8 * sum(spoken) / sum(words) - 15.59
    assert count(told).grade == pytest.approx(grade)
    assert reading_grade([]) is None


@pytest.mark.parametrize(
    ("word", "number"),
    [
        ("the", 1),
        ("neuron’s", 2),
        ("“Weights,”", 1),
        ("epoch", 2),
        ("sigmoid", 2),
        ("impossible", 4),
        ("twelve-year-old", 3),
        ("0.49", 1),
        ("1,500", 1),
    ],
)
def test_syllables(word, number):
    assert syllables(word) == number


def test_a_word_of_four_syllables_is_looked_at_and_one_of_three_is_not(tmp_path):
    [(_, told)] = told_chapters(tmp_path, "An impossible mistake is important.")
    assert [found.words for found in count(told).long] == ["impossible"]


def test_an_act_a_number_to_drag_a_question_and_code_end_a_stretch(tmp_path):
    things = [
        '[go]{do="hopper: drop"}',
        '[7]{drag="x"}',
        '<span data-change="x">go</span>',
        '\n\n<div class="question">One two three</div>\n\n',
        '\n\n<section class="code"><p class="name">Four</p></section>\n\n',
        "\n\n```\ncode\n```\n\n",
        "\n\n::: widget hopper\n\n",
        "![alt](hill.svg)",
    ]
    for thing in things:
        [(_, told)] = told_chapters(tmp_path, f"One two three four {thing} five.")
        assert count(told).stretch.words <= 4, thing
        pressed = 5 if "code\n" in thing or "alt" in thing else 4
        assert count(told).first == pressed, thing


@pytest.mark.parametrize("thing", ["[a b c]{claim=x}", '[3]{follow="x"}', "<hr>", "$x$", "## Head"])
def test_nothing_else_ends_one(thing, tmp_path):
    text = f"One two three.\n\n{thing}\n\nFour five."
    [(_, told)] = told_chapters(tmp_path, text)
    counts = count(told)
    assert counts.stretch.words == counts.words == counts.first


def test_a_chapter_that_says_nothing_has_no_stretch(tmp_path):
    [(_, told)] = told_chapters(tmp_path, "")
    assert count(told).stretch == Stretch(0, 0)
    [(_, told)] = told_chapters(tmp_path, "::: widget hopper\n\nOne.")
    assert count(told).stretch == Stretch(1, told.chapter.first + 3)


def test_a_sentence_with_a_number_is_looked_at_unless_something_stands_for_it(tmp_path):
    text = (
        'There are 7. Twenty of them. Two millions! [It has 8.]{claim=x} It was [9]{follow="y"}. '
        'It was [5]{drag="y"}. Try [5]{do="x"}. Only one. So $x = 3$. A cat\'s tail often lies.'
    )
    [(_, told)] = told_chapters(tmp_path, text)
    found = [found.words for found in count(told).numbers]
    assert found == ["There are 7.", "Twenty of them.", "Two millions!"]


def test_a_bold_text_of_three_words_may_be_a_name_and_a_longer_one_is_none(tmp_path):
    text = "The **small slow hops** are **very small slow hops**. A **small hop:** no, a **7**."
    [(_, told)] = told_chapters(tmp_path, text)
    assert [found.words for found in count(told).bold] == ["small slow hops"]


def test_each_sentence_has_the_line_in_which_it_begins(tmp_path):
    lines = [
        "First line. Second",
        "one. Third one",
        "ends. `Fourth`",
        "[fifth]{claim=x} ends. Sixth",
    ]
    text = "\n".join(lines) + " one[^1].\n\n[^1]: A note.\n\nSecond\n\nSecond"
    [(_, told)] = told_chapters(tmp_path, text)
    first = told.chapter.first + 1
    assert [(one.text.split()[0], one.line - first) for one in told.sentences] == [
        ("First", 0),
        ("Second", 0),
        ("Third", 1),
        ("Fourth", 2),
        ("Sixth", 3),
        ("Second", 7),
        ("Second", 9),
        ("A", 5),
    ]


def test_no_text_is_lost_or_read_twice(tmp_path):
    """All words of the page's HTML are counted, taken out of it by another way."""
    [(body, told)] = told_chapters(tmp_path, CHAPTER)
    for unread in ("details", "svg", "math", "section", "pre"):
        body = re.sub(rf"<{unread}[ >].*?</{unread}>", " ", body, flags=re.DOTALL)
    words = [word for word in re.sub("<[^>]+>", "", body).split() if re.search(r"\w", word)]
    assert count(told).words == len(words)


def test_another_language_has_no_grade(tmp_path):
    [(_, told)] = told_chapters(tmp_path, "Die Unterhaltungen dauern.", language="de")
    counts = count(told)
    assert (counts.grade, counts.long) == (None, [])
    assert "(Flesch-Kincaid)                        —\n" in table(told)


def test_english_of_any_country_has_a_grade(tmp_path):
    [(_, told)] = told_chapters(tmp_path, "The regularities remain.", language="en-GB")
    counts = count(told)
    assert counts.grade is not None
    assert [found.words for found in counts.long] == ["regularities"]


def test_the_whole_page_has_the_same_words(small_pages):
    """Figures, and the list of words, do not change what is read."""
    for page in small_pages:
        whole = sum(len(passage.words) for passage in read_passages(parse(page.body)))
        assert whole == count(page.told).words > 0


@pytest.mark.parametrize(("command", "made"), [("check", table), ("text", plain_text)])
def test_build_py_prints_it(command, made, small_pages, small_cache):
    done = run_build(command, "--book", SMALL, "--cache", small_cache)
    assert done.returncode == 0, done.stderr
    for page in small_pages:
        assert made(page.told) in done.stdout


@pytest.fixture(scope="module")
def small_cache(tmp_path_factory):
    return borrowed_cache(tmp_path_factory.mktemp("small") / "cache")


@pytest.fixture(scope="module")
def small_pages(small_cache):
    """The pages of the small book."""
    return read(Book.at(SMALL, cache=small_cache))
