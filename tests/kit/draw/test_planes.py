"""One raster for both themes: what is seen on either card, and how far it is from the card."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kit.draw import LOSS, NO, YES, Plot, heat, plane, tint

CARDS = {"light": (255, 255, 255), "dark": (0x1E, 0x1A, 0x29)}
TO_XYZ = np.array([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]])


def lab(colour):
    """CIE L*a*b* of an sRGB colour, 0 to 255, seen in daylight (D65)."""
    shares = np.asarray(colour) / 255
    linear = np.where(shares <= 0.04045, shares / 12.92, ((shares + 0.055) / 1.055) ** 2.4)
    x, y, z = TO_XYZ @ linear / (TO_XYZ @ np.ones(3))
    f = [t ** (1 / 3) if t > (6 / 29) ** 3 else t * 841 / 108 + 4 / 29 for t in (x, y, z)]
    return np.array([116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])])


def from_card(pixel, card):
    """ΔE76 between a card and what a pixel makes of it."""
    colour, alpha = pixel[:3].astype(float), pixel[3] / 255
    return np.linalg.norm(lab(alpha * colour + (1 - alpha) * np.array(card)) - lab(card))


def pixels(raw):
    return np.frombuffer(raw, np.uint8).reshape(-1, 4)


@pytest.mark.parametrize(
    ("answer", "theme", "distance"),
    [(1.0, "light", 68), (0.0, "light", 45), (1.0, "dark", 60), (0.0, "dark", 62)],
)
def test_yes_and_no_stand_out_from_either_card(answer, theme, distance):
    (pixel,) = pixels(tint(np.array([answer])))
    assert from_card(pixel, CARDS[theme]) == pytest.approx(distance, abs=3)


@pytest.mark.parametrize("theme", CARDS)
@pytest.mark.parametrize("answers", [np.linspace(0.5, 1, 26), np.linspace(0.5, 0, 26)])
def test_the_surer_the_farther_from_the_card_in_both_themes(theme, answers):
    away = [from_card(pixel, CARDS[theme]) for pixel in pixels(tint(answers))]
    assert away[0] == 0
    assert np.all(np.diff(away) > 0)


@pytest.mark.parametrize("theme", CARDS)
def test_the_higher_the_ground_the_farther_from_the_card(theme):
    away = [from_card(p, CARDS[theme]) for p in pixels(heat(np.linspace(0, 0.75, 26), 0.75))]
    assert away[0] == 0
    assert np.all(np.diff(away) > 0)


@given(st.floats(0, 10), st.floats(0.1, 5), st.floats(0.1, 1), st.floats(0.2, 2))
def test_heat_is_a_power_of_the_height(height, top, strength, exponent):
    colour = (1, 2, 3)
    (pixel,) = pixels(heat(np.array([height]), top, colour, strength, exponent))
    assert tuple(pixel[:3]) == colour
    share = min(height / top, 1.0)
    assert pixel[3] / 255 == pytest.approx(strength * share**exponent, abs=0.5 / 255 + 1e-9)


def test_the_colours_are_the_themes():
    assert (YES, NO, LOSS) == ((116, 72, 232), (226, 152, 26), (226, 78, 48))
    assert [tuple(p[:3]) for p in pixels(tint(np.array([0.9, 0.1])))] == [YES, NO]
    assert pixels(tint(np.array([1.0, 0.0])))[:, 3].tolist() == [163, 143]
    assert pixels(heat(np.array([0.75, 2.0]), 0.75))[:, 3].tolist() == [158, 158]


def test_a_plane_is_painted_as_asked():
    plot = Plot(0, 0, 8, 8, (0, 4), (0, 4))
    raster = plane(lambda spots: spots[..., 0], plot, 4, lambda values: heat(values, 4, exponent=1))
    alphas = pixels(raster.rgba)[:, 3].reshape(4, 4)
    assert (alphas == alphas[0]).all(), "higher to the right, the same all the way up"
    assert alphas[0] / 255 == pytest.approx(0.62 * np.array([0.5, 1.5, 2.5, 3.5]) / 4, abs=0.002)
