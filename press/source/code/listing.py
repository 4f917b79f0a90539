"""The line of Markdown that shows a module: `::: code learning/neuron.py of=gate-trainer`."""

import ast
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from jinja2 import Environment

from kit import Change, TeachingError
from kit.errors import unknown
from press.book import OURS
from press.source.chapter import Chapter
from press.source.code.colours import coloured
from press.source.html.slots import slot
from press.source.marker import Placed
from press.templates import script_safe

MARKER = re.compile(r"^:::\s*code\b\s*(.*?)\s*$")


@dataclass(frozen=True)
class Listing:
    """A module on a page: the id of its section, its path below py/, the figure that shows what a
    change of it does, and the line of its marker.
    """

    id: str
    module: str
    of: str
    line: int = field(default=0, compare=False)


def place_listings(
    chapter: Chapter, text: str, python: Mapping[str, Path], placed: Mapping[str, Placed]
) -> tuple[str, list[Listing]]:
    """A chapter's text with a slot for each listing, and the listings. `text` is the chapter's own,
    with what has been placed in it already. BuildError if one shows what is not there.
    """
    lines = text.split("\n")
    listings: list[Listing] = []
    for number, line in chapter.prose():
        if match := MARKER.match(line):
            with chapter.at(number):
                listing = read_listing(match[1], python, placed)
                if listing in listings:
                    raise TeachingError(f"{listing.module} is on this page already.")
            listings.append(replace(listing, line=number))
            lines[number - chapter.first] = slot(listing.id)
    return "\n".join(lines), listings


def read_listing(words: str, python: Mapping[str, Path], placed: Mapping[str, Placed]) -> Listing:
    """What a marker asks for; TeachingError if it asks for what is not there."""
    module, _, rest = words.partition(" ")
    shown = [path for path in python if path.partition("/")[0] not in OURS]
    if module not in shown:
        raise unknown("module", module, shown)
    key, _, of = rest.strip().partition("=")
    if key != "of":
        raise unknown("setting", key, ["of"], "code")
    if of not in placed:
        raise unknown("figure", of, placed, "code: of")
    return Listing("code-" + module.removesuffix(".py").replace("/", "-"), module, of)


def draw_listing(
    listing: Listing, file: Path, changes: Mapping[str, Change], templates: Environment
) -> str:
    """The listing's HTML: its coloured text, and the changes that the Shell can make of it."""
    text = file.read_text(encoding="utf-8")
    said, _, _ = (ast.get_docstring(ast.parse(text)) or "").partition("\n")
    own = {n: c.edits for n, c in changes.items() if c.module == listing.module}
    return templates.get_template("code.html").render(
        listing=listing,
        name=Path(listing.module).name,
        said=said,
        lines=coloured(text),
        changes=script_safe(own),
    )
