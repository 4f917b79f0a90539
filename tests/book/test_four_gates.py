"""The four gates, the bet, and the hunt: what the picture says is what the neurons answer."""

import itertools

import numpy as np
import pytest
from pictures.gate_maps import mosaic
from pictures.truth_tables import QUESTIONS, TILES, answers_of, said_of

from claims import four_gates
from kit import WIDTHS
from kit.draw import tint, width_of
from learning.gates import GATES, INPUTS, one_line_can
from learning.neuron import Neuron, Training
from tests.harness.reading import reading
from widgets import gates as module
from widgets.gates import FOUR, Gates

TAPS = "figure => [...figure.querySelectorAll('button.place')].map((b) => b.ariaPressed).join(' ')"


@pytest.fixture(autouse=True)
def fresh_measurements():
    four_gates.trained.cache_clear()
    yield
    four_gates.trained.cache_clear()


def run_out(widget):
    while widget.run == "running":
        widget.advance()
    return widget


def with_four(**settings):
    widget = Gates(settings)
    widget.handle("train")
    return run_out(widget)


def own(tile):
    """The figure after the answers are flipped to a gate, and it is trained."""
    widget = Gates()
    for question, digit in zip(QUESTIONS, tile, strict=True):
        if digit == "1":
            widget.handle("flip", question)
    widget.handle("learn")
    return run_out(widget)


def test_the_maps_say_what_a_training_of_our_own_says():
    panel = with_four().draw().panels[0]
    for gate in FOUR:
        training = Training(INPUTS, GATES[gate], seed=1)
        for _ in range(2000 if gate == "XOR" else 400):
            training.epoch(2.0)
        answers = 1 / (1 + np.exp(-(INPUTS @ training.neuron.weights + training.neuron.bias)))
        right = sum(
            bool(p > 0.5) == bool(y > 0.5) for p, y in zip(answers, GATES[gate], strict=True)
        )
        loss = np.mean((answers - GATES[gate]) ** 2)
        assert f"{gate}: {right} of 4 right, loss {loss:.4f}." in panel.alt
        assert f"{right} of 4, loss {loss:.4f}<" in panel.layers["titles"]
    assert panel.layers["dots"].count('class="wrong"') == 1
    assert panel.layers["dots"].count('class="right"') == 15


def test_the_colour_under_each_dot_is_its_neurons_answer():
    for width in WIDTHS:
        widget = Gates(width=width)
        widget.handle("train")
        widget.advance()
        plots = widget.grid(module.FORMS[width]).plots
        neurons = [Neuron(np.array(w), b) for w, b in (((9, 0), -4), ((0, 9), -4), ((9, 9), -14))]
        neurons.append(Neuron(np.array((-9, 0)), 4))
        raster = mosaic(plots, neurons)
        pixels = np.frombuffer(raster.rgba, np.uint8).reshape(raster.rows, raster.columns, 4)
        for plot, neuron in zip(plots, neurons, strict=True):
            for x in INPUTS:
                across, down = plot.at(*x)
                column = int((across - raster.x) / raster.width * raster.columns)
                row = int((down - raster.y) / raster.height * raster.rows)
                right = np.frombuffer(tint(np.array([float(neuron.predict(x))])), np.uint8)
                assert np.abs(pixels[row, column].astype(int) - right).max() < 30


@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_moves_when_the_training_begins(width):
    widget = Gates(width=width)
    before = widget.draw().panels[0]
    widget.handle("train")
    for _ in range(40):
        widget.advance()
        panel = widget.draw().panels[0]
        assert (panel.width, panel.height) == (before.width, before.height)
        assert panel.spots == before.spots
        assert not widget.grid(module.FORMS[width]).is_stacked


@pytest.mark.parametrize("width", WIDTHS)
def test_what_is_said_of_the_hunt_has_room(width):
    form = module.FORMS[width]
    for count in range(17):
        for given in (TILES[:count], TILES[16 - count :]):
            words = said_of(dict.fromkeys(given, True), module.IMPOSSIBLE)
            assert width_of(words, form.size) <= form.tiles[2]


def test_a_bet_is_placed_before_and_answered_after():
    widget = Gates()
    assert widget.draw().status == "Place your bet, then train all four."
    widget.handle("bet", "4")
    assert widget.draw().status == "You bet on 4. Now train all four."
    widget.handle("train")
    widget.handle("bet", "3")  # too late
    assert widget.bet == "4"
    assert run_out(widget).draw().status == (
        "You bet on 4: it is 3. After 2,000 epochs the loss is still 0.25: "
        "one straight line cannot part these dots."
    )
    widget.handle("reset")
    assert (widget.four, widget.tried, widget.disabled) == ([], {}, ())


def test_a_pause_goes_on_and_an_end_begins_anew():
    widget = Gates()
    widget.handle("train")
    for _ in range(10):
        widget.advance()
    widget.handle("train")
    assert (widget.run, widget.four[0].epochs) == ("idle", 10)
    kept = widget.four
    widget.handle("train")
    assert widget.four is kept
    run_out(widget)
    widget.handle("train")
    assert widget.four is not kept
    assert list(widget.four[0].history[0].weights) != list(kept[0].history[0].weights)


def test_an_answer_flips_and_flips_back_and_its_neuron_is_gone():
    widget = own("0010")
    assert widget.gate == "0010"
    assert "Its neuron has 4 of 4 right." in widget.draw().panels[0].alt
    widget.handle("flip", "1 0")
    assert widget.gate == "0000"
    assert widget.own is None
    spots = widget.draw().panels[0].spots["flip"]
    assert [spot.chosen for spot in spots.values()] == [False] * 4
    widget.handle("flip", "0 1")
    chosen = [spot.chosen for spot in widget.draw().panels[0].spots["flip"].values()]
    assert chosen == [False, True, False, False]


def test_a_flip_while_its_neuron_learns_ends_that():
    widget = Gates()
    widget.handle("learn")
    widget.advance()
    widget.handle("flip", "1 1")
    widget.advance()
    assert widget.run == "done"
    assert widget.tried == {}


@pytest.mark.parametrize("tile", TILES)
def test_each_gate_fills_its_tile(tile):
    widget = own(tile)
    can = tile not in ("0110", "1001")
    assert widget.tried == {tile: can}
    layers = widget.draw().panels[0].layers
    assert layers["tiles"].count("open tile") == 15 * 4
    assert layers["tiles"].count('class="wrong"') == (not can)
    assert layers["table"].count('class="wrong"') == (not can)
    for x in INPUTS:
        assert f">{float(widget.own.neuron.predict(x)):.2f}<" in layers["table"]
    assert ("You found one!" in widget.draw().status) == (not can)


@pytest.mark.parametrize("tile", TILES)
def test_a_line_can_what_some_line_of_many_does(tile):
    """Every line with small whole numbers and halves is tried."""
    numbers = np.arange(-4, 5) / 2
    lines = np.array(list(itertools.product(numbers, numbers, numbers)))
    above = lines[:, :2] @ INPUTS.T + lines[:, 2:]
    is_clear = np.all(above != 0, axis=1)
    parted = np.all((above > 0) == (answers_of(tile) > 0.5), axis=1) & is_clear
    assert one_line_can(answers_of(tile)) == bool(parted.any())


def holds(name):
    four_gates.trained.cache_clear()
    return getattr(four_gates, name)()


def test_a_neuron_that_hardly_learns_breaks_the_claims(monkeypatch):
    downhill = Neuron.update
    monkeypatch.setattr(Neuron, "update", lambda self, g, rate: downhill(self, g, rate / 1000))
    assert not holds("one_neuron_learns_and_or_and_nand")
    assert not holds("xor_keeps_one_wrong")
    assert not holds("two_of_sixteen_are_too_much_for_a_line")


def test_an_xor_that_a_line_can_do_is_found_out(monkeypatch):
    monkeypatch.setitem(GATES, "XOR", GATES["OR"])
    assert not holds("xor_keeps_one_wrong")
    assert not holds("two_of_sixteen_are_too_much_for_a_line")


def test_a_gate_too_hard_among_the_three_is_found_out(monkeypatch):
    monkeypatch.setitem(GATES, "NAND", 1 - GATES["XOR"])
    assert not holds("one_neuron_learns_and_or_and_nand")


@pytest.fixture(params=["mouse", "touch"])
def figure(request, chromium, host, built):
    options = {"viewport": {"width": 390, "height": 844}, "has_touch": True}
    options = options if request.param == "touch" else {"viewport": {"width": 1280, "height": 720}}
    with reading(chromium, host.origin, **options) as reader:
        reader.open(host.url("/gates/", built / "site")).ready()
        figure = reader.figure("gates")
        figure.by = request.param
        yield figure
        assert reader.complaints == []


def test_a_reader_bets_trains_flips_and_hunts(figure):
    bet = figure.place.locator("[name=bet][value='3']")
    bet.check()
    figure.wait("figure => figure.frame.status.startsWith('You bet on 3.')")
    figure.press("train")
    figure.wait_for_run("done")
    assert figure.status.startswith("You bet on 3: it is 3.")
    assert figure.frame["panels"][0]["raster"]

    answers = [figure.place.locator(f"[name=flip][value='{q}']") for q in ("0 0", "1 1")]
    for answer in answers:
        answer.tap() if figure.by == "touch" else answer.click()
    figure.wait(f"figure => ({TAPS})(figure) === 'true false false true'")
    figure.press("learn")
    figure.wait("figure => figure.frame.status.endsWith('You found one!')")
    assert "both found" in figure.frame["panels"][0]["alt"]

    answers[1].focus()
    figure.reader.page.keyboard.press("Enter")
    figure.wait(f"figure => ({TAPS})(figure) === 'true false false false'")
    figure.press("reset")
    figure.wait(f"figure => ({TAPS})(figure) === 'false false false false'")
    assert bet.is_enabled()
