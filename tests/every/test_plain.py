"""What the page takes for plain SVG is what XML's parser and the build would take, too."""

import random

import pytest

from kit import TeachingError
from press.book import THEME
from press.source.drawable import drawable
from tests.harness.reading import reading

LAYERS = """() => [...document.querySelectorAll("figure.widget")].flatMap((figure) =>
  figure.frame.panels.flatMap((panel) => Object.values(panel.layers)))"""
LOOK = """async (all) => {
  const { isPlain } = await import("/theme/shell/figure/plain.js");
  const SVG = "http://www.w3.org/2000/svg";
  return all.filter(isPlain).map((markup) => {
    const whole = `<g xmlns="${SVG}">${markup}</g>`;
    const asXml = new DOMParser().parseFromString(whole, "image/svg+xml");
    const asHtml = document.createElementNS(SVG, "g");
    asHtml.innerHTML = markup;
    asXml.documentElement.removeAttribute("xmlns");
    return [markup, asHtml.isEqualNode(asXml.documentElement)];
  });
}"""
SMUGGLED = (
    *"<>\"'&/= \t\n\0]",
    *("<title><circle/></title>", '<g></g class="a">', "<g></g/>"),
    *("</g>", "<g>", "<title>", "<b>", "<script>", "<image href='x'/>", "<!--", "-->", "<![CDATA["),
    *(' onload="1"', ' style="x"', ' href="//x"', ' fill="url(//x)"', ' class="a"', ' xmlns="x"'),
    *(' fill="u\\72l(//x)"', "&lt;", "&#0;", "&nbsp;", ' Fill="red"', ' x="1" x="2"', "\ud800"),
)
TRIES = 4000


@pytest.fixture(scope="module")
def plain(chromium, host):
    """Which of many pieces of SVG the page takes for plain, and whether HTML reads them as XML."""
    with reading(chromium, host.origin) as reader:
        host.url("/theme/", THEME)
        reader.page.goto(host.page("/blank.html", "<!doctype html>"))
        yield lambda all_of_them: dict(reader.page.evaluate(LOOK, all_of_them))


@pytest.fixture(scope="module")
def layers(seated):
    """All that the figures of a page show."""
    return [layer for layer in seated.place.evaluate(LAYERS) if layer]


def test_what_the_kit_draws_is_plain_and_no_parser_reads_it_otherwise(layers, plain):
    assert layers
    assert plain(layers) == dict.fromkeys(layers, True)


def test_what_was_spoiled_is_plain_only_where_it_is_right(layers, plain):
    chance = random.Random(7)
    look = drawable(THEME)
    before = [sign + layers[0] for sign in SMUGGLED]
    found = plain(before + [spoiled(chance.choice(layers), chance) for _ in range(TRIES)])
    assert 0 < len(found) < TRIES
    for markup, is_read_alike in found.items():
        assert is_read_alike, markup
        try:
            look(markup)
        except TeachingError as problem:
            assert "no role" in str(problem), markup  # which only the build knows


def spoiled(markup: str, chance: random.Random) -> str:
    """A layer that was cut, doubled, or has something in it."""
    start, end = sorted(chance.randrange(len(markup) + 1) for _ in range(2))
    end = min(end, start + 40)
    return chance.choice(
        [
            markup[:start] + markup[end:],
            markup[:end] + markup[start:],
            markup[:start] + chance.choice(SMUGGLED) + markup[start:],
            markup[:start] + chance.choice(SMUGGLED) + markup[end:],
        ]
    )
