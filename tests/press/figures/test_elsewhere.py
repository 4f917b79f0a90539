"""A picture leads nowhere else, however an address is written in it."""

import pytest

from kit import TeachingError
from press.book import THEME
from press.source.drawable import drawable

ADDRESSES = {
    "as it is": "url(https://a.example/b)",
    "in capitals": "URL(https://a.example/b)",
    "with an escape": "u\\72l(https://a.example/b)",
    "in quotes": "image-set('https://a.example/b' 1x)",
    "of one picture": "image('https://a.example/b')",
    "of a source": "src('https://a.example/b')",
}


@pytest.mark.parametrize("way", ADDRESSES)
def test_no_attribute_of_a_shape_leads_elsewhere(way):
    with pytest.raises(TeachingError, match="leads elsewhere"):
        drawable(THEME)(f'<circle mask="{ADDRESSES[way]}" r="3"/>')


def test_what_only_looks_like_an_address_may_be_drawn():
    drawable(THEME)('<g transform="translate(1 2)"><text>url(x) src(x)</text></g>')
