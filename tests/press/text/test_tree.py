"""HTML as a tree: written again byte for byte, and changed in one place only."""

import pytest

from press.source.html.tree import PLACE, parse, unwrapped

ODD = [
    "<p class=a ID='b'>so &amp; so &eacute; &#8212; &so <b>it</b> is</p>",
    "<!doctype html><!-- <b>no</b> --><?so?><![CDATA[so]]><br/><br>so",
    "so < so & so &# so; &",
    "<p>so<p>it</b> is<ul><li>so<li>it</ul> is",
    "<script>if (a < b && c) '<b>'</script><style>a > b { }</style>",
    "<p title='<b>'\n  hidden>so</p >\n\n<svg><path d='M0 0'/></svg>",
    "so &am",
]


@pytest.mark.parametrize("html", ODD)
def test_what_is_not_changed_is_written_as_it_was(html):
    assert str(parse(html)) == html


def test_what_standards_know_to_be_empty_holds_nothing():
    names = "area base br col embed hr img input link meta source track wbr"
    for name in names.split():
        [element] = parse(f"<p><{name}>so</p>").elements(name)
        assert element.children == [], name


def test_of_two_attributes_of_one_name_the_first_counts():
    [a] = parse("<a HREF='x' href='y'>so</a>").elements("a")
    assert a.attributes == {"href": "x"}


def test_an_attribute_is_changed_however_it_is_written():
    [a] = parse("<a\n HREF = 'x' b=href>so</a>").elements("a")
    a.change("href", 'a "b" & <c>')
    assert str(a) == '<a href="a &quot;b&quot; &amp; &lt;c>" b=href>so</a>'
    assert a.attributes["href"] == 'a "b" & <c>'
    a.change("b", "c")
    assert str(a).endswith(' b="c">so</a>')
    a.change("b", "href")
    a.change("href", None)
    assert (str(a), a.attributes) == ('<a b="href">so</a>', {"b": "href"})
    a.change("c", "")
    assert str(a) == '<a c="" b="href">so</a>'


def test_what_stands_in_the_place_of_an_element_was_written_there_if_nowhere_else():
    [p] = parse(f'<p {PLACE}="one:7">so</p>').elements("p")
    p.become(f'<i>so</i> <b {PLACE}="two:3">it</b> is')
    assert str(p) == f'<i {PLACE}="one:7">so</i> <b {PLACE}="two:3">it</b> is'
    [q] = parse("<q>so</q>").elements("q")
    q.become("<i>so</i>")
    assert str(q) == "<i>so</i>"


def test_an_element_says_its_texts_and_nothing_else():
    [p] = parse("<p>&ldquo;So<!-- no -->&#8221; <b title='no'>it</b></i> is</p>").elements("p")
    assert p.said == "“So” it is"


def test_words_of_a_text_are_wrapped_from_the_last_to_the_first():
    root = parse("<p>One two, <b>no</b> three.</p>")
    [p] = root.elements("p")
    text = p.children[0]
    text.wrap(4, 7, "a", {"href": "#x", "title": 'a "b" & c'})
    text.wrap(0, 3, "i", {})
    wrapped = '<i>One</i> <a href="#x" title="a &quot;b&quot; &amp; c">two</a>, '
    assert str(root) == f"<p>{wrapped}<b>no</b> three.</p>"
    assert p.said == "One two, no three."


def test_what_is_written_as_a_name_is_a_text_of_its_own():
    [p] = parse("<p>Caf&eacute; &amp; two</p>").elements("p")
    *_, accent, _, _, two = p.children
    two.wrap(1, 4, "b", {})
    accent.wrap(0, 1, "i", {})
    assert str(p) == "<p>Caf<i>&eacute;</i> &amp; <b>two</b></p>"


@pytest.mark.parametrize(
    ("html", "inside"),
    [
        ("<p>so <b>it</b></p>", "so <b>it</b>"),
        ("\n<dd>\n<p>so</p>\n</dd>\n", "so"),
        ("<dd>so</dd>", "so"),
        ("<dd></dd>", ""),
        ("<dd><p>so</p> it</dd>", "<p>so</p> it"),
        ("<p>so</p><p>it</p>", "<p>so</p><p>it</p>"),
        ("<ul><li>so</li></ul>\n", "<ul><li>so</li></ul>"),
        (" so ", "so"),
    ],
)
def test_the_only_element_is_taken_off(html, inside):
    assert unwrapped(html, "dd", "p") == inside
