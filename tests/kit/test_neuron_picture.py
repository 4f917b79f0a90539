"""The drawn neuron as a whole: nothing outside, nothing unreadable, nothing unpainted."""

import re
from xml.etree import ElementTree

import pytest
from hypothesis import given

from kit import TeachingError
from kit.draw import FORMS, STAGES, DrawnNeuron
from press.book import ROOT
from tests.kit.drawn_neurons import (
    MINUS,
    NUMBER,
    Seen,
    asked,
    forms,
    forward,
    mild,
    neuron,
    squash,
    stages,
    strong,
)

STYLES = ROOT / "theme" / "styles"
SIZE = re.compile(r"\bpx(\d+)\b")


def size(text):
    return float(SIZE.search(text.get("class"))[1])


def extent(element):
    """left, top, right, bottom of an element; of a text about, with the page's own font."""
    a = {name: float(v) for name, v in element.items() if re.fullmatch(NUMBER, v)}
    half = a.get("stroke-width", 1) / 2
    if element.tag == "text":
        broad = sum(
            0.62 if c in "0123456789+−" else 0.25 if c in " .:i" else 0.52 for c in element.text
        )
        broad *= size(element)
        left = a["x"] - broad * {"start": 0, "middle": 0.5, "end": 1}[element.get("text-anchor")]
        return left, a["y"] - 0.75 * size(element), left + broad, a["y"] + 0.2 * size(element)
    if element.tag == "circle":
        return a["cx"] - a["r"], a["cy"] - a["r"], a["cx"] + a["r"], a["cy"] + a["r"]
    if element.tag == "rect":
        return a["x"], a["y"], a["x"] + a["width"], a["y"] + a["height"]
    if element.tag == "line":
        xs, ys = (a["x1"], a["x2"]), (a["y1"], a["y2"])
    else:
        xs, ys = zip(*corners(element.get("d")), strict=True)
    return min(xs), min(ys) - half, max(xs), max(ys) + half


def corners(commands):
    """All points of a path, also those that only bend it."""
    x = y = 0.0
    for letter, rest in re.findall(r"([MLCHVlmZ])([^MLCHVlmZ]*)", commands):
        numbers = [float(n) for n in NUMBER.findall(rest)]
        if letter == "H":
            numbers = [numbers[0], y]
        for dx, dy in zip(numbers[::2], numbers[1::2], strict=True):
            x, y = (x + dx, y + dy) if letter in "lm" else (dx, dy)
            yield x, y


@given(strong, strong, strong, asked, stages, forms)
def test_whatever_the_weights_nothing_is_outside_and_nothing_unreadable(w1, w2, b, x, stage, form):
    drawn = neuron((w1, w2, b), x, 1, stage, form)
    seen, place = Seen(drawn), FORMS[form]
    assert "nan" not in seen.markup
    assert "inf" not in seen.markup
    for element in seen.root.iter():
        if element.tag in ("svg", "g"):
            continue
        left, top, right, bottom = extent(element)
        assert -1 <= left <= right <= place.width + 1, element.attrib
        assert -1 <= top <= bottom <= place.height + 1, element.attrib
        if element.tag == "text":
            assert size(element) >= 12, element.text
            assert "-" not in element.text


@given(mild, mild, mild, asked, stages, forms)
def test_no_number_on_a_wire_hides_another(w1, w2, bias, x, stage, form):
    boxes = [extent(e) for e in Seen(neuron((w1, w2, bias), x, 1, stage, form)).all("pill")]
    for i, a in enumerate(boxes):
        for b in boxes[i + 1 :]:
            assert a[2] <= b[0] or b[2] <= a[0] or a[3] <= b[1] or b[3] <= a[1]


@pytest.mark.parametrize("form", FORMS)
def test_the_curves_name_stands_clear_of_the_1_on_its_axis(form):
    seen = Seen(neuron(form=form))
    [one] = [tick for tick in seen.all("tick") if tick.text == "1"]
    [name] = [word for word in seen.all("word") if word.text == "sigmoid"]
    assert extent(name)[3] <= extent(one)[1]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("stage", STAGES)
def test_roles_are_painted_by_the_theme_and_by_nothing_else(stage, form):
    seen = Seen(neuron(stage=stage, form=form))
    sheets = (STYLES / "neuron.css").read_text(encoding="utf-8") + (
        STYLES / "figure.css"
    ).read_text(encoding="utf-8")
    for element in seen.root.iter():
        roles = element.get("class", "").split()
        if element.tag not in ("svg", "g"):
            assert re.search(rf"\.{roles[0]}(?![\w-])", sheets), roles
        assert not {"fill", "stroke", "color"} & set(element.keys())
        assert element.get("style") is None


def test_what_happens_is_also_said_in_words():
    words = neuron().alt()
    for said in (f"weights {MINUS}1.18 and 0.69", f"bias {MINUS}0.44", "inputs are 0 and 1"):
        assert said in words
    assert "sum is 0.25, its answer 0.56" in words
    assert "right answer is 0" in words
    assert "error is +0.56, the loss its square, 0.32" in neuron(stage="loss").alt()
    assert "slope of 0.25" in neuron(stage="backprop").alt()
    assert "gradients are 0.00 and +0.28 and +0.28" in neuron(stage="backprop").alt()
    assert f"weights are {MINUS}1.18 and 0.14, the bias {MINUS}0.99" in neuron(stage="update").alt()
    assert f"the sum {MINUS}0.86, the answer 0.30" in neuron(stage="update").alt()


def test_a_neuron_is_a_panel_of_its_forms_size():
    panel = neuron(form="phone").panel("neuron", "The neuron, asked 0 and 1")
    assert (panel.name, panel.caption) == ("neuron", "The neuron, asked 0 and 1")
    assert (panel.width, panel.height) == (338, 206)
    assert panel.alt == neuron(form="phone").alt()
    ElementTree.fromstring(f"<svg>{''.join(panel.layers.values())}</svg>")


@pytest.mark.parametrize("inputs", [(1,), (0, 1), (1, 0, 1)])
def test_a_neuron_has_one_to_three_inputs_and_one_that_is_always_1(inputs):
    drawn = neuron((*[0.5] * len(inputs), -1), inputs)
    seen = Seen(drawn)
    assert len(seen.all("wire")) == len(seen.all("weight")) == len(inputs) + 1
    assert len(seen.all("node", "fixed")) == 1
    assert [len(seen.all("node", state)) for state in ("on", "off")] == [
        inputs.count(1) + 1,
        inputs.count(0),
    ]
    assert [e.text for e in seen.all("word") if (e.text or "").startswith("input")] == [
        f"input {i + 1}" for i in range(len(inputs))
    ]


def test_without_a_right_answer_none_is_shown():
    words = Seen(DrawnNeuron(forward((1, 1, 1), (0, 1)), squash)).words()
    assert "answer" in words
    assert not any(word.startswith("right") for word in words)


def test_what_cannot_be_drawn_is_said():
    seen = forward((1, 1, 1), (0, 1))
    with pytest.raises(TeachingError, match="Did you mean “snug”"):
        DrawnNeuron(seen, squash, form="snugg")
    with pytest.raises(TeachingError, match="Did you mean “backprop”"):
        DrawnNeuron(seen, squash, stage="backdrop")
    with pytest.raises(TeachingError, match="also needs: target, after"):
        DrawnNeuron(seen, squash, stage="update")
    with pytest.raises(TeachingError, match="from 2 to 4"):
        forward((1, 2, 3, 4, 5), (1, 1, 1, 1))
