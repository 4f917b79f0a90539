"""What Controls and Settings take, from the page and from a marker in the text."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kit import Button, Choice, Frame, Readout, Setting, Slider, TeachingError, Toggle, Widget


class Sampler(Widget):
    """One of each."""

    speed = Slider("Speed", -1, 2.5, default=0.5, digits=2)
    colour = Choice("Colour", ["red", "green", "blue"], default="green")
    grid = Toggle("Grid")
    go = Button("Go")
    shape = Setting("round", options=["round", "square"])
    seed = Setting(1)
    count = Readout("Count", digits=1)

    def on_go(self) -> None:
        self.speed = 1

    def draw(self) -> Frame:
        return self.frame([], "", count=None)


def test_a_widget_is_named_after_its_class():
    class ManyWordsHere(Widget):
        pass

    class XORTrainer(Widget):
        pass

    class MyNN(Widget):
        pass

    assert [kind.name for kind in (ManyWordsHere, XORTrainer, MyNN)] == [
        "many-words-here",
        "xor-trainer",
        "my-nn",
    ]


def test_values_stand_on_the_widget_as_its_author_reads_them():
    sampler = Sampler({"speed": 2})
    assert (sampler.speed, sampler.colour, sampler.grid) == (2.0, "green", False)
    sampler.handle("grid", True)
    sampler.handle("colour", "blue")
    sampler.handle("go")
    assert (sampler.speed, sampler.colour, sampler.grid) == (1.0, "blue", True)


@given(st.floats(-1, 2.5))
def test_a_slider_takes_every_number_in_its_range(value):
    assert Sampler.speed.check(value) == value
    assert Sampler.speed.parse(repr(value)) == value


@given(st.floats().filter(lambda value: not -1 <= value <= 2.5))
def test_a_slider_refuses_every_other_number(value):
    for take in (lambda: Sampler.speed.check(value), lambda: Sampler.speed.parse(repr(value))):
        with pytest.raises(TeachingError, match=r"sampler · speed: .* a number from -1 to 2\.5"):
            take()


@given(st.text())
def test_a_marker_gives_a_value_or_a_lesson(text):
    for declared in Sampler.declared.values():
        try:
            value = declared.parse(text)
        except TeachingError as lesson:
            assert "sampler" in str(lesson)
        else:
            assert declared.check(value) == value


@pytest.mark.parametrize(
    ("words", "settings"),
    [
        ({}, {}),
        ({"speed": "1.5"}, {"speed": 1.5}),
        ({"colour": "red", "grid": "on"}, {"colour": "red", "grid": True}),
        ({"grid": "False"}, {"grid": False}),
        ({"shape": "square", "seed": "12"}, {"shape": "square", "seed": 12}),
    ],
)
def test_a_marker_becomes_settings(words, settings):
    assert Sampler.parse(words) == settings
    assert Sampler(settings).draw()


@pytest.mark.parametrize(
    ("words", "lesson"),
    [
        ({"sped": "1"}, r"no setting “sped”.*Did you mean “speed”\?"),
        ({"speed": "fast"}, "sampler · speed: 'fast' was given.*from -1 to 2.5"),
        ({"speed": "nan"}, "sampler · speed: nan was given.*from -1 to 2.5"),
        ({"speed": "inf"}, "sampler · speed: inf was given.*from -1 to 2.5"),
        ({"colour": "gren"}, r"“gren”.*red, green, blue.*Did you mean “green”\?"),
        ({"grid": "maybe"}, "sampler · grid: 'maybe' was given.*on or off"),
        ({"shape": "rond"}, r"“rond”.*round, square.*Did you mean “round”\?"),
        ({"seed": "-1"}, "sampler · seed: '-1' was given.*a whole number, 0 or more"),
        ({"seed": "1.5"}, "sampler · seed: '1.5' was given.*a whole number, 0 or more"),
        ({"go": "1"}, "no setting “go”"),
        ({"count": "1"}, "no setting “count”"),
    ],
)
def test_a_marker_that_cannot_be_read_teaches(words, lesson):
    with pytest.raises(TeachingError, match=lesson):
        Sampler.parse(words)


@pytest.mark.parametrize("value", [True, -1, 1.0, "1", None])
def test_a_seed_is_a_whole_number(value):
    with pytest.raises(TeachingError, match="sampler · seed"):
        Sampler({"seed": value})


def test_a_widget_refuses_settings_that_it_does_not_have():
    with pytest.raises(TeachingError, match=r"no setting “sed”.*Did you mean “seed”\?"):
        Sampler({"sed": 1})


def test_an_author_who_forgets_a_handler_is_told_at_once():
    with pytest.raises(TeachingError, match=r"jumper · jump: .*on_jump\(self\)"):

        class Jumper(Widget):
            jump = Button("Jump")


def test_an_author_cannot_set_a_button():
    with pytest.raises(TeachingError, match="sampler · go"):
        Sampler().go = 1


def test_an_author_cannot_give_a_slider_a_value_out_of_range():
    with pytest.raises(TeachingError, match="sampler · speed: 9 was given"):
        Sampler().speed = 9


@pytest.mark.parametrize(
    ("numbers", "lesson"),
    [({}, "sampler · count"), ({"cont": 1, "count": 1}, r"Did you mean “count”\?")],
)
def test_a_frame_has_every_readout_and_no_other(numbers, lesson):
    with pytest.raises(TeachingError, match=lesson):
        Sampler().frame([], "", **numbers)


@pytest.mark.parametrize(
    ("value", "text"),
    [(None, "—"), (0, "0.0"), (1.25, "1.2"), (-3.0, "−3.0"), (-0.04, "0.0"), (1e6, "1000000.0")],
)
def test_a_readout_prints_its_decimals(value, text):
    assert Sampler.count.show(value) == text


@pytest.mark.parametrize("value", [math.nan, math.inf, -math.inf])
def test_a_readout_never_prints_nan(value):
    with pytest.raises(TeachingError, match="sampler · count"):
        Sampler.count.show(value)


@pytest.mark.parametrize("high", [3, 2.9])
def test_a_slider_with_nowhere_to_go_is_refused(high):
    with pytest.raises(TeachingError, match="Allowed: a low that is less than the high"):
        Slider("Any", 3, high, default=3)


class Follower(Widget):
    """Its slider follows what the state says."""

    past = Slider("Past", 2, "most", default=2)
    most = 5.0

    def draw(self) -> Frame:
        return self.frame([], f"{self.past:g}")


def test_a_range_that_follows_the_state_may_end_where_it_begins():
    follower = Follower()
    follower.handle("past", 5)
    for most, limits in ((7.0, (2, 7)), (2.0, (2, 2))):
        follower.most = most
        assert follower.limits() == {"past": limits}
    follower.settle()
    assert follower.past == 2


@pytest.mark.parametrize("most", [1.9, math.inf, math.nan])
def test_a_range_that_is_none_is_refused(most):
    follower = Follower()
    follower.most = most
    with pytest.raises(TeachingError, match=r"follower · past: .* `most` of 2 or more, and finite"):
        follower.limits()


@pytest.mark.parametrize("value", ["inf", "nan"])
def test_a_value_must_be_finite_whatever_range_may_come(value):
    assert Follower.parse({"past": "1e300"}) == {"past": 1e300}
    assert Follower.parse({"past": "1.9"}) == {"past": 2}
    with pytest.raises(TeachingError, match="follower · past"):
        Follower.parse({"past": value})


def test_a_signed_slider_tells_its_sign_where_there_is_one():
    slider = Slider("Weight", -9, 9, default=1, digits=1, signed=True)
    assert [slider.sign(value) for value in (2, -2, 0, 0.04, -0.04)] == ["+", "−", "", "", ""]
    assert [slider.show(value) for value in (2, -2, 0)] == ["+2.0", "−2.0", "0.0"]


@pytest.mark.parametrize(("digits", "step"), [(0, 1.0), (1, 0.1), (2, 0.01)])
def test_a_slider_moves_by_its_last_decimal(digits, step):
    slider = Slider("Any", 0, 1, default=0, digits=digits)
    assert slider.step == step
    assert float(slider.show(step)) == step


def test_a_widget_without_a_drawing_teaches():
    class Blank(Widget):
        pass

    with pytest.raises(TeachingError, match=r"blank: write a method draw\(self\)"):
        Blank().draw()
