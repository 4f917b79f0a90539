"""What a page asks of Python, as the tests write it."""


def spec(name: str, of: str | None = None, **settings: object) -> dict:
    """A WidgetSpec; the figure's id is the widget's name."""
    return {
        "id": name,
        "widget": name,
        "settings": settings,
        "of": of,
        "reduced_motion": False,
        "width": "wide",
    }
