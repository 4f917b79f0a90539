"""The notes behind the text: for each claim of a page what was found, its picture, its code."""

import json
import re
from collections.abc import Mapping
from html import escape
from inspect import getsource

from jinja2 import Environment

from kit.draw import drawn_strip, strip_size
from kit.proving.claim import Claim
from kit.proving.evidence import Evidence, Strip
from press.source.code.colours import coloured
from press.source.html.tree import parse
from press.source.proofs.mark import CLAIM, GLUE
from press.source.proofs.prover import in_words

BOLD = re.compile(r"\*\*(.+?)\*\*")
STRONG = r"<strong>\1</strong>"


def notes(
    templates: Environment, body: str, claims: Mapping[str, Claim], proved: Mapping[str, Evidence]
) -> str:
    """The notes on what was proved, in its order; `body` has the sentences."""
    said = sentences(body)
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


def sentences(body: str) -> dict[str, str]:
    """The words of each claim on a page, by the claims' names."""
    spans = {span.attributes.get("id", ""): span for span in parse(body).elements("span")}
    return {
        id.removeprefix(CLAIM): span.said.replace(GLUE, "")
        for id, span in spans.items()
        if id.startswith(CLAIM)
    }
