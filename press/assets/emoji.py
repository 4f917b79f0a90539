"""Emoji as small drawings in the colour of the text: Microsoft's Fluent set, by way of Iconify."""

import json
from functools import cached_property
from pathlib import Path


class Emoji:
    """The drawings of one set in `node_modules`."""

    def __init__(self, node_modules: Path) -> None:
        self.folder = node_modules / "@iconify-json" / "fluent-emoji-high-contrast"

    @cached_property
    def names(self) -> dict[str, str]:
        """Drawing names by code points in hexadecimal, joined by `-`."""
        return json.loads((self.folder / "chars.json").read_text(encoding="utf-8"))

    @cached_property
    def drawings(self) -> dict:
        """The set as Iconify keeps it: `icons`, `aliases`, `width`."""
        return json.loads((self.folder / "icons.json").read_text(encoding="utf-8"))

    def svg(self, emoji: str) -> str | None:
        """The drawing as inline SVG, or None if the set has none."""
        points = "-".join(f"{ord(c):x}" for c in emoji if c != "\ufe0f")
        name = self.names.get(points)
        icon = self.drawings["icons"].get(name)
        if icon is None:
            return None
        size = self.drawings.get("width", 16)
        box = f'viewBox="0 0 {size} {size}"'
        return f'<svg class="emoji" {box} aria-hidden="true">{icon["body"]}</svg>'
