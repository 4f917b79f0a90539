"""A page points at what is there, and outwards only by links that a reader presses."""

import pytest

from press.packages.single import with_pictures
from press.source.html.addresses import OUTWARD, addresses
from press.source.html.tree import parse
from tests.harness.books import FIRST

EVIL = "//evil.example/x"
REFUSED = {
    "a chapter without its ending": ("[so](two)", "no page “two”"),
    "a chapter without its ending, with an anchor": ("[so](two#hills)", "no page “two”"),
    "another ending": ("[so](two.txt)", "no page “two.txt”"),
    "another way to a page that is here": ("[so](ftp:two.md)", "leads nowhere"),
    "HTML in single quotes": ("<a href='too.md'>so</a>", "Did you mean “two.html”?"),
    "a host without https": (f"[so]({EVIL})", "begins with https://"),
    "a host behind backslashes": ("<a href='\\\\evil.example'>so</a>", "leads nowhere"),
    "a script for an address": ("<a href='java&#10;script:x()'>so</a>", "leads nowhere"),
    "a picture of a host": (f"![so]({EVIL}.svg)", "is on the web"),
    "a frame": (f"So <iframe src='{EVIL}'></iframe>", "<iframe> was given"),
    "a frame of its own text": ("<iframe srcdoc='so'></iframe>", "<iframe> was given"),
    "a script": (f"<script src='{EVIL}'></script>", "<script> was given"),
    "a script in a line": (f"So <script src='{EVIL}'></script>", "<script> was given"),
    "a style sheet": (f"<link rel=stylesheet href={EVIL}>", "<link> was given"),
    "another page at once": ("<meta http-equiv=refresh content='0;url=x'>", "<meta> was given"),
    "pictures of several widths": (f'<img src=hill.svg srcset="{EVIL} 2x">', "<img> · srcset"),
    "a source": (f"<picture><source srcset='{EVIL}'></picture>", "<source> · srcset"),
    "a poster": (f'<video poster="{EVIL}"></video>', "<video> · poster"),
    "a sound": ("<audio src='hill.svg'></audio>", "<audio> · src"),
    "a form": (f"<form action='{EVIL}'></form>", "<form> · action"),
    "a button of a form": (f"<button formaction='{EVIL}'>so</button>", "<button> · formaction"),
    "paint": (f'<p style="color: red; background: URL( {EVIL} )">so</p>', "<p> · style"),
    "a fill": (f"<svg><path fill=\"url('{EVIL}')\"/></svg>", "<path> · fill"),
    "a drawing of another": (f"<svg><use xlink:href='{EVIL}'/></svg>", "<use> · xlink:href"),
    "a picture in a drawing": (f"<svg><image href='{EVIL}'/></svg>", "<image> · href"),
    "a style": (f"<style>\n@import '{EVIL}';\n</style>", "<style> · style"),
    "a style's escape": (f'<p style="background: u\\72l({EVIL})">so</p>', "<p> · style"),
    "a style's long escape": (f'<p style="background: \\000075 rl({EVIL})">so</p>', "<p> · style"),
    "a style's escape that is its letter": (f'<p style="x: ur\\l({EVIL})">so</p>', "<p> · style"),
    "a style's escaped hyphen": (
        f"""<p style='x: image\\-set("{EVIL}" 1x)'>so</p>""",
        "<p> · style",
    ),
    "a style behind a note": (f'<style>\n@import/**/"{EVIL}";\n</style>', "<style> · style"),
    "one picture of two": (
        f"""<p style='background: image-set("#a" 1x, "{EVIL}" 2x)'>so</p>""",
        f"“{EVIL}”",
    ),
    "a style in a drawing": (
        f"<svg><style>@import &quot;{EVIL}&quot;;</style></svg>",
        "<style> · style",
    ),
    "a picture in a drawing's style": (
        f"<svg><style>\n<img src='{EVIL}'>\n</style></svg>",
        "<style> · style: “<img”",
    ),
    "a drawing that changes": (
        f"<svg><image><set attributeName='href' to='{EVIL}'/></image></svg>",
        "<set> · to",
    ),
    "paint that changes": (
        f"<svg><rect><animate attributeName='fill' values='red;url({EVIL})'/></rect></svg>",
        "<animate> · values",
    ),
    "a drawing of another by its newer name": (
        f"<svg><use href='{EVIL}#x'/></svg>",
        "<use> · href",
    ),
    "a visit that is told": (f"<a href='two.md' ping='{EVIL}'>so</a>", "<a> · ping"),
    "a link that is told": (f"<a href='two.md' attributionsrc='{EVIL}'>so</a>", "attributionsrc"),
    "a button that is a picture": (f"<input type=image src='{EVIL}'>", "<input> · src"),
    "a wall": (f"<table background='{EVIL}'></table>", "<table> · background"),
    "a picture word for word": (f"<pre>\n<img src='{EVIL}'></pre>", "is on the web"),
    "where links begin": (f"<base href='{EVIL}'>", "<base> was given"),
    "an object": (f"<object data='{EVIL}'></object>", "<object> was given"),
    "something embedded": (f"<embed src='{EVIL}'>", "<embed> was given"),
    "a script word for word": ("<pre>\n<script>so()</script>\n</pre>", "<script> was given"),
    "a script when pressed": ("<b onclick='so()'>so</b>", "<b> · onclick"),
    "a script when something fails": ("So <img alt=so src=hill.svg OnError=so()>", "onerror"),
    "a little program": ("<applet></applet>", "<applet> was given"),
    "one of several pages": ("<frame>", "<frame> was given"),
    "an element with Markdown in it": (f'<div markdown="1" style="x:url({EVIL})">so</div>', EVIL),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_may_not_be_pointed_at_is_refused_at_its_line(name, library):
    html, words = REFUSED[name]
    before = f"<!-- {html} -->\n\n```\n{html}\n```\n\nSo [so](two.md).\n\n"
    file, line, said = library.refused(before + html)
    assert (file, line) == ("one.md", FIRST + before.count("\n"))
    assert words in said


def test_an_escaped_bracket_of_a_style_calls_nothing(library):
    html = f"""<p style='x: url\\28 {EVIL}\\29 '>so</p>"""
    assert html in library.pages(html)[0].body


# What browsers fetch, send or open, by the standards that say so; and where a style may do so.
FETCHED = {
    "HTML": "action background data formaction href manifest ping poster src srcdoc srcset",
    "HTML, until it was 5": "archive classid codebase longdesc profile",
    "HTML, preloads": "imagesrcset",
    "HTML, browsers' own": "dynsrc icon lowsrc",
    "Attribution Reporting": "attributionsrc",
    "SVG": "xlink:href",
}
PAINTED = {
    "SVG, painting": "fill stroke marker marker-start marker-mid marker-end",
    "SVG, masking": "clip-path mask filter",
    "SVG, interaction": "cursor",
    "CSS": "style",
}
ANIMATED = "from to by values"


@pytest.mark.parametrize("standard", FETCHED)
def test_an_attribute_that_is_an_address_is_one_whatever_its_element(standard):
    for name in FETCHED[standard].split():
        [b] = parse(f"<b {name}='{EVIL}'>so</b>").elements("b")
        assert list(addresses(b)) == [(name, EVIL)], name
        [to] = parse(f"<set attributeName='{name}' to='{EVIL}'/>").elements("set")
        assert list(addresses(to)) == [("to", EVIL)], name


@pytest.mark.parametrize("standard", PAINTED)
def test_an_attribute_that_paints_may_hold_an_address(standard):
    for name in PAINTED[standard].split():
        [b] = parse(f"<b {name}='url({EVIL})'>so</b>").elements("b")
        assert list(addresses(b)) == [(name, EVIL)], name


@pytest.mark.parametrize("way", ["#a", " #a ", "'#a'", " '#a' ", '" #a "'])
def test_an_address_is_read_however_it_is_written(way):
    for url in ("url", "URL"):
        [b] = parse("<b></b>").elements("b")
        b.attributes["fill"] = f"{url}({way})"
        assert list(addresses(b)) == [("fill", "#a")]


def test_whatever_an_animation_goes_through_may_be_an_address():
    for name in ANIMATED.split():
        for moved, value in (("href", EVIL), ("fill", f"url({EVIL})")):
            html = f"<animate attributeName='{moved}' {name}='{value}'/>"
            [animate] = parse(html).elements("animate")
            assert list(addresses(animate)) == [(name, EVIL)], name


def test_links_lead_to_pages(library):
    links = ["two.md", "two.md#hills", "two.html", "two.md?x=1#hills"]
    outward = ["https://a.example/b.md", "mailto:so@example.md"]
    links += outward
    text = " ".join(f"<a title='it\"s' href='{link}'>so</a> [so]({link})" for link in links)
    root = parse(library.pages(text)[0].body)
    led = [a.attributes["href"] for a in root.elements("a")]
    pages = ["two.html", "two.html#hills", "two.html", "two.html?x=1#hills", *outward]
    assert led == [page for page in pages for _ in range(2)]
    assert [a.attributes.get("title") for a in root.elements("a")] == ['it"s', None] * len(links)


def test_a_single_file_holds_each_picture_and_leaves_code_alone(library):
    text = (
        '![so](up&down.svg) <img alt=so src="a%20hill.svg"> `<img src="hill.svg">` ![so](hill.svg)'
    )
    page = library.pages(text)[0]
    assert page.pictures == ["up&down.svg", "a%20hill.svg", "hill.svg"]
    html = with_pictures(page)
    sources = [img.attributes["src"] for img in parse(html).elements("img")]
    assert len(sources) == 3
    assert all(source.startswith("data:image/svg+xml;base64,") for source in sources)
    assert '<code>&lt;img src="hill.svg"&gt;</code>' in html


def test_finished_pages_point_outwards_by_links_alone(built):
    """The whole of each page, with what the theme adds."""
    for file in (*(built / "site").glob("*.html"), *built.glob("*.html")):
        root = parse(file.read_text(encoding="utf-8"))
        out = {
            (element.tag, name)
            for element in root.elements()
            for name, address in addresses(element)
            if address.startswith(("//", "mailto:")) or "://" in address.partition("data:")[0]
        }
        assert out <= set(OUTWARD)
