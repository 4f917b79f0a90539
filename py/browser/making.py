"""A widget, made from what the page says of it."""

from collections.abc import Mapping
from typing import Any

from kit import TeachingError, View, Widget

Kinds = Mapping[str, type[Widget]]


def made(spec: Mapping[str, Any], kinds: Kinds, others: Mapping[str, Widget]) -> Widget:
    """The widget of a WidgetSpec; a View is one of what it shows among the `others`, by their ids.

    TeachingError if a setting is not allowed, or if what a View shows could not be made.
    """
    kind = kinds[spec["widget"]]
    given: dict[str, Any] = {"reduced_motion": spec["reduced_motion"], "width": spec["width"]}
    if issubclass(kind, View):
        if spec["of"] not in others:
            raise TeachingError(f"{kind.name} shows {spec['of']}, which could not start.")
        given["of"] = others[spec["of"]]
    return kind(spec["settings"], **given)
