"""The four gates, the bet, and the hunt: what the picture says is what the neurons answer."""

import itertools

import numpy as np
import pytest
from pictures.gate_maps import mosaic
from pictures.truth_tables import QUESTIONS, TILES, said_of

from claims.runs import run_out
from kit import WIDTHS
from kit.draw import tint, width_of
from learning.gates import GATES, INPUTS
from learning.neuron import Neuron, Training
from tests.harness.reading import reading
from widgets import gates as module
from widgets.gates import FOUR, Gates

PRESSED = """(figure, name) => [...figure.querySelectorAll(`button[name=${name}]`)]
  .map((place) => Number(place.ariaPressed === "true")).join(" ")"""


def with_four(**settings):
    widget = Gates(settings)
    widget.handle("train")
    return run_out(widget)


def flipped_to(tile, name="XOR"):
    """The figure after the dots of a map are flipped to a gate."""
    widget = Gates()
    for question, now, wanted in zip(QUESTIONS, widget.gates[name].tile, tile, strict=True):
        if now != wanted:
            widget.handle("dot", f"{name} {question}")
    return widget


def hunted(tile, name="XOR"):
    """The figure after that gate is trained, with the three others."""
    widget = flipped_to(tile, name)
    widget.handle("train")
    return run_out(widget)


def is_pressed(widget, name):
    """Of each dot of a map whether it stands on yes."""
    spots = widget.draw().panels[0].spots["dot"]
    return [spots[f"{name} {question}"].chosen for question in QUESTIONS]


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
        answers = " ".join(f"{target:.0f}" for target in GATES[gate])
        assert f"{gate}, answers {answers}: {right} of 4 right, loss {loss:.4f}." in panel.alt
        assert f"{right} of 4, loss {loss:.4f}<" in panel.layers["titles"]
    assert panel.layers["dots"].count('class="wrong"') == 1
    assert panel.layers["dots"].count('class="right"') == 15


def test_the_colour_under_each_dot_is_its_neurons_answer():
    for width in WIDTHS:
        widget = Gates(width=width)
        widget.handle("train")
        widget.advance()
        plots = widget.grid(module.SIZES[width]).plots
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
        assert not widget.grid(module.SIZES[width]).is_stacked


@pytest.mark.parametrize("width", WIDTHS)
def test_what_is_said_of_the_hunt_has_room(width):
    form = module.SIZES[width]
    for count in range(17):
        for given in (TILES[:count], TILES[16 - count :]):
            words = said_of(dict.fromkeys(given, True), module.IMPOSSIBLE)
            assert width_of(words, form.size) <= form.tiles[2]


@pytest.mark.parametrize("width", WIDTHS)
def test_a_finger_finds_each_dot_and_no_two_at_once(width):
    panel = Gates(width=width).draw().panels[0]
    places = [spot for spots in panel.spots.values() for spot in spots.values()]
    assert len(places) == 4 * 4 + 4
    assert {spot.radius for spot in places} == {22}
    for one, other in itertools.combinations(places, 2):
        assert np.hypot(*np.subtract(one.at, other.at)) >= 44


def test_a_bet_is_placed_before_and_answered_after():
    widget = Gates()
    assert widget.draw().status == "Place your bet, then train all four."
    widget.handle("bet", "4")
    assert widget.draw().status == "You bet on 4. Now train all four."
    widget.handle("train")
    widget.handle("bet", "3")  # too late
    assert widget.bet == "4"
    assert run_out(widget).draw().status == (
        "You bet on 4: it is 3. After 2,000 epochs XOR's loss is still 0.25: "
        "no straight line parts its dots."
    )
    widget.handle("reset")
    assert (widget.bet, widget.disabled) == ("4", ())
    assert widget.draw() == Gates({"bet": "4"}).draw()


def test_a_pause_goes_on_and_an_end_begins_anew():
    widget = Gates()
    widget.handle("train")
    for _ in range(10):
        widget.advance()
    widget.handle("train")
    kept = widget.gates["AND"].training
    assert (widget.run, kept.epochs) == ("idle", 10)
    assert widget.draw().status == "Paused after epoch 10."
    widget.handle("train")
    assert widget.gates["AND"].training is kept
    run_out(widget)
    widget.handle("train")
    other = widget.gates["AND"].training
    assert list(other.history[0].weights) != list(kept.history[0].weights)


def test_a_dot_flips_and_flips_back_and_only_its_neuron_is_gone():
    widget = with_four()
    before = is_pressed(widget, "AND")
    widget.handle("dot", "AND 0 1")
    assert (before, is_pressed(widget, "AND")) == ([0, 0, 0, 1], [0, 1, 0, 1])
    panel = widget.draw().panels[0]
    assert "Your own, answers 0 1 0 1: not trained yet." in panel.alt
    assert ">Your own<" in panel.layers["titles"]
    assert panel.layers["dots"].count('class="right"') == 11  # four fewer
    assert [spot.chosen for spot in panel.spots["flip"].values()] == [0, 1, 0, 1]
    assert widget.draw().status.startswith("A new gate!")
    widget.handle("dot", "AND 0 1")
    assert is_pressed(widget, "AND") == before
    assert widget.draw().status == "You have tried that gate already. Flip another dot!"


def test_the_table_is_that_of_the_map_that_was_pressed_last():
    widget = Gates()
    widget.handle("flip", "1 1")
    assert is_pressed(widget, "XOR") == [0, 1, 1, 1]  # OR, by name
    assert widget.draw().panels[0].layers["titles"].count(">OR<") == 2
    widget.handle("dot", "NAND 0 0")
    widget.handle("flip", "1 1")
    assert is_pressed(widget, "NAND") == [0, 1, 1, 1]


def test_a_flip_while_it_learns_lets_the_others_go_on():
    widget = Gates()
    widget.handle("train")
    widget.advance()
    widget.handle("dot", "AND 0 0")
    run_out(widget)
    assert set(widget.tried) == {"0111", "1110", "0110"}
    assert widget.draw().status.startswith("A new gate!")


@pytest.mark.parametrize("tile", TILES)
def test_each_gate_fills_its_tile(tile):
    widget = hunted(tile)
    can = tile not in ("0110", "1001")
    assert widget.tried == {"0001": True, "0111": True, "1110": True} | {tile: can}
    layers = widget.draw().panels[0].layers
    assert layers["tiles"].count("untried") == (16 - len(widget.tried)) * 4
    assert layers["tiles"].count('class="wrong"') == (not can)
    assert layers["table"].count('class="wrong"') == (not can)
    for x in INPUTS:
        assert f">{float(widget.gates['XOR'].neuron.predict(x)):.2f}<" in layers["table"]
    found = {"0110": "It is 3.", "1001": "You found one:"}.get(tile, "All four learned.")
    assert widget.draw().status.startswith(found)


def test_who_finds_the_second_hears_that_it_is_both():
    widget = with_four()
    for question in QUESTIONS:
        widget.handle("dot", f"XOR {question}")
    widget.handle("train")
    run_out(widget)
    assert widget.draw().status.startswith("You found both gates that no straight line can do")
    assert "5 of 16 tried, both found" in widget.draw().panels[0].alt


def test_after_the_whole_hunt_the_count_is_told():
    widget = Gates(reduced_motion=True)
    for tile in TILES:
        for question, now, wanted in zip(QUESTIONS, widget.gates["XOR"].tile, tile, strict=True):
            if now != wanted:
                widget.handle("dot", f"XOR {question}")
        widget.handle("train")
        run_out(widget)
    assert widget.draw().status == (
        "All 16 tried: one line can do 14, and you found both that it cannot."
    )
    assert "untried" not in widget.draw().panels[0].layers["tiles"]


@pytest.fixture(params=["mouse", "touch", "keyboard"])
def figure(request, chromium, host, built):
    options = {"viewport": {"width": 390, "height": 844}, "has_touch": True}
    options = options if request.param == "touch" else {"viewport": {"width": 1280, "height": 720}}
    with reading(chromium, host.origin, **options) as reader:
        reader.open(host.url("/gates/", built / "site")).ready()
        figure = reader.figure("gates")
        figure.by = request.param
        yield figure
        assert reader.complaints == []


def act_on(figure, name, value=""):
    """Press a Control in the reader's own way."""
    place = figure.place.locator(f"[name={name}]" + (f"[value='{value}']" if value else ""))
    match figure.by:
        case "touch":
            place.tap()
        case "mouse":
            place.click()
        case "keyboard":
            place.focus()
            figure.reader.page.keyboard.press("Space")


def wait_for_answers(figure, control, answers):
    """Await that these places stand on yes and no like this."""
    figure.wait(f"figure => ({PRESSED})(figure, '{control}').startsWith('{answers}')")


@pytest.mark.deep
def test_a_reader_bets_trains_flips_and_hunts(figure):
    act_on(figure, "bet", "3")
    figure.wait("figure => figure.frame.status.startsWith('You bet on 3.')")
    act_on(figure, "train")
    figure.wait_for_run("done")
    assert figure.status.startswith("You bet on 3: it is 3.")
    assert figure.frame["panels"][0]["raster"]

    for question in QUESTIONS:
        act_on(figure, "dot", f"XOR {question}")
    wait_for_answers(figure, "flip", "1 0 0 1")
    act_on(figure, "train")
    figure.wait("figure => figure.frame.status.startsWith('You found both')")
    assert "5 of 16 tried, both found" in figure.frame["panels"][0]["alt"]

    act_on(figure, "flip", "1 1")
    wait_for_answers(figure, "flip", "1 0 0 0")
    figure.wait("figure => figure.frame.panels[0].alt.includes('NOR, answers 1 0 0 0: not')")
    act_on(figure, "reset")
    wait_for_answers(figure, "dot", "0 0 0 1 0 1 1 1 1 1 1 0 0 1 1 0")
    assert figure.place.locator("[name=bet][value='3']").is_checked()
    assert figure.place.locator("[name=bet][value='3']").is_enabled()
