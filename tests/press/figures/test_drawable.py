"""What the page could not paint stops the build: at the chapter's line, with the author's own."""

import math
from dataclasses import replace

import numpy as np
import pytest

from kit import Choice, Frame, Grip, Handle, Panel, Raster, Readout, Slider, Spot, Tap, Widget
from kit.draw import circle, heat, label, shape, tint
from kit.errors import TeachingError
from press.book import THEME
from press.errors import BuildError
from press.source.chapter import read_chapter
from press.source.drawable import drawable, parsed, roles_of
from press.source.figure import draw_figure
from press.source.marker import place_widgets
from press.templates import read_templates
from tests.harness.books import line_of, write_chapter

GRIP = Grip((50, 50), x=(0, 10, 0, 100))
SPOT = Spot((5, 5), 9, "There")


class Dotted(Widget):
    """A dot with all that lies on a panel. What a Handle, a Tap and a Slider need is there."""

    spot = Handle("Spot", x=(0, 10), default=5.0)
    ask = Tap("Ask", ["left", "right"])
    past = Slider("Past", 0, "most", default=0, under="dot")
    size = Readout("Size")
    most: float = 3

    def markup(self) -> str:
        return circle("yes dot", (5, 5), 2)

    def more(self) -> dict:
        """What is other than it should be of the panel."""
        return {}

    def draw(self) -> Frame:
        spots = {"ask": {"left": SPOT, "right": SPOT}}
        given = {"grips": {"spot": GRIP}, "spots": spots} | self.more()
        dot = Panel("dot", "A dot", "A dot.", 100, 100, {"dot": self.markup()}, **given)
        return self.frame([dot], "", size=1)


def drawing(markup) -> type[Widget]:
    """A Dotted with another dot."""
    return type("Spoilt", (Dotted,), {"markup": lambda self: markup()})


def with_more(more) -> type[Widget]:
    """A Dotted with another part of its panel."""
    return type("Spoilt", (Dotted,), {"more": lambda self: more()})


def declaring(**members) -> type[Widget]:
    """A Dotted that declares something else."""
    return type("Spoilt", (Dotted,), members)


# What is spoilt, words of the lesson, and words of the author's own line that the lesson ends with.
FAULTS = {
    "markup cut off": (
        drawing(lambda: "<circle class='yes' r='4'"),
        ["This is no SVG", "r='4'"],
        "dot = Panel(",
    ),
    "words that were not escaped": (
        drawing(lambda: "<text>low < high & high > low</text>"),
        ["This is no SVG", "low < high"],
        "dot = Panel(",
    ),
    "a script": (
        drawing(lambda: "<script>1</script>"),
        ["no element of a picture “script”", "circle, defs"],
        "dot = Panel(",
    ),
    "a page inside": (
        drawing(lambda: "<foreignObject/>"),
        ["no element of a picture “foreignObject”"],
        "dot = Panel(",
    ),
    "a shape that is none": (
        drawing(lambda: shape("circel", "yes", r=3)),
        ["no element of a picture “circel”", "Did you mean “circle”?"],
        'shape("circel"',
    ),
    "a handler": (
        drawing(lambda: shape("circle", "yes", r=3, onclick="alert(1)")),
        ["<circle onclick=“alert(1)”> was given", "handlers"],
        "shape(",
    ),
    "a way elsewhere": (
        drawing(lambda: shape("circle", "yes", r=3, fill="URL(https://a.example/b)")),
        ["<circle fill=", "leads elsewhere"],
        "shape(",
    ),
    "a style": (
        drawing(lambda: shape("circle", "yes", style="fill: red")),
        ["<circle style=“fill: red”> was given"],
        "shape(",
    ),
    "an unknown role": (
        drawing(lambda: circle("yess dot", (5, 5), 2)),
        ["no role “yess”", "Did you mean “yes”?"],
        'circle("yess dot"',
    ),
    "a role in an author's own SVG": (
        drawing(lambda: '<circle class="los" r="3"/>'),
        ["no role “los”", "Did you mean “loss”?"],
        "dot = Panel(",
    ),
    "NaN in a coordinate": (
        drawing(lambda: circle("yes dot", (5, math.nan), 2)),
        ["cannot be drawn at nan"],
        "circle(",
    ),
    "a layer that is no text": (drawing(lambda: 7), ["layer “dot”: 7 was given"], "dot = Panel("),
    "NaN in a raster": (
        with_more(lambda: {"raster": tint(np.array([0.5, np.nan, np.nan]))}),
        ["of 3 numbers 2 are not finite", "the first is nan"],
        "tint(",
    ),
    "infinity in a raster": (
        with_more(lambda: {"raster": heat(np.array([1, np.inf]), 2)}),
        ["of 2 numbers 1 are not finite", "the first is inf"],
        "heat(",
    ),
    "a raster with a row too few": (
        with_more(lambda: {"raster": Raster(0, 0, 9, 9, 2, 3, bytes(16))}),
        ["16 bytes", "2 × 3 pixels, 24"],
        "Raster(",
    ),
    "infinity in a raster's place": (
        with_more(lambda: {"raster": Raster(0, math.inf, 9, 9, 1, 1, bytes(4))}),
        ["Raster(…): inf was given"],
        "Raster(",
    ),
    "a number that does not cross": (
        with_more(lambda: {"rail": (0, np.float32(1), 2)}),
        ["Panel “dot”", "float32", "int or float"],
        "dot = Panel(",
    ),
    "NaN in a grip": (
        with_more(lambda: {"grips": {"spot": replace(GRIP, at=(math.nan, 1))}}),
        ["Grip(…): nan was given"],
        "replace(GRIP",
    ),
    "a spot without a size": (
        with_more(lambda: {"spots": {"ask": {"left": Spot((1, 1), 0, "There")}}}),
        ["Spot(…): the radius 0 was given"],
        "Spot((1, 1)",
    ),
    "a grip of no control": (
        with_more(lambda: {"grips": {"spto": GRIP}}),
        ["spoilt · grips: there is no Handle “spto”", "Did you mean “spot”?"],
        "return self.frame(",
    ),
    "a handle without a grip": (
        with_more(lambda: {"grips": {}}),
        ["spoilt · spot: it stands in the grips of 0 panels", "Allowed: one"],
        "return self.frame(",
    ),
    "a grip that moves otherwise": (
        with_more(lambda: {"grips": {"spot": replace(GRIP, y=(0, 1, 0, 1))}}),
        ["spoilt · spot: its Grip has a stretch for x and y", "Allowed: for x"],
        "return self.frame(",
    ),
    "spots of no control": (
        with_more(lambda: {"spots": {"aks": {}}}),
        ["spoilt · spots: there is no Tap “aks”", "Did you mean “ask”?"],
        "return self.frame(",
    ),
    "a spot of no option": (
        with_more(lambda: {"spots": {"ask": {"lef": SPOT, "left": SPOT, "right": SPOT}}}),
        ["spoilt · ask · spots: there is no option “lef”", "Did you mean “left”?"],
        "return self.frame(",
    ),
    "an option without a spot": (
        with_more(lambda: {"spots": {"ask": {"left": SPOT}}}),
        ["spoilt · ask: “right” has no Spot on the panel “dot”"],
        "return self.frame(",
    ),
    "a slider under no panel": (
        declaring(size_of=Slider("Size", 1, 9, default=1, under="dto")),
        ["spoilt · size_of · under: there is no panel “dto”", "Did you mean “dot”?"],
        "return self.frame(",
    ),
    "a choice over no panel": (
        declaring(side=Choice("Side", ["one", "two"], over="dott")),
        ["spoilt · side · over: there is no panel “dott”", "Did you mean “dot”?"],
        "return self.frame(",
    ),
    "no panel that leads": (
        declaring(lead="dots"),
        ["spoilt · lead: there is no panel “dots”", "Did you mean “dot”?"],
        "return self.frame(",
    ),
    "sliders beside no panel": (
        declaring(beside="row"),
        ["spoilt · beside: there is no panel “row”. Allowed: dot."],
        "return self.frame(",
    ),
    "a control that cannot be disabled": (
        declaring(disabled=["pats"]),
        ["spoilt · disabled: there is no Control “pats”", "Did you mean “past”?"],
        "return self.frame(",
    ),
    "two panels of one name": (
        declaring(draw=lambda self: self.frame(2 * Dotted.draw(self).panels, "", size=1)),
        ["two panels “dot”"],
        "self.frame(2 *",
    ),
    "a readout that is not declared": (
        declaring(draw=lambda self: self.frame(Dotted.draw(self).panels, "", sise=1)),
        ["spoilt: there is no readout “sise”", "Did you mean “size”?"],
        "sise=1",
    ),
    "a readout of a Frame made by hand": (
        declaring(draw=lambda self: replace(Dotted.draw(self), readouts={"sise": "1"})),
        ["spoilt: ", "readouts sise, size"],
        "",
    ),
    "a status that is no text": (
        declaring(draw=lambda self: self.frame(Dotted.draw(self).panels, None, size=1)),
        ["The status line: None was given"],
        "self.frame(",
    ),
    "no Frame": (declaring(draw=lambda self: None), ["draw gives None", "return self.frame"], ""),
    "a range upside down": (
        declaring(most=-2),
        ["spoilt · past: its range would go from 0 to -2", "a `most` of 0 or more"],
        "",
    ),
    "a range without end": (declaring(most=math.inf), ["from 0 to inf", "finite"], ""),
}


@pytest.fixture
def drawn(tmp_path):
    """Puts a widget into a chapter: its HTML. The chapter is the `file`."""
    file = write_chapter(tmp_path, "First.\n\n::: widget spoilt")

    def draw(kind: type[Widget]) -> str:
        chapter = read_chapter(file)
        _, [placed] = place_widgets(chapter, {"spoilt": kind})
        return draw_figure(chapter, read_templates(THEME), placed)

    draw.file = file
    return draw


def test_what_can_be_painted_is_drawn(drawn):
    assert 'data-layer="dot"><circle class="yes dot"' in drawn(Dotted)


@pytest.mark.parametrize("fault", FAULTS)
def test_what_cannot_be_painted_stops_the_build_with_both_lines(fault, drawn):
    kind, words, own = FAULTS[fault]
    with pytest.raises(BuildError) as stop:
        drawn(kind)
    lesson = str(stop.value)
    assert lesson.startswith(f"{drawn.file}:{line_of(drawn.file, '::: widget')}: ")
    for word in words:
        assert word in lesson
    last = lesson.rpartition("\n  ")[2]
    assert "test_drawable.py:" in last or not own
    assert own in last


def test_the_telling_moment_is_looked_at_too(drawn):
    def markup(self):
        return circle("yes" if self.past == 0 else "yess", (1, 1), 1)

    kind = declaring(markup=markup, telling=(("past", 3),))
    with pytest.raises(BuildError, match="no role “yess”"):
        drawn(kind)


def test_nothing_is_looked_at_once_the_build_is_done(drawn):
    drawn(Dotted)
    assert "yess" in circle("yess", (1, 1), 1)


def test_whatever_a_role_or_words_hold_they_stay_what_they_are():
    odd = "\"><script>&</script> '"
    markup = shape("g", odd, label("yes", (1, 1), odd), data_words=odd)
    [group] = parsed(markup)
    assert (group.get("class"), group.get("data-words"), group[0].text) == (odd, odd, odd)


def test_the_roles_are_those_of_the_style_sheets(tmp_path):
    (tmp_path / "styles").mkdir()
    sheet = "/* .picture .not */ .picture :is(.one, .two).three, .neuron .four { } .page .no { }"
    (tmp_path / "styles" / "a.css").write_text(sheet)
    assert roles_of(tmp_path) == {"one", "two", "three", "four", "neuron"}
    with pytest.raises(TeachingError, match="no role “not”"):
        drawable(THEME)('<g class="not"/>')
