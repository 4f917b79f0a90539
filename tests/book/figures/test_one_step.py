"""One step, slowly: every number belongs to this example, and Back comes by the very same way."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pictures.reckoning import rows_of, sign_for

from claims import one_step
from claims.one_step import pressed
from learning.gates import GATES, INPUTS
from learning.lesson import slow_epoch
from learning.neuron import Neuron, Training
from tests.harness.reading import reading
from widgets.one_step import PLACES, RATE, OneStep, told_forward

MINUS = "\N{MINUS SIGN}"
FEW = 60  # presses: three examples of the first epochs and all of the ones between
TOUCH = {"viewport": {"width": 390, "height": 844}, "has_touch": True}


def loss_of(weights, inputs, target):
    """The squared error, from the weights (the bias last) and nothing of the neuron's code."""
    total = sum(w * x for w, x in zip(weights, inputs, strict=True))
    return (1 / (1 + math.exp(-total)) - target) ** 2


def by_small_differences(weights, inputs, target, far=1e-5):
    """How the loss changes with each weight: measured, not derived."""
    slopes = []
    for i in range(len(weights)):
        up, down = list(weights), list(weights)
        up[i] += far
        down[i] -= far
        slopes.append((loss_of(up, inputs, target) - loss_of(down, inputs, target)) / (2 * far))
    return slopes


def told(widget):
    """All that the picture says, in words."""
    return " ".join(panel.alt for panel in widget.draw().panels)


def printed(value):
    """A number as the picture prints it, with two decimals."""
    return f"{value:.2f}".replace("-", "" if f"{value:.2f}" == "-0.00" else MINUS)


def results(widget):
    """What stands at the right of the reckoning, by what it is about."""
    return {row.name: row.result for row in rows_of(widget.stage, widget.nudge, RATE)}


def marks(frame, role):
    """The elements with a role in all layers."""
    drawn = "".join("".join(panel.layers.values()) for panel in frame.panels)
    return drawn.count(f'class="{role}')


def test_it_begins_with_the_numbers_of_the_sketch():
    update = pressed(3)
    assert results(pressed(0))["answer"] == "0.56"
    assert results(pressed(1))["loss"] == "≈ 0.32"
    assert results(pressed(2))["blame"] == "= +0.28"
    assert results(update) == {
        "weight 1": f"= {MINUS}1.18",
        "weight 2": "≈ 0.14",
        "bias": f"≈ {MINUS}0.99",
        "answer": "0.30",
        "loss": "0.09",
    }
    assert update.draw().readouts == {
        "answer": "0.30",
        "error": "0.30",
        "loss": "0.09",
    }


@given(st.integers(0, FEW))
def test_the_gradient_on_the_drawing_is_the_one_that_is_measured(presses):
    nudge = pressed(presses).nudge
    weights, inputs = nudge.forward.weights, nudge.forward.inputs
    slopes = by_small_differences(weights, inputs, nudge.target)
    assert nudge.backward.gradients == pytest.approx(slopes, abs=1e-8)
    assert nudge.after.weights == pytest.approx(
        [w - 2.0 * slope for w, slope in zip(weights, slopes, strict=True)], abs=1e-7
    )
    assert nudge.backward.loss == pytest.approx(loss_of(weights, inputs, nudge.target))
    assert nudge.loss_after == pytest.approx(loss_of(nudge.after.weights, inputs, nudge.target))


@given(st.integers(0, FEW), st.sampled_from(list(PLACES)))
def test_what_is_printed_is_what_the_neuron_reckons(presses, width):
    widget = OneStep(width=width)
    for _ in range(presses):
        widget.handle("next")
    nudge, words = widget.nudge, told(widget)
    x = np.array(nudge.forward.inputs[:2])
    neuron = Neuron(np.array(nudge.forward.weights[:2]), nudge.forward.weights[2])
    answer = float(neuron.predict(x))
    assert f"answer {printed(answer)}" in words
    if widget.stage == "Update":
        neuron.update(neuron.backpropagate(x, nudge.target), 2.0)
        w1, w2 = neuron.weights
        assert f"weights are {printed(w1)} and {printed(w2)}, the bias {printed(neuron.bias)}" in (
            words
        )
        assert widget.draw().readouts["answer"] == f"{float(neuron.predict(x)):.2f}"


@given(st.integers(0, FEW))
def test_blame_reaches_the_edges_whose_input_had_a_say(presses):
    widget = pressed(presses)
    widget.handle("stage", "Backprop")
    nudge, found = widget.nudge, results(widget)
    for name, x in zip(("weight 1", "weight 2", "bias"), nudge.forward.inputs, strict=True):
        assert (found[name] == "= 0") == (x == 0)
    assert marks(widget.draw(), "pill off") == nudge.forward.inputs.count(0)
    assert marks(widget.draw(), "pill loss") == 3 - nudge.forward.inputs.count(0)
    dark = [i for i, x in enumerate(nudge.forward.inputs, 1) if not x]
    assert ("dark" in widget.draw().status) == bool(dark)


@given(st.integers(0, FEW))
def test_back_gives_the_very_same_frames(presses):
    widget, frames = OneStep(), []
    widget.handle("stage", "Update")
    for _ in range(presses):
        frames.append(widget.draw())
        widget.handle("next")
    for frame in reversed(frames):
        widget.handle("back")
        assert widget.draw() == frame


def test_back_ends_where_the_training_began():
    widget = OneStep()
    for _ in range(30):
        widget.handle("back")
    assert widget.disabled == ["back"]
    newborn = Training(INPUTS, GATES["AND"], 1).neuron
    assert widget.nudge.forward.weights == (*newborn.weights, newborn.bias)


def test_in_every_room_the_same_layers_are_painted():
    rooms = [OneStep(width=width).draw().panels for width in PLACES]
    assert all(
        [list(p.layers) for p in room] == [list(p.layers) for p in rooms[0]] for room in rooms
    )


def test_the_strip_goes_to_any_stage_and_on():
    widget = OneStep()
    for stage in ("Update", "Loss", "Backprop", "Forward"):
        widget.handle("stage", stage)
        spots = widget.draw().panels[0].spots["stage"]
        assert [name for name, spot in spots.items() if spot.chosen] == [stage]
        assert widget.at == 2
    widget.handle("stage", "Repeat")
    assert (widget.at, widget.stage) == (3, "Forward")
    widget.handle("stage", "Repeat")
    assert (widget.nudge.epoch, widget.nudge.place) == (2, 0)


@pytest.mark.parametrize("presses", range(20))
def test_a_dot_fills_with_each_nudge(presses):
    widget = pressed(presses)
    nudges = presses // 4 + 2 + (presses % 4 == 3)
    full = 4 if nudges % 4 == 0 and presses % 4 == 3 else nudges % 4
    assert marks(widget.draw(), "lap past") == full
    assert marks(widget.draw(), "lap now") == (presses % 4 != 3)


def test_the_slow_epochs_are_the_trainings_own():
    slow, quick = (Training(INPUTS, GATES["AND"], 5) for _ in range(2))
    for _ in range(4):
        nudges = slow_epoch(slow, 2.0)
        assert slow.losses[-1] == quick.epoch(2.0)
        assert nudges[-1].after.weights == (*quick.neuron.weights, quick.neuron.bias)
        assert sorted(nudges[0].order) == [tuple(x) for x in INPUTS]


@given(st.integers(0, 200))
def test_no_nudge_makes_its_own_example_worse(presses):
    nudge = pressed(presses).nudge
    assert nudge.loss_after < nudge.backward.loss
    assert nudge.is_right or not nudge.was_right


@pytest.mark.parametrize(("value", "reckoned", "sign"), [(0.14, 0.139, "="), (0.14, 0.13, "≈")])
def test_equals_is_written_where_the_printed_numbers_give_it(value, reckoned, sign):
    assert sign_for(value, reckoned) == sign


def test_a_mended_answer_that_was_right_before_is_found_out(monkeypatch):
    monkeypatch.setattr("widgets.one_step.FIRST_SHOWN", 0)
    assert not one_step.the_third_nudge_mends_an_answer().holds


def test_another_start_is_found_out(monkeypatch):
    monkeypatch.setattr("widgets.one_step.SEED", 2)
    assert not one_step.slow_nudges_are_the_trainers_epoch().holds


def stage_shown(figure, stage):
    figure.wait("(figure, words) => figure.frame.panels[0].alt.includes(words)", f", {stage}. ")


def test_the_stages_by_mouse_by_keys_and_by_finger(chromium, host, built):
    with reading(chromium, host.origin, **TOUCH) as reader:
        reader.open(host.url("/one-step/", built / "site"))
        figure = reader.figure("one-step")
        figure.place.scroll_into_view_if_needed()
        reader.ready()
        figure.press("next")
        stage_shown(figure, "Loss")
        figure.input("next").focus()
        reader.page.keyboard.press("Enter")
        stage_shown(figure, "Backprop")
        assert figure.status == "The edge of input 1 stays dark: its input is 0, so it had no say."
        figure.place.locator("[name=stage][value=Update]").tap()
        stage_shown(figure, "Update")
        assert figure.readout("answer") == "0.30"
        figure.place.locator("[name=stage][value=Repeat]").focus()
        reader.page.keyboard.press("Space")
        stage_shown(figure, "Forward")
        figure.input("back").tap()
        stage_shown(figure, "Update")
        assert figure.readout("answer") == "0.30"
        figure.input("reset").click()
        figure.wait_for_frame(OneStep(width="phone").draw().to_json())
        assert reader.complaints == []


def test_an_answer_of_just_a_half_is_a_no_as_its_mark_has_it():
    born = Training(INPUTS, GATES["AND"], seed=1, neuron=Neuron(np.zeros(2), 0.0))
    first = slow_epoch(born, RATE)[0]
    assert (first.forward.answer, first.was_right) == (0.5, first.target == 0)
    assert "0.50 comes out: “no”" in told_forward(first)


def test_the_fourth_update_of_each_epoch_says_that_it_is_one():
    """The first that is shown is the third of its epoch; each has four stages."""
    whole = [n for n in range(FEW) if "Four nudges, one epoch." in pressed(n).draw().status]
    assert whole == [7, 23, 39, 55]
