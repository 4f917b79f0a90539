"""The SVG that a widget may draw: shapes and words, whose roles the theme paints.

`theme/shared/drawable.json` says what may be there; the page's own guard reads it, too.
"""

import json
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from xml.etree import ElementTree

from kit import TeachingError
from kit.errors import nearest, unknown

SVG = "http://www.w3.org/2000/svg"
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
SELECTORS = re.compile(r"([^{}]+)\{")
IN_A_PICTURE = re.compile(r"\.(?:picture|neuron)\b(.*)", re.DOTALL)
CLASS = re.compile(r"\.([a-zA-Z][\w-]*)")


@cache
def drawable(theme: Path) -> Callable[[str], None]:
    """What looks at SVG, by a theme's own list and style sheets. TeachingError for what the theme
    does not paint or the page does not take.
    """
    allowed = json.loads((theme / "shared" / "drawable.json").read_text(encoding="utf-8"))
    elements = allowed["elements"]
    refused_name = re.compile(allowed["refusedAttributes"], re.IGNORECASE)
    refused_value = re.compile(allowed["refusedValues"], re.IGNORECASE)
    roles = roles_of(theme) | set(allowed["unpaintedRoles"])

    def look(markup: str) -> None:
        for element in parsed(markup).iter():
            name = element.tag.removeprefix(f"{{{SVG}}}")
            if name not in elements:
                raise unknown("element of a picture", name, elements)
            for attribute, value in element.items():
                if refused_name.search(attribute) or refused_value.search(value):
                    raise TeachingError(
                        f"<{name} {attribute}=“{value}”> was given. Not allowed: handlers, styles, "
                        "ids, and whatever leads elsewhere."
                    )
            for role in element.get("class", "").split():
                if role not in roles:
                    raise TeachingError(
                        f"<{name}>: there is no role “{role}”. Allowed: those that theme/styles/ "
                        f"paints, such as yes, no, loss, rate.{nearest(role, roles)}"
                    )

    return look


def parsed(markup: str) -> ElementTree.Element:
    """A group that holds the markup. TeachingError if it is no SVG."""
    opening = f'<g xmlns="{SVG}">'
    try:
        return ElementTree.fromstring(f"{opening}{markup}</g>")
    except ElementTree.ParseError as problem:
        row, column = problem.position
        before = sum(len(line) + 1 for line in markup.split("\n")[: row - 1])
        at = before + column - (len(opening) if row == 1 else 0)
        near = markup[max(0, at - 40) : at + 20]
        raise TeachingError(
            f"This is no SVG, {problem.msg.partition(':')[0]}: “{near}”. What kit.draw makes is "
            "always whole, and the words of a label may be any."
        ) from None


def roles_of(theme: Path) -> set[str]:
    """Every class that the style sheets know inside of a picture."""
    sheets = [file.read_text(encoding="utf-8") for file in sorted((theme / "styles").glob("*.css"))]
    selectors = SELECTORS.findall(COMMENT.sub("", "".join(sheets)))
    inside = "".join("".join(IN_A_PICTURE.findall(selector)) for selector in selectors)
    return {*CLASS.findall(inside), "neuron"} - {"picture"}
