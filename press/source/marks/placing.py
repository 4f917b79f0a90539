"""Puts the tokens of lines.py into a chapter's text, and what is left of them into its elements."""

import re
import xml.etree.ElementTree as ET

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import AUTOLINK_RE, AutolinkInlineProcessor, HtmlInlineProcessor
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor

from press.source.chapter import ASIDE, PARAGRAPH, Chapter
from press.source.html.tree import PLACE
from press.source.marks.emoji import EMOJI
from press.source.marks.formulas import OPENED, REST
from press.source.marks.lines import ANY, IN_TAG, MAYBE, TOKEN, line_in, without_lines
from press.source.marks.strays import STRAY

BESIDE_FENCES = 29, 24  # before fenced code is taken out of the text, and behind it
BEHIND_ATTRIBUTES = 7  # and before the names of headings are made

BEGINNING = r"^[ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]+)?"  # of a line, a quotation's or a list's, too

# What has a token: it stands between the two parts.
SIGNS = {
    "display": (r"\$\$", rf"{PARAGRAPH}*?\$\$"),
    "unended": (r"\$\$", ""),
    "formula": (OPENED, REST),
    "whole": (r"<(?P<kind>pre|script|style|textarea)\b", r".*?</(?P=kind)\s*>"),
    "web": ("<", "(?=[A-Za-z][A-Za-z0-9+.-]*://)"),
    "tag": (r"<[a-zA-Z][\w:-]*", r"(?=[\s/>])"),
    "address": (r"\]\(\s*<?", ""),
    "reference": (r"^ {0,3}\[(?!\^)[^\]\n]+\]:\s*<?", ""),
    "braces": (r"\{:?", ""),
    "marker": (rf"{BEGINNING}:{{2,}}", r"(?=[ \t]|$)"),
    "callout": (rf"{BEGINNING}!!!", ""),
    "comment": ("<!--", r"(?=-?>)|(?=(?:(?!-->).)*?--!>)"),
    "section": (r"<!\[", r"(?=(?:(?!\]\]).)*?>)"),
    "term": (r"(?<=[^\s}])", r"(?=[ \t]*\n(?:[ \t]*[^\s\n][^\n]*\n)*?\n? {0,3}: )"),
    "aside": (r"(?<!\S):{2,}", r"(?=[ \t]*(?:widget|code|question)\b)"),
    "emoji": (EMOJI, ""),
}
TAGS = ("whole", "tag")
BOTH = "|".join(f"(?P<{name}>{first})(?:{rest})" for name, (first, rest) in SIGNS.items())
SIGN = re.compile(rf"\\.|{BOTH}|{ASIDE}", re.DOTALL | re.MULTILINE)


class Line(str):
    """A line of the text, with its number in the file; fenced code has become another text."""

    number: int

    @classmethod
    def at(cls, number: int, text: str) -> "Line":
        line = cls(text)
        line.number = number
        return line


class LineExtension(Extension):
    """What may turn out wrong knows its line. A text begins on the line `first`."""

    def __init__(self, chapter: Chapter, first: int) -> None:
        super().__init__()
        self.chapter, self.first = chapter, first

    def extendMarkdown(self, md: Markdown) -> None:
        before, behind = BESIDE_FENCES
        md.preprocessors.register(Numbered(md, self.first), "numbers of lines", before)
        md.preprocessors.register(Placing(md), "lines", behind)
        md.treeprocessors.register(Placed(md, self.chapter), "lines", BEHIND_ATTRIBUTES)
        web = AutolinkInlineProcessor(AUTOLINK_RE.replace("<(", f"<({MAYBE}", 1), md)
        md.inlinePatterns.register(web, "autolink", 120)
        comment = HtmlInlineProcessor(r"(?<!\\)(<!--.*?-->)", md)  # before all that it may hold
        md.inlinePatterns.register(comment, "comment", 189)


class Numbered(Preprocessor):
    """Gives each line its number, while there are all lines."""

    def __init__(self, md: Markdown, first: int) -> None:
        super().__init__(md)
        self.first = first

    def run(self, lines: list[str]) -> list[str]:
        return [Line.at(number, line) for number, line in enumerate(lines, self.first)]


class Placing(Preprocessor):
    """Puts a token behind each of the SIGNS, but in code and in comments."""

    def run(self, lines: list[str]) -> list[str]:
        text, numbers = "\n".join(lines), [getattr(line, "number", 0) for line in lines]
        placed, done, row = [], 0, 0
        for match in SIGN.finditer(text):
            name = next((name for name in SIGNS if match[name] is not None), "")
            if not name:
                continue
            end = match.end(name)
            row += text.count("\n", done, end)
            token = IN_TAG if name in TAGS else TOKEN
            placed += [text[done:end], token.format(numbers[row])]
            done = end
        return "".join([*placed, text[done:]]).split("\n")


class Placed(Treeprocessor):
    """Takes the tokens out of the tree; an element with one among its attributes keeps the place,
    and so does a term with one in its words. What begins something that Markdown did not see keeps
    its token: it is a stray.
    """

    def __init__(self, md: Markdown, chapter: Chapter) -> None:
        super().__init__(md)
        self.chapter = chapter

    def run(self, root: ET.Element) -> None:
        for element in root.iter():
            self.place(element)
            for key in ("text", "tail"):
                if ANY.search(text := getattr(element, key) or ""):
                    kept = STRAY.search(text) and not (key == "text" and element.tag == "code")
                    setattr(element, key, text if kept else type(text)(without_lines(text)))

    def place(self, element: ET.Element) -> None:
        """Take the tokens out of an element's attributes; what they tell is its place."""
        attributes = [(f" {name}", value) for name, value in element.items()]
        told = [f"{name}={value}" for name, value in attributes]
        if element.tag == "dt":
            told += element.itertext()
        if not (line := line_in("".join(told))):
            return
        element.attrib.clear()
        for name, value in attributes:
            if bare := without_lines(name).strip():
                element.set(bare, without_lines(value))
        element.set(PLACE, self.chapter.place(line))
