"""A Frame and its parts: what they take, at the very edge, and how they cross to the page."""

from base64 import b64decode

import pytest

from kit import Frame, Grip, Panel, Raster, Spot, TeachingError


def panel(name="dot", width=9.0, height=9.0, **parts):
    return Panel(name, "A dot", "A dot.", width, height, {"dot": ""}, **parts)


@pytest.mark.parametrize(("columns", "rows", "count"), [(2, 3, 24), (1, 1, 4)])
def test_a_raster_has_four_bytes_for_each_of_its_pixels(columns, rows, count):
    assert Raster(0, 0, 9, 9, columns, rows, bytes(count))
    for other in (count - 1, count + 1, 0):
        with pytest.raises(TeachingError, match=rf"{columns} × {rows} pixels, {count}\."):
            Raster(0, 0, 9, 9, columns, rows, bytes(other))


def test_a_raster_without_pixels_is_refused():
    with pytest.raises(TeachingError, match="0 × 3 pixels, 0"):
        Raster(0, 0, 9, 9, 0, 3, b"")


def test_a_spot_has_some_radius():
    assert Spot((1, 1), 0.1, "There").radius == 0.1
    for radius in (0, -1):
        with pytest.raises(TeachingError, match=f"the radius {radius} was given. Allowed: above 0"):
            Spot((1, 1), radius, "There")


@pytest.mark.parametrize("size", [(0, 9), (9, 0), (-1, 9), (9, -1)])
def test_a_panel_has_some_width_and_some_height(size):
    assert panel(width=0.1, height=0.1)
    with pytest.raises(TeachingError, match="Panel “dot”: a size of .* Allowed: above 0"):
        panel(width=size[0], height=size[1])


def test_two_panels_have_two_names():
    assert Frame((panel("one"), panel("two")), "")
    with pytest.raises(TeachingError, match="two panels “one” in the Frame"):
        Frame((panel("one"), panel("two"), panel("one")), "")


def test_all_of_a_frame_crosses_as_plain_values():
    parts = {
        "raster": Raster(1, 2, 3, 4, 1, 1, b"\x00\x01\xfe\xff"),
        "grips": {"start": Grip((1, 2), x=(0, 1, 5, 6))},
        "spots": {"ask": {"here": Spot((3, 4), 5, "Ask here", chosen=True, beyond=6)}},
        "rail": (1, 2, 3),
    }
    told = Frame((panel(**parts),), "Look.", {"size": "2"}).to_json()
    assert (told["status"], told["readouts"]) == ("Look.", {"size": "2"})
    [one] = told["panels"]
    assert b64decode(one["raster"]["rgba"]) == b"\x00\x01\xfe\xff"
    assert one["grips"]["start"] == {"at": (1, 2), "x": (0, 1, 5, 6), "y": None, "reach": None}
    spot = {"at": (3, 4), "radius": 5, "label": "Ask here", "chosen": True, "beyond": 6}
    assert one["spots"] == {"ask": {"here": {**spot, "hidden": False}}}
    assert one["rail"] == (1, 2, 3)
    bare = panel()
    assert (bare.raster, bare.grips, bare.spots, bare.rail) == (None, {}, {}, None)
    quiet = Spot((1, 1), 2, "There")
    assert (quiet.chosen, quiet.hidden, quiet.beyond) == (False, False, 0)
