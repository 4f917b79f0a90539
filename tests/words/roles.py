"""The style sheet's roles for a picture that stands alone: its own rules, in literal colours."""

import re
from collections.abc import Iterator
from functools import cache
from xml.etree.ElementTree import Element

from press.book import THEME

SHEETS = ("figure.css", "drawing.css", "neuron.css")
# Of what machines have, the not too wide: places are worked out for words in Figtree.
FONTS = (
    '-apple-system, "Segoe UI", Roboto, "Noto Sans", Helvetica, "Nimbus Sans", Arial, sans-serif'
)
DARK = "@media (prefers-color-scheme: dark)"
RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
CHOICE = re.compile(r":is\(([^()]*)\)")
BARRED = re.compile(r":not\([^()]*\)")


def style_of(picture: Element) -> str:
    """The rules that paint a picture, and those that differ in the dark."""
    light, dark = palettes()
    lit, dimmed = [], []
    for selectors, declarations in rules():
        used = [one for one in selectors if all(is_met(part, picture) for part in one.split())]
        if used:
            lit.append(written(used, declarations, light))
            coloured = [w for w in declarations if literal(w, light) != literal(w, dark)]
            dimmed += [written(used, coloured, dark)] if coloured else []
    return "\n".join([*lit, f"{DARK} {{", *dimmed, "}"])


@cache
def palettes() -> tuple[dict[str, str], dict[str, str]]:
    """The colours by name, in light and in dark."""
    text = sheet("page.css")
    light, dark = (
        dict(re.findall(r"--([\w-]+): ([^;]+);", block))
        for block in re.findall(r":root \{([^}]*)\}", text)[:2]
    )
    return {**light, "plain": FONTS}, {**light, **dark, "plain": FONTS}


@cache
def rules() -> list[tuple[list[str], list[str]]]:
    """Selectors and declarations of all that stands in a picture; none that asks about the page."""
    text = "".join(outside_of_queries(sheet(name)) for name in SHEETS)
    found = []
    for names, body in RULE.findall(text):
        selectors = [one for name in split(names) for one in spelt_out(name)]
        kept = [one for one in selectors if one.startswith((".picture ", ".neuron"))]
        found.append((kept, [words.strip() for words in body.split(";") if words.strip()]))
    return [rule for rule in found if rule[0]]


def sheet(name: str) -> str:
    return COMMENT.sub("", (THEME / "styles" / name).read_text(encoding="utf-8"))


def outside_of_queries(text: str) -> str:
    """A sheet without its @media and @container blocks."""
    return re.sub(r"@\w+[^{}]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}", "", text)


def split(names: str) -> list[str]:
    """A list of selectors at its outer commas."""
    return [" ".join(name.split()) for name in re.split(r",(?![^()]*\))", names)]


def spelt_out(selector: str) -> Iterator[str]:
    """Without `:is(…)`, which not every viewer of pictures knows: one selector for each choice."""
    choice = CHOICE.search(selector)
    if choice is None:
        yield selector
        return
    for one in choice[1].split(","):
        yield from spelt_out(selector[: choice.start()] + one.strip() + selector[choice.end() :])


def is_met(part: str, picture: Element) -> bool:
    """Whether an element of the picture is what one part of a selector asks for."""
    if part == "svg":
        return False  # the page's rules for the whole
    tag, *classes = BARRED.sub("", part).split(".")
    return any(
        (not tag or element.tag == tag) and set(classes) <= set(element.get("class", "").split())
        for element in picture.iter()
    )


def literal(words: str, palette: dict[str, str]) -> str:
    return re.sub(r"var\(--([\w-]+)\)", lambda name: palette[name[1]], words)


def written(selectors: list[str], declarations: list[str], palette: dict[str, str]) -> str:
    body = "; ".join(literal(words, palette) for words in declarations)
    return f"{', '.join(selectors)} {{ {body} }}"
