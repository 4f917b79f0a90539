"""The trainer under a reader's hand: each of its promises by mouse, by keyboard and by finger."""

import pytest

from kit.draw import THERE, width_of
from learning.gates import GATES, INPUTS
from tests.harness.reading import reading
from tests.kit.draw.pictures import elements, numbers
from widgets.gate_trainer import GateTrainer

EPOCH = "(figure, epoch) => Number(figure.frame.readouts.epoch) === epoch"
BEYOND = "(figure, epoch) => Number(figure.frame.readouts.epoch) > epoch"


def trained(epochs, rate=2.0, **more):
    trainer = GateTrainer({"rate": rate}, **more)
    trainer.handle("train")
    while trainer.last_epoch < epochs:
        assert trainer.run == "running", "it has ended before that"
        trainer.advance()
    trainer.handle("train")
    return trainer


def all_right(trainer, epoch):
    """Whether the neuron of an epoch has all of AND right, reckoned in plain floats."""
    neuron = trainer.training.history[epoch]
    (w1, w2), bias = map(float, neuron.weights), float(neuron.bias)
    sums = {(a, b): w1 * a + w2 * b + bias for a in (0, 1) for b in (0, 1)}
    return all((total > 0) == (a and b) for (a, b), total in sums.items())


def jump_spot(trainer):
    return trainer.draw().panels[1].spots["jump"][THERE]


def test_a_press_on_the_words_goes_to_the_epoch_they_name():
    trainer = trained(30)
    first = next(e for e in range(31) if all(all_right(trainer, n) for n in range(e, 31)))
    assert jump_spot(trainer).label.endswith(f"epoch {first}")
    trainer.handle("jump", THERE)
    assert trainer.draw().readouts["epoch"] == str(first)
    assert trainer.draw().readouts["right"] == "4"


def test_there_is_nothing_to_press_before_all_four_are_right():
    trainer = GateTrainer()
    assert jump_spot(trainer).hidden
    trainer.handle("jump", THERE)
    assert trainer.training is None
    at_work = trained(30)
    at_work.handle("train")
    assert jump_spot(at_work).hidden
    short = trained(60)
    short.handle("chart", "first 40")
    assert not jump_spot(short).hidden


@pytest.mark.parametrize("width", ["wide", "snug", "low", "phone", "tiny"])
def test_the_words_are_pressed_where_they_stand(width):
    panel = trained(30, width=width).draw().panels[1]
    spot = panel.spots["jump"][THERE]
    [words] = elements(panel.layers["curve"], "press")
    (left, line), px = numbers(words, "x", "y"), int(words.get("class").split("px")[1])
    middle, wide = left + width_of(words.text, px) / 2, width_of(words.text, px)
    assert spot.label == f"Look at {words.text}"
    assert spot.at[0] == pytest.approx(middle, abs=0.01)
    assert line - px < spot.at[1] - 1 < spot.at[1] + 1 < line, "in the height of its letters"
    assert wide <= 2 * (spot.radius + spot.beyond) <= wide + 16, "it ends where they end"
    assert spot.at[0] - spot.radius - spot.beyond >= 0
    assert spot.at[0] + spot.radius + spot.beyond <= panel.width + 8


def test_a_picture_says_at_which_rate_it_was_trained():
    trainer = trained(30)
    assert ">rate 2.0<" in trainer.draw().panels[1].layers["curve"]
    assert "This picture" not in trainer.draw().status
    trainer.handle("rate", 5.0)
    frame = trainer.draw()
    assert ">rate 2.0<" in frame.panels[1].layers["curve"]
    assert "trained at rate 2.0; the slider now says 5.0" in frame.status
    trainer.handle("step")
    frame = trainer.draw()
    assert ">rate 2.0, then 5.0<" in frame.panels[1].layers["curve"]
    assert "This picture" not in frame.status


def test_the_same_newborn_walks_again_and_what_it_walked_is_kept():
    trainer = trained(30)
    newborn, old = trainer.training.history[0], trainer.training
    trainer.begin_again(20.0)
    again = trainer.training.history[0]
    assert (*again.weights, again.bias) == (*newborn.weights, newborn.bias)
    assert trainer.earlier == [old]
    trainer.handle("step")
    trainer.begin_again(2.0)
    assert [one.rates[-1] for one in trainer.earlier] == [20.0]
    trainer.handle("reset")
    assert trainer.earlier == []


def press_with(kind, reader):
    """Three ways to press what is at a place of the screen."""
    return {
        "mouse": lambda place: place.click(),
        "keyboard": lambda place: (place.focus(), reader.page.keyboard.press("Enter")),
        "finger": lambda place: place.tap(),
    }[kind]


@pytest.fixture(scope="module")
def phone(chromium, host, built):
    options = {"viewport": {"width": 390, "height": 844}, "has_touch": True}
    with reading(chromium, host.origin, **options) as reader:
        yield reader.open(host.url("/trainer-by-hand/", built / "site")).ready()


@pytest.mark.parametrize("hand", ["mouse", "keyboard", "finger"])
def test_train_step_look_back_and_jump(hand, phone):
    trainer, press = phone.figure("gate-trainer"), press_with(hand, phone)
    button = trainer.input
    press(button("step"))
    trainer.wait(EPOCH, 0)
    press(button("step"))
    trainer.wait(EPOCH, 1)
    then = trainer.frame
    press(button("train"))
    trainer.wait_for_run("running")
    trainer.wait(BEYOND, 30)
    press(button("train"))
    trainer.wait_for_run("idle")
    answers = trainer.frame["panels"][0]
    assert answers["layers"]["dots"].count('class="right"') == int(trainer.readout("right")) == 4
    press(button("jump"))
    trainer.wait("figure => figure.frame.status.startsWith('Looking back')")
    assert trainer.readout("right") == "4"
    assert f"epoch {trainer.readout('epoch')}<" in trainer.frame["panels"][1]["layers"]["curve"]
    look_at_the_first_epoch(hand, trainer, phone)
    trainer.wait(EPOCH, 1)
    assert trainer.frame["readouts"] == then["readouts"]
    assert trainer.frame["panels"][0] == then["panels"][0]
    press(button("reset"))
    trainer.wait("figure => figure.frame.readouts.loss === '—'")
    assert phone.complaints == []


def look_at_the_first_epoch(hand, trainer, reader):
    slider = trainer.input("history")
    if hand == "keyboard":
        slider.focus()
        reader.page.keyboard.press("Home")
        reader.page.keyboard.press("ArrowRight")
        return
    box = slider.bounding_box()
    last = float(slider.get_attribute("max"))
    thumb = 24
    x = thumb / 2 + (box["width"] - thumb) / last
    at = {"x": x, "y": box["height"] / 2}
    slider.tap(position=at) if hand == "finger" else slider.click(position=at)


@pytest.mark.parametrize("seed", [1, 3, 5])  # newborns with two right answers, three and one
def test_a_dot_has_a_cross_where_the_answer_is_wrong(seed):
    trainer = GateTrainer({"seed": seed})
    trainer.handle("step")
    dots, neuron = trainer.draw().panels[0].layers["dots"], trainer.neuron
    right = sum(
        (neuron.predict(x) > 0.5) == (y > 0.5) for x, y in zip(INPUTS, GATES["AND"], strict=True)
    )
    assert dots.count('class="right"') == right < 4
    assert dots.count('class="wrong"') == 4 - right
