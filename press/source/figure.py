"""A placed widget becomes a figure: Controls, Frame one (wide and narrow), its telling moment."""

import io
from base64 import b64encode
from collections.abc import Iterable

from jinja2 import Environment
from PIL import Image

from kit import Frame, Raster, TeachingError, Widget
from kit.errors import listed
from kit.paintable import looking, need_parts
from kit.widget import WIDTHS
from press.book import THEME
from press.source.chapter import Chapter
from press.source.drawable import drawable
from press.source.guard import guarded
from press.source.marker import Placed

NARROW = "phone"  # the room on small screens, for which a figure is drawn, too
PAPER = "snug"  # how much room it has on a printed page


def draw_figure(chapter: Chapter, templates: Environment, placed: Placed) -> str:
    """The figure's HTML. BuildError if the widget cannot draw itself."""
    with chapter.at(placed.line), looking(drawable(THEME)):
        with guarded(f"The picture of the widget {placed.name}"):
            frame = drawn(placed.widget)
            rooms = drawn_for_every_room(placed.widget)
        with guarded(f"The telling moment of the widget {placed.name}"):
            told = telling_moment(placed.widget)
    template = templates.get_template("widget.html")
    return template.render(
        id=placed.id,
        spoken=placed.spoken,
        widget=placed.widget,
        frame=frame,
        narrow=rooms[NARROW],
        told=told,
        png_address=png_address,
    )


def drawn(widget: Widget) -> Frame:
    """The Frame of now. TeachingError if it is none, or if the page had no place for its parts."""
    frame = widget.draw()
    if not isinstance(frame, Frame):
        raise TeachingError(f"{widget.name}: draw gives {frame!r}. Allowed: return self.frame(…).")
    if odd := sorted(frame.readouts.keys() ^ widget.readouts.keys()):
        raise TeachingError(
            f"{widget.name}: declared, or else shown, are the readouts {listed(odd)}."
        )
    need_parts(widget, frame)
    return frame


def drawn_for_every_room(widget: Widget) -> dict[str, Frame]:
    """Frame one at each width. TeachingError if they are not made of the same parts: the page has
    one place for each.
    """
    rooms = {width: drawn(widget.twin(width=width)) for width in WIDTHS}
    first = parts(rooms[WIDTHS[0]])
    for width, frame in rooms.items():
        if odd := sorted(first ^ parts(frame)):
            raise TeachingError(
                f"At the width “{width}” its picture has other parts than at “{WIDTHS[0]}”: "
                f"{listed(odd)}. A layer that is empty is there all the same."
            )
    return rooms


def parts(frame: Frame) -> set[str]:
    """All that the page has a place for."""
    found = {f"panel {panel.name}" for panel in frame.panels}
    for panel in frame.panels:
        kinds: dict[str, Iterable[str]] = {"layer": panel.layers, "grip": panel.grips}
        kinds["spots"] = panel.spots
        for kind, names in kinds.items():
            found |= {f"{kind} {name} of the panel {panel.name}" for name in names}
    return found


def telling_moment(widget: Widget) -> Frame | None:
    """What stands for the figure where nothing can be pressed; None if Frame one does."""
    twin = widget.twin(width=PAPER, reduced_motion=True)
    return drawn(twin) if twin.play_telling() else None


def png_address(raster: Raster) -> str:
    """A raster as a picture inside the page."""
    out = io.BytesIO()
    Image.frombytes("RGBA", (raster.columns, raster.rows), raster.rgba).save(out, "PNG")
    return "data:image/png;base64," + b64encode(out.getvalue()).decode()
