"""A placed widget becomes a figure: its Controls, and its first Frame."""

import io
from base64 import b64encode

from jinja2 import Environment
from PIL import Image

from kit import Raster, TeachingError
from press.source.chapter import Chapter
from press.source.marker import Placed


def draw_figure(chapter: Chapter, templates: Environment, placed: Placed) -> str:
    """The figure's HTML. BuildError if the widget cannot draw itself."""
    try:
        frame = placed.widget.draw()
    except TeachingError as problem:
        raise chapter.error_at(str(problem), f"widget {placed.name}") from None
    pictures = {panel.name: png_address(panel.raster) for panel in frame.panels if panel.raster}
    template = templates.get_template("widget.html")
    return template.render(id=placed.id, widget=placed.widget, frame=frame, pictures=pictures)


def png_address(raster: Raster) -> str:
    """A raster as a picture inside the page."""
    out = io.BytesIO()
    Image.frombytes("RGBA", (raster.columns, raster.rows), raster.rgba).save(out, "PNG")
    return "data:image/png;base64," + b64encode(out.getvalue()).decode()
