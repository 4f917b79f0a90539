"""The loss curve: looked back at, with an event, cut to a range, at the size it stands in."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kit.draw import LossCurve, width_of
from tests.kit.draw.pictures import elements, numbers, points, words

WANE = [0.4 * math.exp(-e / 8) + 0.004 * (e % 3) for e in range(61)]
EVENT = (10, "all 4 right for good: epoch 10")
SIZES = [(546, 332), (338, 132), (282, 124), (296, 206)]

losses = st.lists(st.floats(0, 1), min_size=1, max_size=120)


def told(curve):
    """Every word in the chart, and the layers as one."""
    markup = "".join(curve.panel().layers.values())
    return markup, words(markup)


def test_looked_back_at_it_stands_there_and_the_rest_is_pale():
    curve = LossCurve(WANE, at=7, size=(546, 332))
    markup = curve.drawn()
    later, before = elements(markup, "curve")
    assert "later" in later.get("class").split()
    at = curve.plot.at(7, WANE[7])
    assert points(before.get("d"))[-1] == points(later.get("d"))[0] == pytest.approx(at, abs=0.01)
    assert len(points(before.get("d"))) == 8
    assert len(points(later.get("d"))) == 54
    (hairline,) = elements(markup, "hairline")
    assert numbers(hairline, "x1", "x2") == pytest.approx([at[0]] * 2, abs=0.01)
    (last,) = elements(markup, "last")
    assert numbers(last, "cx", "cy") == pytest.approx(at, abs=0.01)
    assert f"epoch 7: {WANE[7]:.4f}" in words(markup)
    assert f"At epoch 7 it was {WANE[7]:.4f}." in curve.words()


@pytest.mark.parametrize("at", [60, 99])
def test_at_the_last_epoch_nothing_is_past(at):
    assert LossCurve(WANE, at=at).panel() == LossCurve(WANE).panel()


def test_before_the_first_epoch_is_the_first():
    assert LossCurve(WANE, at=-3).panel() == LossCurve(WANE, at=0).panel()


def test_an_event_has_its_line_and_its_words_when_it_is_in_sight():
    curve = LossCurve(WANE, event=EVENT, size=(546, 332))
    markup, said = told(curve)
    (mark,) = elements(markup, "event")
    assert numbers(mark, "x1")[0] == pytest.approx(curve.plot.x(10), abs=0.01)
    assert EVENT[1] in said
    assert EVENT[1] in curve.words()
    assert EVENT[1] not in told(LossCurve(WANE, event=(10, EVENT[1]), epochs=8))[1]
    assert EVENT[1] not in told(LossCurve(WANE[:6], event=EVENT))[1]


def test_a_range_cuts_the_curve_and_the_last_value_is_still_told():
    curve = LossCurve(WANE, epochs=40, size=(546, 332))
    assert curve.plot.x_range == (0, 40)
    (line,) = elements(curve.drawn(), "curve")
    assert len(points(line.get("d"))) == 41
    assert elements(curve.drawn(), "last") == []
    assert f"epoch 60: {WANE[60]:.4f}" in words(curve.drawn())
    assert LossCurve(WANE).plot.x_range == (0, 80)
    assert elements(LossCurve(WANE, at=50, epochs=40).drawn(), "hairline") == []


@given(
    losses,
    st.none() | st.integers(0, 130),
    st.none() | st.integers(0, 130),
    st.sampled_from([None, 40]),
    st.sampled_from(SIZES),
)
def test_every_word_stands_in_the_panel(values, at, event, epochs, size):
    marked = None if event is None else (event, f"all 4 right for good: epoch {event}")
    curve = LossCurve(values, at=at, event=marked, epochs=epochs, size=size)
    markup, _ = told(curve)
    for word in elements(markup, tag="text"):
        px = int(word.get("class").split("px")[1])
        assert px >= 12
        (x, y), wide = numbers(word, "x", "y"), width_of("".join(word.itertext()), px)
        anchor = word.get("text-anchor")
        left = {"start": x, "middle": x - wide / 2, "end": x - wide}[anchor]
        assert left >= -1
        assert left + wide <= size[0] + 1
        assert 0 < y <= size[1]
    for line in elements(markup, "curve", "path"):
        spots = np.array(points(line.get("d")))
        assert spots[:, 0].max() <= curve.plot.right + 0.01
        assert spots[:, 1].min() >= curve.plot.top - 0.01


@given(losses, st.sampled_from(SIZES))
def test_the_events_words_stand_over_the_curve(values, size):
    """Where there is room over it; they never run into the words at the top."""
    curve = LossCurve(values, event=(len(values) - 1, "event"), size=size)
    (said,) = elements(curve.drawn(), "note", "text")
    (left, line), letters = numbers(said, "x", "y"), int(said.get("class").split("px")[1])
    assert line - letters > curve.plot.top + letters
    for epoch, loss in enumerate(values):
        x, y = curve.plot.at(epoch, loss)
        if left <= x <= left + width_of("event", letters):
            assert line < y or y - curve.plot.top < 2.5 * letters


@pytest.mark.parametrize("epochs", [1, 20, 40])
@pytest.mark.parametrize("size", SIZES)
def test_a_last_loss_at_the_very_top_is_said_under_the_names_and_notes(size, epochs):
    curve = LossCurve([0.2] * epochs + [0.97], size=size)
    [said] = elements(curve.drawn(), "value", "text")
    (_, line), px = numbers(said, "x", "y"), int(said.get("class").split("px")[1])
    assert line - px >= curve.plot.top


def test_from_400_px_on_its_words_are_larger():
    for wide, px in ((399.9, 12), (400, 13)):
        said = elements(LossCurve(WANE, size=(wide, 200)).panel().layers["axes"], tag="text")
        assert {word.get("class").split()[-1] for word in said} == {f"px{px}"}


def place_in(panel):
    """Where a loss lies in the picture, as the ends of its axes say."""
    ticks = elements(panel.layers["axes"], "tick", "text")
    across = [(float(t.text), *numbers(t, "x")) for t in ticks if t.get("text-anchor") == "middle"]
    names = [float(t.text) for t in ticks if t.get("text-anchor") == "end"]
    lines = [numbers(line, "y1")[0] for line in elements(panel.layers["axes"], "grid")]
    up = list(zip(names, lines, strict=True))

    def along(marks, value):
        (low, start), *_, (high, end) = marks
        return start + (value - low) / (high - low) * (end - start)

    return lambda epoch, loss: (along(across, epoch), along(up, loss))


def rings(panel):
    return [numbers(ring, "cx", "cy") for ring in elements(panel.layers["curve"], "rise")]


@pytest.mark.parametrize("size", SIZES)
def test_a_ring_stands_where_the_loss_has_risen_to(size):
    values = [0.3, 0.2, 0.25, 0.25, 0.1, 0.15]  # level is no rise
    panel = LossCurve(values, size=size).panel()
    expected = [place_in(panel)(epoch, values[epoch]) for epoch in (2, 5)]
    assert np.array(rings(panel)) == pytest.approx(np.array(expected), abs=0.05)
    assert "it rose in 2 of them" in panel.alt


def test_of_very_many_rises_the_forty_largest_are_ringed():
    heights = [0.001 * (1 + 37 * k % 60) for k in range(60)]  # all different, in no order
    values = [loss for height in heights for loss in (0.1, 0.1 + height)]
    panel = LossCurve(values, size=(546, 332)).panel()
    largest = sorted(range(60), key=heights.__getitem__)[-40:]
    expected = [place_in(panel)(2 * k + 1, values[2 * k + 1]) for k in sorted(largest)]
    assert np.array(rings(panel)) == pytest.approx(np.array(expected), abs=0.05)


def test_no_losses_are_an_empty_chart_of_any_size():
    assert LossCurve([], at=3, event=EVENT, epochs=40, size=(338, 132)).drawn() == ""
    assert LossCurve([], size=(338, 132)).panel().width == 338


def test_unasked_it_is_drawn_as_ever():
    panel = LossCurve([0.3, 0.2, 0.25]).panel()
    assert (panel.width, panel.height) == (360, 348)
    assert panel.layers["curve"] == (
        '<path class="loss fill" d="M56 81L63.2 154L70.4 117.5L70.4 300L56 300Z"/>'
        '<path class="loss curve" d="M56 81L63.2 154L70.4 117.5"/>'
        '<circle class="loss rise" cx="70.4" cy="117.5" r="3"/>'
        '<circle class="loss last" cx="70.4" cy="117.5" r="5"/>'
        '<text class="loss value" x="80.4" y="105.5" text-anchor="start">0.2500</text>'
    )
