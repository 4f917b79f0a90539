"""The real landscape: its colours, its contours and its way are what the mathematics says."""

import math
import re

import numpy as np
import pytest
from pictures.valley.ground import LEVELS, TOP, ground_plot, level_lines

from claims import slice as claims
from kit.draw.plane import LOSS_STRENGTH
from learning import slice as the_slice
from learning.gates import GATES, INPUTS
from learning.neuron import Neuron
from learning.slice import beside
from tests.harness.reading import reading
from widgets.gate_trainer import GateTrainer
from widgets.landscape import GROUND, Landscape


def walked(rate, epochs, gate="AND", width="wide"):
    """The figure after so many epochs of its trainer."""
    view = Landscape({"rate": rate}, of=GateTrainer({"gate": gate}), width=width)
    view.handle("rate", rate)
    view.handle("go")
    while view.of.last_epoch < epochs:
        assert view.of.run == "running", "it has ended before that, or never begun"
        view.of.advance()
    return view


def loss_at(weight, bias, gate):
    """The loss by school arithmetic."""
    answers = [1 / (1 + math.exp(-(weight * (a + b) + bias))) for a, b in INPUTS]
    return sum((p - y) ** 2 for p, y in zip(answers, GATES[gate], strict=True)) / 4


@pytest.mark.parametrize("gate", ["AND", "OR", "XOR"])
def test_the_colour_under_the_ways_end_is_the_loss_there(gate):
    view = walked("2.0", 60, gate)
    panel = view.draw().panels[0]
    raster = panel.raster
    plot = ground_plot(*GROUND["wide"], 13)
    x, y = re.findall(
        r'"way-here" cx="([\d.]+)" cy="([\d.]+)"', view.draw().panels[0].layers["way"]
    )[0]
    column = int((float(x) - raster.x) / raster.width * raster.columns)
    row = int((float(y) - raster.y) / raster.height * raster.rows)
    opacity = raster.rgba[4 * (row * raster.columns + column) + 3] / 255
    weight = plot.x.low + (column + 0.5) / raster.columns * (plot.x.high - plot.x.low)
    bias = plot.y.high - (row + 0.5) / raster.rows * (plot.y.high - plot.y.low)
    share = min(1.0, loss_at(weight, bias, gate) / TOP)
    assert opacity == pytest.approx(LOSS_STRENGTH * share**0.55, abs=0.003)
    neuron = view.of.neuron
    assert (float(x), float(y)) == pytest.approx(
        plot.at(sum(neuron.weights) / 2, neuron.bias), abs=0.01
    )


def test_every_contour_has_its_loss():
    for level in LEVELS:
        lines = level_lines("AND", level)
        assert sum(map(len, lines)) > 50
        for weight, bias in np.concatenate(lines)[::7]:
            assert loss_at(weight, bias, "AND") == pytest.approx(level, rel=0.02, abs=5e-4)


def test_the_slice_is_the_neurons_own_loss():
    points = np.array([(0.0, 0.0), (2.5, -4.0), (-3.0, 1.0), (9.0, -13.0)])
    losses = the_slice.slice_loss(points, INPUTS, GATES["AND"])
    for (weight, bias), loss in zip(points, losses, strict=True):
        own = Neuron(np.array([weight, weight]), bias).loss(INPUTS, GATES["AND"])
        assert loss == pytest.approx(own, abs=1e-12)


def test_it_shows_the_epoch_that_the_trainer_looks_at():
    view = walked("2.0", 40)
    view.of.handle("history", 7)
    frame, past = view.draw(), view.of.training.history[7]
    assert frame.readouts["epoch"] == "7"
    assert frame.readouts["weight"] == f"{sum(past.weights) / 2:.2f}"
    assert frame.readouts["apart"] == f"{abs(past.weights[0] - past.weights[1]):.2f}"
    x = ground_plot(*GROUND["wide"], 13).x(sum(past.weights) / 2)
    assert f'"way-here" cx="{x:.2f}"'.rstrip('0"') in frame.panels[0].layers["way"]
    assert "way solid later" in frame.panels[0].layers["way"]
    assert "epoch 7<" in frame.panels[0].layers["words"]


def test_run_is_the_trainers_and_so_are_rate_and_new_start():
    view = Landscape(of=GateTrainer())
    view.handle("rate", "20.0")
    assert view.of.rate == 20.0
    view.handle("go")
    assert view.of.run == "running"
    view.handle("go")
    assert view.of.run == "idle"
    view.handle("reset")
    assert view.of.training is None


def test_ways_at_earlier_rates_stay_named_until_new_start():
    view = walked("2.0", 40)
    walk_on(view, "20.0", 10)
    view.handle("rate", "5.0")
    earlier, words = (view.draw().panels[0].layers[name] for name in ("way", "words"))
    assert earlier.count('class="earlier"') == 2
    assert '<g class="earlier"><path class="way solid"' in earlier
    assert '<g class="earlier"><path class="way dashed"' in earlier
    assert ">rate 2.0<" in words
    assert ">rate 20.0<" in words
    assert "rate 5.0" not in words
    walk_on(view, "2.0", 3)
    layers = view.draw().panels[0].layers
    assert layers["way"].count('class="earlier"') == 1
    assert layers["words"].count("rate 2.0") == 1
    view.handle("reset")
    assert view.draw() == Landscape(of=GateTrainer()).draw()


def test_all_the_ways_begin_at_one_place():
    view = walked("2.0", 40)
    starts = [np.array([*view.of.training.history[0].weights])]
    walk_on(view, "20.0", 3)
    starts.append(np.array([*view.of.training.history[0].weights]))
    assert starts[0] == pytest.approx(starts[1])


def walk_on(view, rate, epochs):
    view.handle("rate", rate)
    for _ in range(view.of.last_epoch, epochs):
        view.of.handle("step")


def test_the_row_follows_the_trainers_slider_and_shows_no_false_choice():
    view = Landscape(of=GateTrainer())
    for rate, chosen in ((20.0, "20.0"), (3.7, ""), (0.5, "0.5")):
        view.of.handle("rate", rate)
        view.settle()
        assert view.rate == chosen
    assert Landscape({"rate": ""}, of=GateTrainer()).rate == "2.0"


def test_run_says_pause_while_the_trainer_runs():
    view = Landscape(of=GateTrainer())
    assert view.labels() == {"go": "Run", "reset": "New start"}
    view.of.handle("train")
    assert view.labels()["go"] == "Pause"
    assert view.run == "idle"
    view.handle("go")
    assert view.labels()["go"] == "Run"


def test_the_ground_grows_where_the_neuron_walks_out_of_it():
    view = walked("2.0", 3)
    view.of.training.history[-1] = Neuron(np.array([21.0, 17.0]), -27.0)
    panel = view.draw().panels[0]
    plot = ground_plot(*GROUND["wide"], 13, (-4, 20), (-30, 6))
    x, y = plot.at(19, -27)
    assert f'"way-here" cx="{x:.2f}" cy="{y:.2f}"' in panel.layers["way"]
    assert ">16<" in panel.layers["axes"]
    assert ">−30<" in panel.layers["axes"]
    for level in LEVELS[:3]:
        for weight, bias in np.concatenate(level_lines("AND", level, (-4, 20), (-30, 6)))[::7]:
            assert loss_at(weight, bias, "AND") == pytest.approx(level, rel=0.03, abs=5e-4)


def test_it_says_when_the_neuron_is_seen_from_the_side():
    far, near = walked("20.0", 5).draw(), walked("2.0", 40).draw()
    assert "seen from the side" in far.panels[0].layers["words"]
    assert far.status.startswith("Seen from the side")
    assert "from the side" not in near.panels[0].layers["words"]


@pytest.mark.parametrize(("gate", "height"), [("AND", 0.25), ("OR", 0.75), ("XOR", 0.5)])
def test_the_plateau_is_named_with_its_height(gate, height):
    words = Landscape(of=GateTrainer({"gate": gate})).draw().panels[0].layers["words"]
    assert f"plateau: {height:.2f}" in words
    assert loss_at(-1.2, -14.5, gate) == pytest.approx(height, abs=0.005)


def test_another_slice_is_found_out(monkeypatch):
    crooked = {level: level_lines("AND", level) for level in LEVELS}
    monkeypatch.setattr(
        claims, "level_lines", lambda _, level: [line + 0.1 for line in crooked[level]]
    )
    assert not claims.the_height_is_the_loss().holds


def test_weights_that_stay_apart_are_found_out(monkeypatch):
    monkeypatch.setattr(claims, "beside", lambda neuron: 2 * beside(neuron))
    assert not claims.the_weights_become_alike().holds


def test_weights_that_stay_together_are_found_out(monkeypatch):
    at_20 = claims.runs
    monkeypatch.setattr(claims, "runs", lambda rate: at_20(2.0))
    assert not claims.at_twenty_they_part().holds


def test_mouse_keyboard_and_finger_run_the_trainer(chromium, host, built):
    phone = {"viewport": {"width": 390, "height": 844}, "has_touch": True}
    with reading(chromium, host.origin, **phone) as reader:
        reader.open(host.url("/ground/", built / "site")).ready()
        view, trainer = reader.figure("landscape"), reader.figure("gate-trainer")
        go = view.place.locator("[name=go]")
        acts = (go.click, lambda: go.press("Enter"), go.tap)
        for act in acts:
            act()
            trainer.wait_for_run("running")
            view.wait("figure => figure.querySelector('[name=go]').textContent === 'Pause'")
            view.wait("figure => Number(figure.frame.readouts.epoch) > 3")
            act()
            trainer.wait_for_run("idle")
            view.press("reset")
            view.wait("figure => figure.frame.readouts.loss === '—'")
        view.place.locator("[name=rate][value='5.0']").focus()
        reader.page.keyboard.press("ArrowRight")
        trainer.wait("figure => figure.querySelector('[name=rate]').value === '20'")
        trainer.slide("rate", 3.7)
        view.wait("figure => !figure.querySelector('[name=rate]:checked')")
        trainer.slide("rate", 5)
        view.wait("figure => figure.querySelector('[name=rate]:checked')?.value === '5.0'")
        assert reader.complaints == []
