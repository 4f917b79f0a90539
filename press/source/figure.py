"""A placed widget becomes a figure: its Controls, its first Frame, wide and narrow, and its telling moment."""

import io
from base64 import b64encode

from jinja2 import Environment
from PIL import Image

from kit import Frame, Raster, TeachingError, Widget
from press.source.chapter import Chapter
from press.source.marker import Placed

NARROW = "phone"  # the room on small screens, for which a figure is drawn, too
PAPER = "snug"  # how much room it has on a printed page


def draw_figure(chapter: Chapter, templates: Environment, placed: Placed) -> str:
    """The figure's HTML. BuildError if the widget cannot draw itself."""
    try:
        frame, told = placed.widget.draw(), telling_moment(placed.widget)
        narrow = placed.widget.twin(width=NARROW).draw()
    except TeachingError as problem:
        raise chapter.error_at(str(problem), f"widget {placed.name}") from None
    template = templates.get_template("widget.html")
    return template.render(
        id=placed.id,
        widget=placed.widget,
        frame=frame,
        narrow=narrow,
        told=told,
        png_address=png_address,
    )


def telling_moment(widget: Widget) -> Frame | None:
    """What stands for the figure where nothing can be pressed; None if Frame one does."""
    twin = widget.twin(width=PAPER, reduced_motion=True)
    return twin.draw() if twin.tell() else None


def png_address(raster: Raster) -> str:
    """A raster as a picture inside the page."""
    out = io.BytesIO()
    Image.frombytes("RGBA", (raster.columns, raster.rows), raster.rgba).save(out, "PNG")
    return "data:image/png;base64," + b64encode(out.getvalue()).decode()
