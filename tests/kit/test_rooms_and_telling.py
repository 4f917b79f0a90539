"""A widget is drawn for every room, and goes to its telling moment by its own Controls."""

import pytest

from kit import Button, Frame, Panel, Slider, TeachingError, Widget
from press.source.figure import drawn_for_every_room, telling_moment
from widgets.board import Board
from widgets.echo import Echo
from widgets.hopper import Hopper


class Runner(Widget):
    """It runs as far as it is told, or for ever."""

    far = Slider("Far", 0, 9, default=3)
    go = Button("Go", while_running="Pause")
    reset = Button("Reset")

    def start(self) -> None:
        self.gone = 0

    def tick(self) -> bool:
        self.gone += 1
        return self.far == 0 or self.gone < self.far

    def draw(self) -> Frame:
        return self.frame([], f"{self.gone} of {self.far:g}")


class Distant(Runner):
    telling = (("far", 7), ("go", None))


class Endless(Runner):
    telling = (("far", 0), ("go", None))


class Mistaken(Runner):
    telling = (("og", None),)


def test_what_is_listed_is_done_and_every_run_comes_to_its_end():
    widget = Distant()
    assert widget.play_telling()
    assert (widget.run, widget.draw().status) == ("done", "7 of 7")


def test_a_widget_that_lists_nothing_stays_as_it_is():
    assert telling_moment(Runner()) is None


def test_the_telling_moment_has_the_authors_settings_and_leaves_the_widget_alone():
    widget = Hopper({"rate": 0.9})
    told = telling_moment(widget)
    assert told and told.status.endswith("it jumped past the lowest point.")
    assert widget.draw() == Hopper({"rate": 0.9}).draw()


def test_a_view_is_told_with_what_it_shows():
    board = Board({"goal": 12})
    told = telling_moment(Echo(of=board))
    assert told and told.readouts == {"there": "12"}
    assert board.steps == 0


def test_a_run_without_end_is_named():
    with pytest.raises(TeachingError, match="endless · go: it starts a run without end"):
        Endless().play_telling()


def test_a_control_that_is_not_there_is_named():
    with pytest.raises(TeachingError, match="mistaken.*“og”.*Did you mean “go”"):
        Mistaken().play_telling()


class Changing(Widget):
    """On a phone it leaves a layer out."""

    def draw(self) -> Frame:
        layers = {"land": "", "sky": ""} if self.width == "wide" else {"land": ""}
        return self.frame([Panel("view", "A view", "A view.", 100, 100, layers)], "Look.")


def test_every_room_has_a_drawing_of_its_own():
    rooms = drawn_for_every_room(Board())
    assert rooms["phone"].panels[1].height < rooms["wide"].panels[1].height
    assert rooms["wide"] == Board().draw()


def test_a_drawing_of_other_parts_is_named():
    with pytest.raises(TeachingError, match="At the width “snug”.*: layer sky of the panel view"):
        drawn_for_every_room(Changing())
