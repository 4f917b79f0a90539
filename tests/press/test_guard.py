"""An author's own code breaks, or never ends: the build stops, and shows the author's own lines."""

import re
import signal
from inspect import getsourcelines
from time import monotonic

import pytest

from kit import Button, Evidence, Frame, TeachingError, Widget
from press.book import THEME
from press.errors import BuildError
from press.source import figure, marker
from press.source.chapter import read_chapter
from press.source.figure import draw_figure
from press.source.guard import guarded
from press.source.marker import place_widgets
from press.source.proofs import prover
from press.templates import read_templates
from tests.harness.books import write_chapter


def half(number):
    return number / 0


def for_ever():
    """Nearly: where it is not stopped, its test fails and does not hang."""
    end = monotonic() + 60
    while monotonic() < end:
        pass


class Sound(Widget):
    telling = (("go", None),)
    go = Button("Go")

    def start(self) -> None:
        self.steps = 0

    def on_go(self) -> None:
        self.steps += 1

    def draw(self) -> Frame:
        return self.frame([], "")


class StartBreaks(Sound):
    def start(self) -> None:
        half(1)


class DrawBreaks(Sound):
    def draw(self) -> Frame:
        return self.frame([], str(half(1)))


class TellingBreaks(Sound):
    def on_go(self) -> None:
        half(1)


class StartHangs(Sound):
    def start(self) -> None:
        for_ever()


class DrawHangs(Sound):
    def draw(self) -> Frame:
        for_ever()


class TellingHangs(Sound):
    def on_go(self) -> None:
        for_ever()


@pytest.fixture
def drawn(tmp_path):
    """Puts a widget into a chapter: its HTML."""

    def draw(kind: type[Widget]) -> str:
        file = write_chapter(tmp_path, f"First.\n\n::: widget {kind.name}")
        chapter = read_chapter(file)
        _, [placed] = place_widgets(chapter, {kind.name: kind})
        return draw_figure(chapter, read_templates(THEME), placed)

    return draw


def test_what_goes_well_is_drawn(drawn):
    assert 'data-widget="sound"' in drawn(Sound)


@pytest.mark.parametrize(
    ("kind", "what", "own"),
    [
        (StartBreaks, "The start of", StartBreaks.start),
        (DrawBreaks, "The picture of", DrawBreaks.draw),
        (TellingBreaks, "The telling moment of", TellingBreaks.on_go),
    ],
)
def test_a_widget_that_breaks_is_named_with_its_authors_own_lines(kind, what, own, drawn):
    with pytest.raises(BuildError) as stop:
        drawn(kind)
    sentence, *frames = str(stop.value).split("\n")
    assert re.search(
        rf"\.md:\d+: {what} the widget {kind.name} breaks: ZeroDivisionError", sentence
    )
    line = getsourcelines(own)[1] + 1
    assert [frame.split(",")[0].rpartition("/")[2] for frame in frames] == [
        f"test_guard.py:{line}",
        f"test_guard.py:{getsourcelines(half)[1] + 1}",
    ]


@pytest.mark.parametrize("kind", [StartHangs, DrawHangs, TellingHangs])
def test_a_widget_that_never_ends_is_stopped_and_named(kind, drawn, monkeypatch):
    for room in (figure, marker):
        monkeypatch.setattr(room, "guarded", lambda what: guarded(what, 0.2))
    with pytest.raises(
        BuildError, match=rf"the widget {kind.name} has not ended after 0\.2 s"
    ) as stop:
        drawn(kind)
    assert "in for_ever: " in str(stop.value)


def test_a_claim_that_never_ends_is_stopped_and_named(tmp_path, monkeypatch):
    monkeypatch.setattr(prover, "PATIENCE", 0.2)
    proving = prover.Prover({"it_is": for_ever}, {}, tmp_path / "cache")
    with pytest.raises(TeachingError, match=r"proves nothing. It has not ended after 0\.2 s"):
        proving.prove("it_is")
    fine = prover.Prover({"it_is": lambda: Evidence(True, "So.")}, {}, tmp_path / "cache")
    assert fine.prove("it_is").holds


def test_it_is_stopped_in_a_background_that_hears_no_interrupt():
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        with pytest.raises(TeachingError, match="has not ended"), guarded("It", 0.2):
            for_ever()
        assert signal.getsignal(signal.SIGINT) == signal.SIG_IGN
    finally:
        signal.signal(signal.SIGINT, before)


def test_who_stops_the_build_stops_it():
    with pytest.raises(KeyboardInterrupt), guarded("Anything"):
        raise KeyboardInterrupt
