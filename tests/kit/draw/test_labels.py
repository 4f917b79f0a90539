"""Labels that keep out of each other's way, and how wide text is."""

from dataclasses import replace
from itertools import combinations, pairwise

import pytest
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont
from hypothesis import given
from hypothesis import strategies as st

from kit import TeachingError
from kit.draw import Label, Plot, apart, placed, text, width_of
from press.book import ROOT

FIGTREE = ROOT / "node_modules/@fontsource-variable/figtree/files/figtree-latin-wght-normal.woff2"
LETTERS = "".join(chr(code) for code in range(0x20, 0x7F)) + "−×·…–—“”±"

lines = st.lists(st.tuples(st.floats(-50, 350), st.floats(1, 40)), max_size=8)


@given(lines)
def test_what_is_pushed_apart_overlaps_nowhere_and_stays_in_bounds(wanted):
    wished, lengths = [w for w, _ in wanted], [length for _, length in wanted]
    taken = sum(lengths) + 2 * (len(lengths) - 1)
    if taken > 300:
        with pytest.raises(TeachingError, match="there is 300"):
            apart(wished, lengths, 0, 300)
        return
    spans = sorted(
        (middle - length / 2, middle + length / 2)
        for middle, length in zip(apart(wished, lengths, 0, 300), lengths, strict=True)
    )
    assert all(later[0] - earlier[1] >= 2 - 1e-6 for earlier, later in pairwise(spans))
    assert all(start >= -1e-6 and end <= 300 + 1e-6 for start, end in spans)


@given(lines.filter(lambda wanted: len(wanted) > 1 and sum(n for _, n in wanted) < 250))
def test_no_other_places_are_nearer_to_the_wishes(wanted):
    wished, lengths = [w for w, _ in wanted], [length for _, length in wanted]
    places = apart(wished, lengths, 0, 300)
    cost = sum((a - b) ** 2 for a, b in zip(places, wished, strict=True))
    order = sorted(range(len(wished)), key=lambda i: (wished[i], i))
    for nudge in (-0.5, 0.5):  # any run of neighbours, moved together, is no better or not allowed
        for first in range(len(order)):
            for last in range(first, len(order)):
                moved = list(places)
                for i in order[first : last + 1]:
                    moved[i] += nudge
                if is_allowed([moved[i] for i in order], [lengths[i] for i in order]):
                    worse = sum((a - b) ** 2 for a, b in zip(moved, wished, strict=True))
                    assert worse >= cost - 1e-6


def is_allowed(middles, lengths):
    spans = [(m - n / 2, m + n / 2) for m, n in zip(middles, lengths, strict=True)]
    inside = spans[0][0] >= 0 and spans[-1][1] <= 300
    return inside and all(b[0] - a[1] >= 2 for a, b in pairwise(spans))


def test_what_has_room_stays():
    assert apart([10, 40, 90], [20, 20, 20], 0, 100) == [10, 40, 90]
    assert apart([90, 10], [20, 20], 0, 100) == [90, 10]
    assert apart([50, 50], [20, 20], 0, 100, gap=0) == [40, 60]
    assert apart([], [], 0, 100) == []


PLOT = Plot(30, 20, 300, 120, (0, 1), (0, 1))
wishes = st.lists(
    st.builds(
        Label,
        st.text("0123456789.−epoch ", min_size=1, max_size=12),
        st.tuples(st.floats(-100, 500), st.floats(-100, 300)),
        st.sampled_from([12, 13, 16]),
    ),
    max_size=20,
)


@given(wishes)
def test_labels_overlap_nowhere_and_stay_in_the_plot(labels):
    places = placed(labels, PLOT)
    boxes = [label.box(at) for label, at in zip(labels, places, strict=True) if at]
    for left, top, right, bottom in boxes:
        assert left >= PLOT.left - 1e-6
        assert right <= PLOT.right + 1e-6
        assert top >= PLOT.top - 1e-6
        assert bottom <= PLOT.bottom + 1e-6
    for a, b in combinations(boxes, 2):
        assert a[2] <= b[0] or b[2] <= a[0] or a[3] <= b[1] or b[3] <= a[1]
    assert placed(labels, PLOT) == places
    if labels:
        assert places[0] is not None, "the first of all has room"


def test_a_label_with_room_stands_where_it_wished():
    labels = [Label("a", (100, 60)), Label("b", (100, 100)), Label("c", (200, 62))]
    assert placed(labels, PLOT) == [pytest.approx(label.at) for label in labels]


def test_what_finds_no_room_is_left_out_from_the_end():
    labels = [Label("epoch 5", (100, 60)) for _ in range(12)]
    places = placed(labels, PLOT)
    kept = [at is not None for at in places]
    assert kept == sorted(kept, reverse=True)
    assert 6 <= sum(kept) < 12
    assert placed([Label("a" * 80, (100, 60))], PLOT) == [None]


def test_what_fills_its_room_to_the_last_has_room():
    assert apart([0, 0], [20, 20], 0, 42) == [10, 32]
    label = Label("epoch 5", (100, 60))
    full = Plot(30, 20, label.width, 2 * label.height + 2, (0, 1), (0, 1))
    assert None not in placed([label, label], full)
    for less in ({"height": full.height - 0.01}, {"width": full.width - 0.01}):
        assert None in placed([label, label], replace(full, **less))


@pytest.mark.parametrize("weight", [400, 700])
def test_text_is_never_wider_than_is_thought_and_little_narrower(weight):
    font = instantiateVariableFont(TTFont(FIGTREE), {"wght": weight})
    glyphs, widths = font.getBestCmap(), font["hmtx"]
    em = font["head"].unitsPerEm
    tabular = figures_of_one_width(font)
    for letter in LETTERS:
        glyph = glyphs[ord(letter)]
        real = widths[tabular.get(glyph, glyph)][0] / em
        assert real <= width_of(letter, 1) <= real * 1.15 + 0.1, letter
    assert width_of("11111", 13) == width_of("00000", 13)


def figures_of_one_width(font):
    """Which glyph the font takes for another where figures are tabular."""
    table = font["GSUB"].table
    lookups = [
        table.LookupList.Lookup[index]
        for record in table.FeatureList.FeatureRecord
        if record.FeatureTag == "tnum"
        for index in record.Feature.LookupListIndex
    ]
    tables = [getattr(t, "ExtSubTable", t) for lookup in lookups for t in lookup.SubTable]
    return {glyph: other for table in tables for glyph, other in table.mapping.items()}


def test_an_unknown_letter_is_taken_to_be_wide():
    assert width_of("ﷺ", 10) == 8


def test_no_text_is_smaller_than_twelve():
    assert 'class="num px12"' in text("num", (0, 0), "1", 12)
    with pytest.raises(TeachingError, match="11 px"):
        text("num", (0, 0), "1", 11)


def test_every_size_of_text_has_its_class_in_the_theme():
    from kit.draw.labels import SIZES

    styles = (ROOT / "theme/styles/drawing.css").read_text(encoding="utf-8")
    for size in SIZES:
        assert f".px{size} {{\n  font-size: {size}px;" in styles
    assert min(SIZES) == 12
