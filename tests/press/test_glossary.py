"""The glossary: where its words are links, where they are not, and the list at the end."""

import re

import pytest

from press.errors import BuildError
from tests.harness.books import line_of
from tests.press.telling import told_chapters

EPOCH = "\n\n*[epoch, epochs]: One pass over all examples.\n"
LINK = re.compile(r'<a class="term" href="#([\w-]+)"[^>]*>([^<]*)</a>')
BAD = {
    "a word without a meaning": (
        "Well.\n\n*[epoch]:",
        ("*[epoch]", ["“*[epoch]:” was given", "*[epoch, epochs]: One pass"]),
    ),
    "a form that is empty": ("*[epoch, ]: One pass.", ("*[epoch", ["“*[epoch, ]: One pass.”"])),
    "a form that is given twice": (
        "*[epoch, epoch]: One pass.",
        ("*[epoch", ["“epoch” is given twice"]),
    ),
    "a meaning with a mark": (
        "*[epoch]: [One pass.]{claim=so_it_is}",
        ("*[epoch]", ["epoch: a meaning is plain words"]),
    ),
    "a bad formula in a meaning": (
        "Well.\n\n*[epoch]: Like $x_1_2$.",
        ("*[epoch]", ["“x_1_2” cannot be read"]),
    ),
    "a second meaning of a word": (
        "*[epoch]: One pass.\n\n*[lap, Epoch]: Another.",
        ("*[lap", ["“Epoch” has its meaning in", "chapter-1.md:8 already", "once in a book"]),
    ),
}


def links(folder, *texts):
    """The linked words of the last chapter."""
    body, _ = told_chapters(folder, *texts)[-1]
    return [words for _, words in LINK.findall(body)]


def test_a_word_is_a_link_after_the_paragraph_that_explains_it(tmp_path):
    text = "An epoch. No.\n\nAn **epoch** is an epoch.\n\nTwo epochs.\n\nAn epoch, and epochs."
    [(body, told)] = told_chapters(tmp_path, text + EPOCH)
    assert LINK.findall(body) == [("word-epoch", "epochs"), ("word-epoch", "epoch")]
    assert told.early == [(8, "epoch")]
    assert told.unexplained == []
    assert body.index("is an epoch.") < body.index("<a ")


@pytest.mark.parametrize(
    "passage",
    [
        "## Of epochs",
        "See [epochs](#x).",
        "Write `epochs` so.",
        "```\nepochs\n```",
        "So $epochs$.",
        "| epochs |\n| --- |\n| a |",
        "So:\n\n$$epochs$$",
        '[All epochs]{do="hopper: drop"}.',
        '[7 epochs]{drag="x"}, [8 epochs]{follow="x"}.',
        '??? formula "The epochs"\n    Many epochs.',
        "<figure>epochs</figure>",
        '<div class="question">epochs</div>',
        "Many epochses, re-epochs, epochs2.",
    ],
)
def test_there_is_no_link_in(passage, tmp_path):
    assert links(tmp_path, f"An **epoch**.\n\n{passage}{EPOCH}") == []


@pytest.mark.parametrize(
    "passage",
    [
        "Epochs.",
        "- Of epochs",
        "| a |\n| --- |\n| epochs |",
        "[So many epochs.]{claim=so_it_is}",
        "These **epochs**{.loss}.",
        "It's “epochs”.",
        "!!! note\n    Of epochs.",
    ],
)
def test_there_is_a_link_in(passage, tmp_path):
    [found] = links(tmp_path, f"An **epoch**.\n\n{passage}{EPOCH}")
    assert found.lower() == "epochs"


def test_a_letter_that_is_written_as_an_entity_is_a_link_whole(tmp_path):
    text = "An **&eacute;**.\n\nSo &eacute; is.\n\n*[é]: A letter.\n"
    [(body, _)] = told_chapters(tmp_path, text)
    assert LINK.findall(body) == [("word-é", "&eacute;")]
    assert "So <a " in body and "</a> is." in body


def test_tab_reaches_the_first_in_each_section(tmp_path):
    text = "An **epoch**.\n\nepoch 1\n\n### In it\n\nepoch 2\n\n## Next\n\nepoch 3\n\nepoch 4"
    [(body, _)] = told_chapters(tmp_path, text + EPOCH)
    reached = [("tabindex" not in tag) for tag in re.findall(r'<a class="term"[^>]*>', body)]
    assert reached == [True, False, True, False]


def test_a_chapter_knows_the_words_of_those_before_it(tmp_path):
    first = "An epoch of loss.\n\nAn **epoch**." + EPOCH
    second = "An epoch of loss.\n\nA **loss**: an epoch.\n\nLoss.\n\n*[loss]: How wrong it is.\n"
    (one, early), (two, later) = told_chapters(tmp_path, first, second)
    assert LINK.findall(one) == []
    assert early.early == [(8, "epoch"), (8, "loss")]
    assert [words for _, words in LINK.findall(two)] == ["epoch", "epoch", "Loss"]
    assert later.early == [(8, "loss")]


def test_a_word_that_is_never_bold_has_its_entry_to_explain_it(tmp_path):
    [(body, told)] = told_chapters(tmp_path, "## An **epoch**\n\nAn epoch." + EPOCH)
    assert [words for _, words in LINK.findall(body)] == ["epoch"]
    assert [term.name for term in told.unexplained] == ["epoch"]


def test_a_form_with_a_capital_is_found_just_so_and_the_longest_goes_first(tmp_path):
    text = (
        "A **gate**, **AND gate**.\n\nAn AND gate and another Gate, and a rand gate.\n\nAnd gates"
    )
    definitions = "\n\n*[gate, gates]: A rule.\n*[AND gate, AND]: Both.\n"
    assert links(tmp_path, text + definitions) == ["AND gate", "Gate", "gates"]


def test_the_list_has_the_words_of_the_chapter_in_their_order(tmp_path):
    text = (
        'A **loss**, an **epoch**.\n\n*[loss]: It\'s "how wrong" $a$ is.\n*[rate]: Unused.' + EPOCH
    )
    [(body, _)] = told_chapters(tmp_path, text)
    section = body[body.index('<section class="words"') :]
    entries = re.findall(r'<dt id="([\w-]+)">(.*)</dt>\n<dd id="([\w-]+)">(.*)</dd>', section)
    assert [entry[:3] for entry in entries] == [
        ("word-epoch", "epoch", "word-epoch-meaning"),
        ("word-loss", "loss", "word-loss-meaning"),
    ]
    assert entries[0][3] == "One pass over all examples."
    assert "&ldquo;how wrong&rdquo; <math" in entries[1][3]
    assert "*[" not in body


def test_a_chapter_without_such_words_has_no_list(tmp_path):
    first, second = told_chapters(tmp_path, "An **epoch**." + EPOCH, "Nothing.")
    assert '<section class="words"' in first[0]
    assert second[0] == "<p>Nothing.</p>"


def test_a_definition_in_code_is_code(tmp_path):
    [(body, told)] = told_chapters(tmp_path, "```\n*[epoch]: No.\n```\n\n    *[loss]: No.\n")
    assert told.glossary.terms == ()
    assert "*[epoch]" in body and "*[loss]" in body


def test_a_word_has_one_meaning_in_a_book_and_both_places_are_told(tmp_path):
    with pytest.raises(BuildError) as stop:
        told_chapters(tmp_path, "Well." + EPOCH, "Well.\n\n*[lap, Epochs]: Another one.")
    for word in ("chapter-2.md:10: ", "“Epochs”", "chapter-1.md:10 already"):
        assert word in str(stop.value)


@pytest.mark.parametrize("case", BAD)
def test_a_bad_definition_stops_the_build_at_its_line(case, tmp_path):
    text, (place, words) = BAD[case]
    with pytest.raises(BuildError) as stop:
        told_chapters(tmp_path, text)
    file = tmp_path / "chapter-1.md"
    assert str(stop.value).startswith(f"{file}:{line_of(file, place)}: ")
    assert [word for word in words if word not in str(stop.value)] == []
