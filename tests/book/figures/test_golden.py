"""Every figure's picture, at its moments and in each room, is the one in `tests/golden/`."""

from dataclasses import replace
from functools import cache
from itertools import zip_longest
from xml.etree import ElementTree

import numpy as np
import pytest

from kit import Raster
from kit.draw import LossCurve, circle, marks, plane
from kit.find import find_widgets
from press.book import ROOT, THEME
from press.source.drawable import drawable
from tests.pictures.golden import GOLDEN, golden_of, names_of
from tests.pictures.moments import MOMENTS

DRAWN = ROOT / ".cache" / "golden"
AROUND = 60  # letters to both sides of the first other one
FILES = {file: name for name in MOMENTS for file in names_of(name)}  # each with its figure
golden_once = cache(golden_of)


dot, rises = marks.dot, LossCurve.rises  # as they are


def upside_down(*given) -> Raster:
    """A plane whose first row is the lowest."""
    raster = plane(*given)
    rows = np.frombuffer(raster.rgba, np.uint8).reshape(raster.rows, -1)
    return replace(raster, rgba=rows[::-1].tobytes())


# What is put in the place of a part of a drawing, and a picture in which that must be seen.
FLIPS = {
    "the rings of all rises one epoch off": (
        "kit.draw.LossCurve.rises",
        lambda curve: rises(curve) - 1,
        "gate-trainer-during.svg",
    ),
    "the dots of yes and no swapped": (
        "pictures.answers.dot",
        lambda is_yes, *more: dot(not is_yes, *more),
        "gate-trainer-before.svg",
    ),
    "a raster upside down": (
        "pictures.answers.plane",
        upside_down,
        "gate-trainer-during.svg",
    ),
    "a loss in the colour of yes": (
        "kit.draw.loss_curve.circle",
        lambda role, *where: circle(role.replace("loss", "yes"), *where),
        "gate-trainer-after.svg",
    ),
    "a phone's words as large as a desk's": (
        "kit.draw.loss_curve.WIDE",
        0,
        "gate-trainer-after-phone.svg",
    ),
}


def difference(name: str, kept: str, drawn: str) -> str:
    """The first line that is another, and how to look at it; nothing if there is none."""
    pairs = zip_longest(kept.splitlines(), drawn.splitlines(), fillvalue="(the end)")
    for number, (was, now) in enumerate(pairs, 1):
        if was != now:
            at = next(i for i, (a, b) in enumerate(zip_longest(was, now)) if a != b)
            part = slice(max(0, at - AROUND), at + AROUND)
            return (
                f"tests/golden/{name}:{number} is drawn otherwise.\n  was {was[part].strip()}\n"
                f"  now {now[part].strip()}\nOpen tests/golden/{name} and .cache/golden/{name} in "
                "a browser. If the new one is right: make golden, and look at git diff."
            )
    return ""


@pytest.mark.parametrize("name", FILES)
def test_a_figure_is_drawn_as_it_was(name):
    drawn = golden_once(FILES[name])[name]
    kept = (GOLDEN / name).read_text(encoding="utf-8") if (GOLDEN / name).exists() else ""
    if problem := difference(name, kept, drawn):
        DRAWN.mkdir(parents=True, exist_ok=True)
        (DRAWN / name).write_text(drawn, encoding="utf-8")
        pytest.fail(problem, pytrace=False)


@pytest.mark.parametrize("name", FILES)
def test_a_figure_draws_at_no_moment_what_may_not_be_drawn(name):
    """The build looks at few moments, and the page knows no roles."""
    look = drawable(THEME)
    shown = ElementTree.parse(GOLDEN / name).getroot()
    layers = [layer for layer in shown.iter() if layer.get("data-layer")]
    assert layers
    for layer in layers:
        for shape in layer:
            look(ElementTree.tostring(shape, encoding="unicode"))


@pytest.mark.parametrize("flip", FLIPS)
def test_a_flip_is_seen(flip, monkeypatch):
    place, instead, name = FLIPS[flip]
    monkeypatch.setattr(place, instead)
    drawn = golden_of(FILES[name])[name]
    kept = (GOLDEN / name).read_text(encoding="utf-8")
    assert difference(name, kept, drawn).startswith(f"tests/golden/{name}:")


def test_every_widget_has_its_moments_and_no_file_is_left_over():
    assert set(MOMENTS) == set(find_widgets())
    assert sorted(file.name for file in GOLDEN.glob("*")) == sorted(FILES)
