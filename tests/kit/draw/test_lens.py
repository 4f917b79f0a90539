"""A lens magnifies by the factors it names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kit.draw import Lens, Plot
from tests.kit.draw.pictures import elements, numbers, words

GROUND = Plot(44, 24, 536, 220, (-1, 5), (-0.5, 5.4))


@given(
    st.floats(-0.9, 3), st.floats(0.05, 1.5), st.floats(-0.4, 3), st.floats(0.05, 2), st.booleans()
)
def test_the_factors_are_the_sizes_of_inset_and_box(x, wide, y, high, is_below):
    left, top = (44, 300) if is_below else (660, 10)
    lens = Lens(GROUND, Plot(left, top, 260, 200, (x, x + wide), (y, y + high)))
    box = lens.box()
    assert lens.wider == pytest.approx(260 / box.width)
    assert lens.higher == pytest.approx(200 / box.height)
    assert (box.left, box.bottom) == pytest.approx(GROUND.at(x, y))
    assert (box.right, box.top) == pytest.approx(GROUND.at(x + wide, y + high))


@given(st.sampled_from([(660, 10), (44, 300), (-400, 20), (300, -300)]))
def test_one_line_joins_the_box_with_the_inset(place):
    lens = Lens(GROUND, Plot(*place, 260, 200, (1.78, 2.22), (-0.01, 0.09)))
    (joint,) = elements(lens.drawn("magnified"), "lens", "line")
    box, inset = elements(lens.drawn("magnified"), "lens", "rect")
    for rect, ends in ((box, ("x1", "y1")), (inset, ("x2", "y2"))):
        x, y, width, height = numbers(rect, "x", "y", "width", "height")
        at = numbers(joint, *ends)
        assert x - 0.02 <= at[0] <= x + width + 0.02
        assert y - 0.02 <= at[1] <= y + height + 0.02
        edges = at[0] - x, x + width - at[0], at[1] - y, y + height - at[1]
        assert min(map(abs, edges)) < 0.02, "it ends on the edge, not inside"
    x, y, width, height = numbers(box, "x", "y", "width", "height")
    assert x < lens.box().left < lens.box().right < x + width
    assert y < lens.box().top < lens.box().bottom < y + height


def test_the_words():
    lens = Lens(GROUND, Plot(660, 4, 262, 190, (1.78, 2.22), (-0.0055, 0.0863)))
    assert lens.words() == "7 times wider, 56 times higher"
    assert words(lens.factors()) == [lens.words()]
    near = Lens(GROUND, Plot(660, 4, 536, 220, (-1, 3), (-0.5, 5.4)))
    assert near.words() == "1.5 times wider, 1.0 times higher"
    assert words(near.drawn("a part")) == ["a part"]
