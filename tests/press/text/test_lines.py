"""What is wrong is told with its line, whatever looks like it elsewhere on the page."""

import pytest

from tests.harness.books import FIRST

# A fault, what stands on the page in its stead where all is well, and words of the lesson.
FAULTS = {
    "a mark": ("[so]{clam=it_is_so}", "[so]{claim=it_is_so}", "no key “clam”"),
    "a mark that cannot be read": ("[so]{claim = it}", "[so]{claim=it_is_so}", "key=value"),
    "a claim that is not there": ("[so]{claim=it_is}", "[so]{claim=it_is_so}", "no claim “it_is”"),
    "a false claim": ("[so]{claim=it_is_not}", "[so]{claim=it_is_so}", "does not hold"),
    "a number nobody found": ("[so, 3]{claim=it_is_so}", "[so]{claim=it_is_so}", "says 3"),
    "an order": ('[so]{do="hopper: jump"}', '[so]{do="hopper: drop"}', "no control “jump”"),
    "a number to follow": ("[0]{follow=hopper.rat}", "so", "no number “rat”"),
    "a link": ("[so](too.md)", "[so](two.md)", "no page “too.md”"),
    "an anchor": ("[so](two.md#hils)", "[so](two.md#hills)", "no anchor “hils”"),
    "a link with spaces": ("[so](<too far.md>)", "[so](two.md)", "no page “too far.md”"),
    "a link of HTML": ("<a href='too.md'>so</a>", "<a href='two.md'>so</a>", "no page “too.md”"),
    "a link by itself": ("<ftp://example.org>", "<https://example.org>", "ftp://example.org"),
    "a picture": ("![so](hil.svg)", "![so](hill.svg)", "no picture “hil.svg”"),
    "a picture of HTML": ("<img alt=so src=hil.svg>", "<img alt=so src=hill.svg>", "hil.svg"),
    "a formula": ("$x_1_2$", "$x_1$", "“x_1_2”"),
    "a formula's command": ("$\\sgima$", "$\\sigma$", "“\\sgima”"),
    "an emoji": ("so \U0001f7ff so", "so 🎸 so", "no drawing"),
    "a colour": ("**so**{.los}", "**so**{.loss}", "no colour “los”"),
    "an element": ("<iframe src='x'></iframe>", "<b>so</b>", "<iframe> was given"),
}
MARK, LINK = FAULTS["a mark"][0], FAULTS["a link"][0]
# Where a fault may stand; the line is that of the sign ¶.
HOMES = {
    "a heading": "## So ¶",
    "a list": "- so\n- so\n  ¶ so\n- so",
    "a list in a list": "1. so\n\n    - so\n\n        so\n        ¶",
    "a table": "| so | so |\n| --- | --- |\n| so | so |\n| so | ¶ |",
    "a definition": "so\n:   so\n:   so\n    ¶",
    "a quotation": "> so\n>\n> ¶ so",
    "a call-out": '!!! insight "So"\n    so\n\n    so ¶',
    "something folded": '??? formula "So"\n    ```\n    so\n    ```\n\n    so\n    ¶',
    "a footnote": "So.[^1]\n\n[^1]: So\n    so ¶",
    "bold text": "**so\nso ¶ so**",
    "a claim": "[so\nand ¶ so]{claim=it_is_so}",
    "an element": '<div markdown="1">\nso\n\nso ¶\n</div>',
    "a question": (
        "::: question one key=it_is_so\n**So?**\n\na\n:   so\n:   so ¶\n\nb\n:   so\n:   so\n\n:::"
    ),
    "behind what takes several lines": (
        "```\nso\n```\n<!-- so\nso -->\n<div>\nso\n</div>\n\n$$\nx\n$$\n\n¶"
    ),
}


def look_alikes(text):
    """The text where it means nothing: in code, in a comment, in a list's code."""
    listed = f"- So\n\n    ~~~\n    {text}\n    ~~~"
    code = [f"```\n{text}\n```", f"And `{text}`, so `{text}`", listed, f"So\n\n    {text}"]
    return [*code, f"<!--\n\n{text}\n-->", f"So <!-- {text} --> so", f"`` ` {text}\nso`` so"]


def line_of(sign, text):
    return FIRST + text[: text.index(sign)].count("\n")


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_among_look_alikes_is_told_at_its_line(name, library):
    fault, sound, words = FAULTS[name]
    good = f"So {sound}\nis {sound}, and"
    before = "\n\n".join(["::: widget hopper", *look_alikes(fault), sound, good])
    text = f"{before}\n¶so {fault}\nand {sound}\n\nSo {fault}"
    file, line, said = library.refused(text.replace("¶", ""))
    assert (file, line) == ("one.md", line_of("¶", text))
    assert words in said


@pytest.mark.parametrize("fault", [MARK, LINK])
@pytest.mark.parametrize("home", HOMES)
def test_a_fault_is_told_at_its_line_wherever_it_stands(home, fault, library):
    text = "\n\n".join(["So", *look_alikes(fault), HOMES[home]])
    assert library.refused(text.replace("¶", fault))[:2] == ("one.md", line_of("¶", text))


def test_code_and_comments_mean_nothing(library):
    faults = [text for fault, _, _ in FAULTS.values() for text in look_alikes(fault)]
    pages = library.pages("\n\n".join(faults))
    assert len(pages) == 2
    assert "\x02" not in pages[0].body
    for fault, _, _ in FAULTS.values():
        assert pages[0].body.count(f"<!-- {fault} -->") == 1


def test_a_link_by_name_is_told_where_its_address_stands(library):
    text = "[so][here] and [so][there]\n\n[there]: too.md\n[here]: two.md"
    assert library.refused(text)[:2] == ("one.md", FIRST + 2)


def test_a_formula_of_its_own_is_told_at_its_first_line(library):
    text = "$$\nx_1\n$$\n\n```\n$$\nx_1_2\n$$\n```\n\n$$\n\\sigma\nx_1_2\n$$"
    assert library.refused(text)[:2] == ("one.md", FIRST + 11)


def test_a_meaning_is_told_where_it_is_written_on_whatever_page(library):
    """Chapter two says the word and has its meaning in its list."""
    (library.content / "two.md").write_text(
        (library.content / "two.md").read_text() + "\nA **hop**.\n\n*[hop]: See [so](too.md).\n"
    )
    assert library.refused("Well.")[:2] == ("two.md", 14)
    (library.content / "two.md").write_text(
        (library.content / "two.md").read_text().replace("*[hop]: See [so](too.md).", "")
    )
    assert library.refused("A hop.\n\n*[hop]: See [so](too.md).")[:2] == ("one.md", FIRST + 2)


def test_the_second_of_two_markers_is_told_at_its_line(library):
    text = "```\n::: widget hopper rat=1\n```\n\n::: widget hopper\n\n::: widget hopper rat=1"
    assert library.refused(text)[:2] == ("one.md", FIRST + 6)


def test_nothing_of_the_lines_comes_to_the_page(library):
    sounds = "\n\n".join(sound for _, sound, _ in FAULTS.values())
    page = library.pages(f"::: widget hopper\n\n{sounds}\n\n<p title='a [b](c) {{d}}'>so</p>")[0]
    assert "\x02" not in page.body + page.proofs
    assert "data-written" not in page.body + page.proofs
