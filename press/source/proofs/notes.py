"""The notes behind the text: for each claim of a page what was found, its picture, its code."""

import json
import re
from collections.abc import Mapping
from html import escape
from html.parser import HTMLParser
from inspect import getsource

from jinja2 import Environment

from kit.draw import drawn_strip, strip_size
from kit.proving.claim import Claim
from kit.proving.evidence import Evidence, Strip
from press.source.code.colours import coloured
from press.source.proofs.mark import GLUE
from press.source.proofs.prover import in_words

BOLD = re.compile(r"\*\*(.+?)\*\*")
STRONG = r"<strong>\1</strong>"


def notes(
    templates: Environment, body: str, claims: Mapping[str, Claim], proved: Mapping[str, Evidence]
) -> str:
    """The notes on what was proved, in its order; `body` has the sentences."""
    said = Sentences(body).said
    template = templates.get_template("proof.html")
    return "".join(
        template.render(
            name=name,
            sentence=said.get(name, name),
            evidence=json.dumps(evidence.to_json(), ensure_ascii=False),
            found=BOLD.sub(STRONG, escape(evidence.found, quote=False)),
            strip=evidence.strip and picture(evidence.strip),
            code=coloured(lines_of(claims[name])),
        )
        for name, evidence in proved.items()
    )


def picture(strip: Strip) -> dict:
    """A strip as an SVG, and in words."""
    width, height = strip_size(strip)
    drawn = drawn_strip(strip)
    return {"width": width, "height": height, "drawn": drawn, "words": in_words(strip)}


def lines_of(claim: Claim) -> str:
    """The lines of a claim's function, without its decorator."""
    return re.sub(r"\A@claim\n", "", getsource(claim))


class Sentences(HTMLParser):
    """The words of each claim on a page, by the claims' names."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.said: dict[str, str] = {}
        self.name, self.depth = "", 0
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag != "span":
            return
        id = dict(attrs).get("id") or ""
        if self.name:
            self.depth += 1
        elif id.startswith("claim-"):
            self.name, self.depth = id.removeprefix("claim-"), 1
            self.said[self.name] = ""

    def handle_endtag(self, tag: str) -> None:
        if tag == "span" and self.name:
            self.depth -= 1
            if self.depth == 0:
                self.name = ""

    def handle_data(self, data: str) -> None:
        if self.name:
            self.said[self.name] += data.replace(GLUE, "")
