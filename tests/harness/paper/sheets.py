"""A PDF as its reader sees it: sheets with words where they lie, shapes, and a picture of each."""

from collections.abc import Iterator
from ctypes import c_double, c_float
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from math import ceil, floor
from unicodedata import normalize

import pypdfium2
from pypdfium2.raw import (
    FPDFClipPath_CountPaths,
    FPDFClipPath_CountPathSegments,
    FPDFClipPath_GetPathSegment,
    FPDFPage_CountObjects,
    FPDFPage_GetObject,
    FPDFPageObj_GetClipPath,
    FPDFPathSegment_GetPoint,
    FPDFText_CountChars,
    FPDFText_GetCharBox,
    FPDFText_GetCharOrigin,
    FPDFText_GetUnicode,
    FPDFText_IsGenerated,
)

MARGIN = 27  # points, a hair less than browsers keep: 0.4 inches
SCALE = 2  # px of a picture for each point
TOUCH = 0.35  # of the smaller one: more of a word does not lie in another's box by mere nearness
SIGN = 0.9  # of the smaller one: a sign that lies so much on the one before is its halo


@dataclass(frozen=True)
class Box:
    """A rectangle on a sheet, in points from its lower left corner."""

    left: float
    bottom: float
    right: float
    top: float

    def with_(self, other: "Box") -> "Box":
        """The smallest box around both."""
        return Box(
            min(self.left, other.left),
            min(self.bottom, other.bottom),
            max(self.right, other.right),
            max(self.top, other.top),
        )

    def shared(self, other: "Box") -> float:
        """The part of the smaller box that lies in the other."""
        width = min(self.right, other.right) - max(self.left, other.left)
        height = min(self.top, other.top) - max(self.bottom, other.bottom)
        if width <= 0 or height <= 0:
            return 0
        return width * height / max(min(self.area, other.area), 1e-6)

    @property
    def area(self) -> float:
        return (self.right - self.left) * (self.top - self.bottom)


@dataclass(frozen=True)
class Word:
    """Letters without a gap; `baseline` is where they stand."""

    text: str
    box: Box
    baseline: float


class Sheet:
    """One page of a PDF; `clips` are the boxes to which what is on it is cut."""

    def __init__(self, page: pypdfium2.PdfPage) -> None:
        width, height = page.get_size()
        self.box = Box(0, 0, width, height)
        self.words = list(words_of(signs_of(page.get_textpage())))
        self.clips = list(clips_of(page))
        self.picture = page.render(scale=SCALE).to_pil().convert("L")

    @cached_property
    def lines(self) -> list[list[Word]]:
        """The words by the lines on which they stand, from above, each from the left."""
        lines: list[list[Word]] = []
        for word in sorted(self.words, key=lambda word: -word.baseline):
            if not lines or lines[-1][0].baseline - word.baseline > 1:
                lines.append([])
            lines[-1].append(word)
        return [sorted(line, key=lambda word: word.box.left) for line in lines]

    def overlaps(self) -> list[tuple[str, str]]:
        """Words that lie over each other."""
        pairs = combinations(self.words, 2)
        return [(one.text, other.text) for one, other in pairs if one.box.shared(other.box) > TOUCH]

    def margins(self, edge: float) -> list[int]:
        """The darkest grey in each margin: left, top, right, bottom. What is printed may end `edge`
        points above the paper's lower edge.
        """
        width, height = self.box.right, self.box.top
        return [
            self.darkest(Box(0, 0, MARGIN, height)),
            self.darkest(Box(0, height - MARGIN, width, height)),
            self.darkest(Box(width - MARGIN, 0, width, height)),
            self.darkest(Box(0, 0, width, min(MARGIN, floor(edge)))),
        ]

    def cut(self, edge: float) -> int:
        """The darkest grey just above where the sheet ends, so many points from its paper's edge:
        what is cut there is seen.
        """
        return self.darkest(Box(MARGIN, edge, self.box.right - MARGIN, edge + 1))

    def darkest(self, box: Box) -> int:
        """The darkest grey in a box: 0 is black, 255 white."""
        left, right = box.left * SCALE, box.right * SCALE
        top, bottom = ((self.box.top - y) * SCALE for y in (box.top, box.bottom))
        part = (floor(left), floor(top), ceil(right), ceil(bottom))
        return self.picture.crop(part).getextrema()[0]


def read_pdf(pdf: bytes) -> list[Sheet]:
    """The sheets of a PDF."""
    with pypdfium2.PdfDocument(pdf) as document:
        return [Sheet(page) for page in document]


def clips_of(page: pypdfium2.PdfPage) -> Iterator[Box]:
    """The boxes to which the objects of a page are cut, each by its first path."""
    for index in range(FPDFPage_CountObjects(page)):
        clip = FPDFPageObj_GetClipPath(FPDFPage_GetObject(page, index))
        points = []
        if FPDFClipPath_CountPaths(clip) > 0:
            for corner in range(FPDFClipPath_CountPathSegments(clip, 0)):
                x, y = c_float(), c_float()
                FPDFPathSegment_GetPoint(FPDFClipPath_GetPathSegment(clip, 0, corner), x, y)
                points.append((x.value, y.value))
        if points:
            xs, ys = zip(*points, strict=True)
            yield Box(min(xs), min(ys), max(xs), max(ys))


def signs_of(text: pypdfium2.PdfTextPage) -> Iterator[Word | None]:
    """Each sign that is printed, in the order of the file, its halo left out; None: a space."""
    numbers = [c_double() for _ in range(6)]
    before, last = "", None
    for index in range(FPDFText_CountChars(text)):
        code = FPDFText_GetUnicode(text, index)
        sign = (before + chr(code)).encode("utf-16", "surrogatepass")
        if 0xD800 <= code < 0xDC00:  # the first half of a sign
            before = chr(code)
            continue
        letter, before = normalize("NFKC", sign.decode("utf-16")), ""
        if not letter.strip() or FPDFText_IsGenerated(text, index) == 1:
            yield None
            continue
        left, right, bottom, top, x, y = numbers
        FPDFText_GetCharBox(text, index, left, right, bottom, top)
        FPDFText_GetCharOrigin(text, index, x, y)
        word = Word(letter, Box(left.value, bottom.value, right.value, top.value), y.value)
        if last and last.text == letter and last.box.shared(word.box) > SIGN:
            continue
        last = word
        yield word


def words_of(signs: Iterator[Word | None]) -> Iterator[Word]:
    """Signs that follow each other on a line without a gap, as words."""
    word = None
    for sign in signs:
        if word and sign and follows(sign, word):
            word = Word(word.text + sign.text, word.box.with_(sign.box), word.baseline)
            continue
        if word:
            yield word
        word = sign
    if word:
        yield word


def follows(sign: Word, word: Word) -> bool:
    height = max(word.box.top - word.box.bottom, sign.box.top - sign.box.bottom)
    gap = sign.box.left - word.box.right
    return abs(sign.baseline - word.baseline) < 0.5 and -height < gap < height
