"""A claim's mark in a line of text: its words, and a ✓ that leads to its proof."""

import re
import xml.etree.ElementTree as ET
from collections.abc import Callable

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor

CLAIM = r"\[((?:[^\[\]]|\[[^\]]*\])+)\]\{claim=([\w-]+)\}"
TICK = "M5 12.5l4.5 4.5L19 7.5"
GLUE = "\u2060"  # keeps the ✓ on the line of the word before it


class ClaimExtension(Extension):
    """`[a sentence]{claim=name}`, marked on the page; `on_claim(name, words)` is told of each."""

    def __init__(self, on_claim: Callable[[str, str], None]) -> None:
        super().__init__()
        self.on_claim = on_claim

    def extendMarkdown(self, md: Markdown) -> None:
        md.inlinePatterns.register(MarkedClaim(md, self.on_claim), "claim", 175)


class MarkedClaim(InlineProcessor):
    """A claim in a line of text."""

    def __init__(self, md: Markdown, on_claim: Callable[[str, str], None]) -> None:
        super().__init__(CLAIM, md)
        self.on_claim, self.marked = on_claim, set[str]()

    def handleMatch(self, m: re.Match, data: str) -> tuple[ET.Element, int, int]:
        words, name = m.groups()
        self.on_claim(name, words)
        span = ET.Element("span", {"class": "claim", "data-claim": name})
        if name not in self.marked:  # the first one is where its note leads back to
            span.set("id", f"claim-{name}")
        self.marked.add(name)
        span.text = words
        span.append(tick(name))
        return span, m.start(0), m.end(0)


def tick(name: str) -> ET.Element:
    """The ✓ of a claim."""
    said = f"Proof: {name.replace('_', ' ')}"
    link = ET.Element("a", {"class": "tick", "href": f"#proof-{name}", "aria-label": said})
    link.text = GLUE
    drawing = ET.SubElement(link, "svg", {"viewBox": "0 0 24 24", "aria-hidden": "true"})
    ET.SubElement(drawing, "path", {"d": TICK})
    return link
