"""What would stand in the text as it is written, or be swallowed, is refused at its line."""

import pytest

from tests.harness.books import FIRST

SO = "[so]{claim=it_is_so}"

STRAYS = {
    "two colons": (":: widget hopper", "three colons at the very beginning of a line"),
    "four colons": (":::: widget hopper", "three colons"),
    "an indented marker": ("  ::: widget hopper", "three colons"),
    "a marker in a list": ("- so\n- ::: widget hopper", "three colons"),
    "a marker in a paragraph of a list": ("- so\n\n    ::: widget hopper", "three colons"),
    "a marker in something folded": ('??? formula "So"\n    ::: widget hopper', "three colons"),
    "a marker in a quotation": ("> ::: widget hopper", "three colons"),
    "a marker behind words": ("So ::: widget hopper", "three colons"),
    "an end of a question in a list": ("- so\n- :::", "three colons"),
    "an end of a question in a numbered list": ("1. so\n2. :::", "three colons"),
    "an end of a question in a quotation": ("> :::", "three colons"),
    "a marker in HTML": ("<div>\n  ::: widget hopper\n</div>", "three colons"),
    "an indented end of a question": ("  :::", "three colons"),
    "a marker in a tag": ("<p title='\n::: widget hopper\n'>so</p>", "an open tag"),
    "a marker in a section that is none": ("<![CDATA[\n::: widget hopper\n]]>", "no such section"),
    "a mark behind a mark": (SO + "{claim = it_is_so}", "one pair of braces: [words]{claim=…}"),
    "a mark close behind a mark": (SO + "{claim=it_is_so}", "one pair of braces"),
    "a mark behind a colour": ("**so**{.loss}{claim=it_is_so}", "one pair of braces"),
    "a mark behind bold words": ("**so**{claim=it_is_so}", "[words]{claim=…}"),
    "a mark behind a space": ("[so] {claim=it_is_so}", "nothing between ] and {"),
    "a mark with spaces": ("[so]{claim = it_is_so}", "In braces stands key=value"),
    "a mark of a colour": ("[so]{.loss}", "In braces stands key=value"),
    "braces with nothing": ("[so]{}", "In braces stands key=value"),
    "a mark behind a heading": ("## So {claim=it_is_so}", "[words]{claim=…}"),
    "a formula among words": ("So $$x^2$$ is so.", "a paragraph of its own"),
    "a formula below words": ("So:\n$$x^2$$", "a paragraph of its own"),
    "a formula with an empty line": ("$$\nx\n\n+ 2\n$$", "a paragraph of its own"),
    "a formula without an end": ("So $$x^2", "a paragraph of its own"),
    "an unknown colour": ("**so**{.lss}", "no colour “lss”. Allowed: loss, rate, yes, no. Did"),
    "two colours, one unknown": ("**so**{.yes .nno}", "Did you mean “no”?"),
    "a colour behind a space": ("**so** {.loss}", "**word**{.loss}"),
    "a colour of no words": ("`so`{.loss}", "are for words that are **bold**"),
    "a colour without a dot": ("**so**{loss}", "**word**{.loss}"),
    "an unknown call-out": ('!!! insigth "So"\n    so', "Did you mean “insight”?"),
    "a call-out's title without quotes": ("!!! insight So\n    so", "call-out “insight so”"),
    "an unknown call-out in a list": ('- so\n\n    !!! insigth "So"\n        so', "“insigth”"),
    "a call-out without a kind": ('!!! "So"\n    so', "!!! insight"),
    "a call-out without a kind in a list": ('- so\n* !!! "So"\n    so', "!!! insight"),
    "a call-out without a kind in a quotation": ('> !!! "So"\n    so', "!!! insight"),
    "a section with a sign in it": ("<![CDATA[ a > b ]]>", "Browsers know no such section"),
    "an unknown key": ("![so](hill.svg){widht=40}", "Did you mean “width”?"),
}


@pytest.mark.parametrize("name", STRAYS)
def test_a_stray_is_refused_at_its_line(name, library):
    stray, lesson = STRAYS[name]
    text = f"```\n{stray}\n```\n\n<!--\n{stray}\n-->\n\nSo `:: widget` {{1, 2}} it is.\n\n{stray}"
    file, line, words = library.refused(text)
    signs = "::", "{", "$", "!!!", "<!"
    first = next(n for n, part in enumerate(stray.split("\n")) if any(s in part for s in signs))
    assert (file, line) == ("one.md", FIRST + text[: -len(stray)].count("\n") + first)
    assert lesson in words


@pytest.mark.parametrize("comment", ["<!--> so -->", "<!---> so -->", "So <!-- so\n--!> so -->"])
def test_a_comment_that_browsers_end_elsewhere_is_refused_at_its_line(comment, library):
    text = f"```\n{comment}\n```\n\n<!-- so -->\n\nSo `{comment}`.\n\n{comment}"
    file, line, words = library.refused(text)
    assert (file, line) == ("one.md", FIRST + text[: -len(comment)].count("\n"))
    assert "Browsers end this comment sooner" in words


FINE = [
    ("## So {#there}\n\n[so](#there)", '<h2 id="there">So</h2>'),
    ("**so**{.loss} {so} so", '<strong class="loss">so</strong> {so} so'),
    ("*so*{.yes .no}", '<em class="yes no">so</em>'),
    ("So {1, 2} and $5 and $6.", "So {1, 2} and $5 and $6."),
    ("so::so and std::code", "so::so and std::code"),
    ("![so](hill.svg){width=40}", '<img alt="so" src="hill.svg" width="40">'),
    ('!!! insight "So"\n    so', '<div class="admonition insight">'),
    ("So \\$$5.", "So \\$$5."),
    ("so :: so and ::: so", "so :: so and ::: so"),
    ("So `<!-->` it is.", "<code>&lt;!--&gt;</code>"),
    ("<!-- so -- so -->", "<!-- so -- so -->"),
    ("So!!! It\nis!!!", "So!!! It\nis!!!"),
    ("Press `::: widget`.", "<code>::: widget</code>"),
    ("$\\frac{1}{2}$ so", "<mfrac>"),
    ("    :: widget hopper\n    [so]{claim = it}", ":: widget hopper\n[so]{claim = it}"),
]


@pytest.mark.parametrize(("text", "html"), FINE)
def test_what_only_looks_like_a_stray_stays(text, html, library):
    assert html in library.pages(text)[0].body


def test_a_marker_in_a_comment_places_nothing(library):
    hidden = "::: widget hopper\n\n::: question one key=it_is_so\n\n*[so]: So."
    page = library.pages(f"<!--\n{hidden}\n-->\n\n<pre>\n{hidden}\n</pre>\n\nSo.")[0]
    assert (page.widgets, page.told.used) == ([], set())
    assert page.body.count("::: widget hopper") == 2
