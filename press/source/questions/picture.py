"""The picture of a question that is answered by pressing a place on it."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kit import Panel, Spot, TeachingError, Widget
from kit.errors import listed, unknown
from press.source.figure import NARROW
from press.source.marker import Placed
from press.source.marks.orders import read_orders
from press.source.questions.answer import At

AT = re.compile(r"^(.+?)\s*\((\d+(?:\.\d+)?),\s*(\d+(?:\.\d+)?)\)$")  # `the top (40, 120)`
RADIUS = 16  # px: of a place that is given by its middle


@dataclass(frozen=True)
class Picture:
    """A panel, and its places by the names of the choices."""

    panel: Panel
    spots: dict[str, Spot]


def read_picture(
    fields: Mapping[str, str], names: Sequence[str], placed: Mapping[str, Placed], at: At
) -> Picture:
    """The picture that a first line asks for, as it is drawn for a phone.

    TeachingError if there is none, or if a place has no choice; `at` a choice, if it has no place.
    """
    if "on" not in fields:
        raise TeachingError("Write on=…: the figure whose picture is pressed.")
    widget = moved(fields["on"], placed)
    panels = {panel.name: panel for panel in widget.draw().panels}
    if names and all(map(AT.match, names)):
        chosen = panels[pick("panel", fields.get("panel", ""), list(panels))]
        return Picture(chosen, points(chosen, names, at))
    taps = [name for panel in panels.values() for name in panel.spots]
    tap = pick("tap", fields.get("tap", ""), taps)
    panel = next(panel for panel in panels.values() if tap in panel.spots)
    spots = {name: spot for name, spot in panel.spots[tap].items() if not spot.hidden}
    for name in names:
        with at(name):
            if name not in spots:
                raise unknown("place", name, spots, f"{widget.name} · {tap}")
    if missing := [name for name in spots if name not in names]:
        raise TeachingError(f"There is no reason for the places {listed(missing)}.")
    return Picture(panel, spots)


def moved(text: str, placed: Mapping[str, Placed]) -> Widget:
    """The figure of `by-hand`, or of `by-hand: learn` after what the orders do."""
    figure, colon, _ = text.partition(":")
    if figure not in placed:
        raise unknown("figure", figure, placed, "on")
    widget = placed[figure].widget.twin(width=NARROW, reduced_motion=True)
    if colon:
        orders = read_orders(text, placed)
        if others := {other for other, _, _ in orders} - {figure}:
            raise TeachingError(
                f"on: one figure has one picture. Given: {figure}, {listed(others)}"
            )
        widget.play_out([(control, value) for _, control, value in orders])
    return widget


def pick(key: str, given: str, there: Sequence[str]) -> str:
    """The one that is given, or the only one there is."""
    if not given and len(there) == 1:
        return there[0]
    if given not in there:
        raise unknown(key, given, there, f"{key}=")
    return given


def points(panel: Panel, names: Sequence[str], at: At) -> dict[str, Spot]:
    """Places that the choices' own names give: `the top (40, 120)`, in the panel's units."""
    spots = {}
    for name in names:
        with at(name):
            spots[name] = point(panel, name)
    return spots


def point(panel: Panel, name: str) -> Spot:
    """The place that a name gives; TeachingError if it lies outside of the panel."""
    match = AT.match(name)
    assert match
    x, y = float(match[2]), float(match[3])
    if x > panel.width or y > panel.height:
        raise TeachingError(
            f"“{name}” lies outside of the picture, which is {panel.width:g} by {panel.height:g}."
        )
    return Spot((x, y), RADIUS, match[1])
