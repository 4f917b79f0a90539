"""A chapter on paper: printed by an engine as a reader left it, beside what belongs there."""

import json
from base64 import b64decode
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from pathlib import Path
from unicodedata import normalize

from tests.harness.looking import look
from tests.harness.paper.sheets import Sheet, Word, read_pdf

COPY = Path(__file__).with_name("copy.js").read_text(encoding="utf-8")
USE = """async () => {
  const find = (selector) => document.querySelector(selector);
  await until(() => ["ready", "failed"].includes(document.documentElement.dataset.python));
  await until(() => !find("a.tick:not([aria-expanded])"));
  const slider = find("figure.tells input[type=range]");
  const figure = slider.closest("figure");
  const painted = new Promise((resolve) => figure.addEventListener("painted", resolve));
  slider.value = slider.max;
  slider.dispatchEvent(new Event("input", { bubbles: true }));
  await painted;
  find("a.tick").click();
  find("[data-open]").click();
  await until(() => find(".cm-content"));
  await document.fonts.ready;
  return (COPY)(IS_FIREFOX);
}"""


@dataclass(frozen=True)
class Part:
    """Blocks of words that belong together: its kind is heading, text, formula, figure, number."""

    kind: str
    blocks: list[str]

    @property
    def letters(self) -> str:
        return letters("".join(self.blocks))


@dataclass
class Printed:
    """What a reader left, as parts, and what came of it, as sheets."""

    parts: list[Part]
    sheets: list[Sheet]

    def of(self, kind: str) -> list[Part]:
        return [part for part in self.parts if part.kind == kind]

    @cached_property
    def texts(self) -> list[str]:
        """The letters of each sheet, line by line."""
        lines = (sheet.lines for sheet in self.sheets)
        return [written(word for line in sheet for word in line) for sheet in lines]

    @cached_property
    def files(self) -> list[str]:
        """The letters of each sheet, as they follow each other in the file."""
        return [written(sheet.words) for sheet in self.sheets]

    def places(self) -> Iterator[tuple[Part, str, int]]:
        """Each block of headings and texts, and the sheet on which it begins: each is looked for
        behind the one before; -1 if it is not there.
        """
        whole, ends, at = "".join(self.texts), list(accumulate(map(len, self.texts))), 0
        for part in self.parts:
            for block in part.blocks if part.kind in ("heading", "text") else ():
                if wanted := letters(block):
                    found = whole.find(wanted, at)
                    if found < 0:  # a formula's denominator may stand between its two lines
                        start = sum(end <= at for end in ends)
                        sheets = range(start, len(self.files))
                        yield part, block, next((n for n in sheets if wanted in self.files[n]), -1)
                    else:
                        yield part, block, sum(end <= found for end in ends)
                        at = found + len(wanted)

    def sheet_of(self, part: Part) -> int | None:
        """The sheet on which all blocks of a figure or a formula are."""
        wanted = [letters(block) for block in part.blocks]
        for number, streams in enumerate(zip(self.texts, self.files, strict=True)):
            if all(any(one in stream for stream in streams) for one in wanted):
                return number
        return None


def print_chapter(engine: str, paper: str, url: str) -> Printed:
    """A chapter after one figure was used and a proof and the editor were opened."""
    copy = COPY[COPY.index("(isFirefox)") :].strip().removesuffix(";")
    use = USE.replace("COPY", copy).replace("IS_FIREFOX", json.dumps(engine == "firefox"))
    parts, pdf = look(engine, url, use, paper=paper)
    return Printed([Part(*part) for part in parts], read_pdf(b64decode(pdf)))


def written(words: list[Word] | Iterator[Word]) -> str:
    return letters("".join(word.text for word in words))


def letters(text: str) -> str:
    """Letters and digits alone: a line may end with a hyphen, and a font may have its own signs."""
    return "".join(filter(str.isalnum, normalize("NFKC", text).casefold()))
