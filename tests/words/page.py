"""The reference, read: each entry of docs/words.md, and what its code comes to.

The last line of an entry's code is what its picture shows. The code before the first entry of the
page, and of each section, goes before that of every entry in it.
"""

import ast
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from press.book import ROOT

DOCS = ROOT / "docs"
PAGE = DOCS / "words.md"
CODE = re.compile(r"^```python\n(.*?)^```$", re.DOTALL | re.MULTILINE)
IMAGE = re.compile(
    r'^<img src="([\w./-]+)" width="(\d+)"(?: height="(\d+)")? alt="([^"]+)">$', re.M
)


@dataclass(frozen=True)
class Entry:
    """One heading of the page. `words` are those that it names in code, `picture` is a file."""

    title: str
    text: str  # all below the heading
    before: str  # the code that goes before its own
    code: str
    picture: Path
    width: int  # px
    height: int  # px; 0 for a figure, which is as high as it needs to be

    @property
    def words(self) -> list[str]:
        return re.findall(r"`([\w.]+)`", self.title)

    def shown(self) -> Any:
        """What the last line of its code comes to."""
        names = {"__name__": "words"}
        *lines, last = ast.parse(f"{self.before}\n{self.code}").body
        assert isinstance(last, ast.Expr), f"{self.title}: the last line is what the picture shows"
        exec(compile(ast.Module(lines, []), PAGE.name, "exec"), names)
        return eval(compile(ast.Expression(last.value), PAGE.name, "eval"), names)


@cache
def entries() -> list[Entry]:
    """All of the page, in order."""
    head, *sections = re.split(r"^## ", PAGE.read_text(encoding="utf-8"), flags=re.M)
    found = []
    for section in sections:
        opening, *parts = re.split(r"^### ", section, flags=re.M)
        before = "".join([*CODE.findall(head), *CODE.findall(opening)])
        found += [entry(before, *part.split("\n", 1)) for part in parts]
    return found


def entry(before: str, title: str, text: str) -> Entry:
    """AssertionError unless it has one piece of code and one picture."""
    codes, images = CODE.findall(text), IMAGE.findall(text)
    assert len(codes) == len(images) == 1, f"{title}: one piece of code, then one picture of it"
    name, width, height, _ = images[0]
    return Entry(title, text, before, codes[0], DOCS / name, int(width), int(height or 0))
