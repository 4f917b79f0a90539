"""A claim's mark in a line of text: its words, and a ✓ that leads to its proof."""

import json
import re
import xml.etree.ElementTree as ET
from collections.abc import Mapping

from kit.proving.evidence import Evidence
from press.source.marker import Placed
from press.source.marks.mark import Mark, marked
from press.source.marks.orders import read_orders
from press.source.proofs.prover import Prover

TICK = "M5 12.5l4.5 4.5L19 7.5"
INNER = re.compile(r"\{[^{}]*\}")  # what stands behind a mark within the words
CLAIM = "claim-"  # before a claim's name: the id of the first sentence that has it
GLUE = "\u2060"  # keeps the ✓ on the line of the word before it


class ClaimMaker:
    """`[a sentence]{claim=name show="figure: …"}` of one page, proved and marked.

    `proved` is the evidence so far, by the claims' names; `show` are orders for a figure.
    """

    def __init__(self, language: str, prover: Prover, placed: Mapping[str, Placed]) -> None:
        self.language, self.prover, self.placed = language, prover, placed
        self.proved: dict[str, Evidence] = {}

    def __call__(self, mark: Mark) -> ET.Element:
        name = mark.only("claim", "show").fields["claim"]
        is_first = name not in self.proved
        words = INNER.sub("", mark.words)
        self.proved[name] = self.prover.prove(name, words, self.language)
        span = marked(mark, "claim", claim=name)
        if is_first:  # it is where the note leads back to
            span.set("id", f"{CLAIM}{name}")
        if "show" in mark.fields:
            span.set("data-show", json.dumps(read_orders(mark.fields["show"], self.placed)))
        span.append(tick(name))
        return span


def tick(name: str) -> ET.Element:
    """The ✓ of a claim."""
    said = f"Proof: {name.replace('_', ' ')}"
    link = ET.Element("a", {"class": "tick", "href": f"#proof-{name}", "aria-label": said})
    link.text = GLUE
    drawing = ET.SubElement(link, "svg", {"viewBox": "0 0 24 24", "aria-hidden": "true"})
    ET.SubElement(drawing, "path", {"d": TICK})
    return link
