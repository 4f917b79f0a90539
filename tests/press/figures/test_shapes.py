"""Of all that SVG has, a picture holds shapes and words, and what says how they look."""

import pytest

from kit import TeachingError
from press.book import THEME
from press.source.drawable import drawable

# SVG's elements, by what the standard has them for.
DRAWN = {
    "shapes": "circle ellipse line path polygon polyline rect",
    "words": "text tspan",
    "groups": "defs g title",
}
NOT_DRAWN = {
    "ways elsewhere": "a image use view",
    "other languages": "audio canvas foreignObject iframe script style video",
    "animations": "animate animateMotion animateTransform discard mpath set",
    "what paints": "linearGradient pattern radialGradient stop",
    "what is pointed at": "clipPath feBlend feImage filter marker mask symbol",
    "what nobody sees": "desc metadata unknown",
    "pictures in pictures": "svg switch textPath",
}
REFUSED = {
    "a handler": "onclick",
    "a handler in capitals": "OnLoad",
    "an address": "href",
    "an address in capitals": "HREF",
    "a source": "src",
    "a style": "style",
    "a name for others": "id",
    "what is of another language": "xml:base",
}
# Values of the right kind, in attributes that only look like those.
ALLOWED = {
    "a font's style": 'font-style="italic"',
    "a font's size": 'font-size="9"',
    "data of an id": 'data-id="1"',
    "data in names that go on": 'hrefs="1" sources="1" styled="1" idle="1"',
    "words of addresses": 'data-words="a source, its url, an image (1)"',
}


@pytest.fixture(scope="module")
def look():
    return drawable(THEME)


@pytest.mark.parametrize("kind", DRAWN)
def test_shapes_and_words_may_be_drawn(kind, look):
    for name in DRAWN[kind].split():
        look(f"<{name}/>")


@pytest.mark.parametrize("kind", NOT_DRAWN)
def test_nothing_else_of_svg_may_be_drawn(kind, look):
    for name in NOT_DRAWN[kind].split():
        with pytest.raises(TeachingError, match=f"no element of a picture “{name}”"):
            look(f"<{name}/>")


@pytest.mark.parametrize("kind", REFUSED)
def test_an_attribute_that_does_more_than_paint_is_refused(kind, look):
    with pytest.raises(TeachingError, match="Not allowed: handlers, styles, ids"):
        look(f'<circle {REFUSED[kind]}="x"/>')


@pytest.mark.parametrize("kind", ALLOWED)
def test_what_only_looks_like_such_an_attribute_may_be_drawn(kind, look):
    look(f"<text {ALLOWED[kind]}>so</text>")
