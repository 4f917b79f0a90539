"""Slots: places in a chapter's HTML for what is made of something else than Markdown."""

from collections.abc import Mapping

from press.source.html.tree import parse

SLOT = "data-slot"


def slot(name: str) -> str:
    """A slot as it stands in Markdown, on one line."""
    return f'<div {SLOT}="{name}"></div>'


def slots_in(html: str) -> set[str]:
    """The names of the slots that some HTML has."""
    return {element.attributes.get(SLOT, "") for element in parse(html).elements("div")}


def fill(html: str, slots: Mapping[str, str]) -> str:
    """Some HTML with others in its slots, by their names."""
    root = parse(html)
    for element in [*root.elements("div")]:
        name = element.attributes.get(SLOT, "")
        if name in slots:
            element.become(slots[name])
    return str(root)
