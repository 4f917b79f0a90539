"""What looks as if it did something, and does nothing: it stands in the text as it is written."""

import re

from kit.errors import TeachingError
from press.source.chapter import Chapter
from press.source.html.addresses import check_element
from press.source.html.tree import PLACE, Element, line_at, parse
from press.source.marks.lines import TOKEN, line_in, without_lines

AT = TOKEN.format("[0-9]+")
LESSONS = {
    rf"!!!{AT}": (
        "This call-out stands in the text as it is written. Allowed: !!! insight "
        '"Key insight", and below it lines with four spaces before them.'
    ),
    rf"<!--{AT}": (
        "Browsers end this comment sooner than it looks. Allowed: <!-- some words -->, without "
        "--!> in it."
    ),
    rf"!\[{AT}": "Browsers know no such section: they end it at its first >. Write it in code.",
    rf"\$\${AT}": (
        "This formula stands in the text as it is written. Allowed: $$…$$ as a paragraph of its "
        "own, with an empty line before and behind, and none in it; $…$ in a line of text."
    ),
    rf":{{2,}}{AT}": (
        "This marker stands in the text as it is written. Allowed: three colons at the very "
        "beginning of a line, as in ::: widget …"
    ),
    rf"\{{:?{AT}\s*(?:[.#]\w|\w+\s*=)": (
        "These braces stand in the text as they are written. Allowed: [words]{key=value} with "
        "nothing between ] and {, and one pair of braces; **word**{.loss} for a colour."
    ),
}
STRAY = re.compile("|".join(LESSONS))
VERBATIM = ("code", "pre", "script", "style", "textarea")


def settle(chapter: Chapter, html: str) -> str:
    """HTML without tokens: each tag that has one gets its place as an attribute, PLACE.

    BuildError at a stray.
    """
    root = parse(html)
    settle_in(chapter, root)
    return str(root)


def settle_in(chapter: Chapter, element: Element, outer: int = 0) -> None:
    """The same for an element; one without a line has the `outer` one, of what it stands in."""
    if line := line_in(element.opening):
        element.opening = without_lines(element.opening)
        element.change(PLACE, chapter.place(line))
    line = line_at(element.place) or outer
    with chapter.at(line):
        check_element(element)
    for number, child in enumerate(element.children):
        if isinstance(child, Element):
            settle_in(chapter, child, line)
        else:
            if element.tag not in VERBATIM:
                refuse_strays(chapter, str(child))
            element.children[number] = without_lines(str(child))


def refuse_strays(chapter: Chapter, text: str) -> None:
    """BuildError at the line of the first stray in a text."""
    if stray := STRAY.search(text):
        lesson = next(said for sign, said in LESSONS.items() if re.match(sign, stray[0]))
        line = line_in(stray[0])
        with chapter.at(line):
            raise TeachingError(f"“{chapter.line(line)}” was given. {lesson}")
