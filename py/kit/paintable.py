"""What can be painted: finite numbers, texts, parts that the figure has a place for.

What cannot is refused in the author's own line. While the build looks on, it sees each piece of SVG
as it is made.
"""

import math
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from kit.errors import TeachingError, unknown

Look = Callable[[str], None]  # TeachingError for SVG that a page would not take
_looks: list[Look] = []  # on the page there is none: the Shell judges what it is to paint


@contextmanager
def looking(look: Look) -> Iterator[None]:
    """Have each piece of SVG looked at that is made meanwhile."""
    _looks.append(look)
    try:
        yield
    finally:
        _looks.remove(look)


def seen(markup: str) -> str:
    """A piece of SVG, looked at. TeachingError if whoever looks on refuses it."""
    for look in _looks:
        look(markup)
    return markup


def need_numbers(where: str, *values: Any) -> None:
    """TeachingError unless all values are finite numbers of Python's own kind."""
    for value in values:
        if not (isinstance(value, int | float) and math.isfinite(value)):
            raise TeachingError(
                f"{where}: {value!r} was given. Allowed: a finite number, int or float."
            )


def need_texts(where: str, *values: Any) -> None:
    """TeachingError unless all values are texts."""
    for value in values:
        if not isinstance(value, str):
            raise TeachingError(f"{where}: {value!r} was given. Allowed: a text.")


def need_parts(widget: Any, frame: Any) -> None:
    """TeachingError if a Frame and what its widget declares name parts that the other has not."""
    panels = [panel.name for panel in frame.panels]
    for place in ("lead", "beside"):
        need_known("panel", getattr(widget, place), panels, f"{widget.name} · {place}")
    for control in widget.controls.values():
        for place in ("under", "over"):
            need_known("panel", getattr(control, place), panels, f"{control.where} · {place}")
    for name in widget.disabled:
        need_known("Control", name, widget.controls, f"{widget.name} · disabled")
    for kind, part in (("handle", "grips"), ("tap", "spots")):
        declared = [name for name, c in widget.controls.items() if c.kind == kind]
        drawn = [name for panel in frame.panels for name in getattr(panel, part)]
        for name in drawn:
            need_known(kind.title(), name, declared, f"{widget.name} · {part}")
        for name in declared:
            if drawn.count(name) != 1:
                raise TeachingError(
                    f"{widget.controls[name].where}: it stands in the {part} of {drawn.count(name)}"
                    f" panels. Allowed: one, Panel(…, {part}={{“{name}”: …}})."
                )
    for panel in frame.panels:
        need_places(widget, panel)


def need_places(widget: Any, panel: Any) -> None:
    """TeachingError if a Grip moves otherwise than its Handle, or a Tap has other Spots than
    options.
    """
    for name, grip in panel.grips.items():
        handle = widget.controls[name]
        along = [axis for axis in ("x", "y") if getattr(grip, axis)]
        if along != list(handle.bounds):
            raise TeachingError(
                f"{handle.where}: its Grip has a stretch for {' and '.join(along) or 'nothing'}. "
                f"Allowed: for {' and '.join(handle.bounds)}, as the Handle moves."
            )
    for name, spots in panel.spots.items():
        tap = widget.controls[name]
        for option in spots:
            need_known("option", option, tap.options, f"{tap.where} · spots")
        for option in tap.options:
            if option not in spots:
                raise TeachingError(
                    f"{tap.where}: “{option}” has no Spot on the panel “{panel.name}”. One that "
                    "may come later is there, and hidden."
                )


def need_known(kind: str, name: str, allowed: Any, where: str) -> None:
    """TeachingError, with the nearest one, for a name that is not there."""
    if name and name not in allowed:
        raise unknown(kind, name, allowed, where)
