"""A Strip: a dot for each run, stacked over an axis, and a line where the promise stands."""

import math
from itertools import count, pairwise

from kit.draw.axes import Scale, written
from kit.draw.labels import text, width_of
from kit.draw.svg import circle, line
from kit.numbers import short
from kit.proving.evidence import Strip

WIDE = 272  # px: what the narrowest phone has
MARGIN = 16  # left and right, for half a tick's number
TOP = 20  # for the promise's words
FOOT = 22  # for the ticks, above the unit
DOT = 3.6
PITCH = 9.2  # from dot to dot
LOWEST, HIGHEST = 4, 14  # dots that there is room for
SIZE = 13
ROW = 17
APART = 6  # px between two numbers


def strip_size(strip: Strip) -> tuple[float, float]:
    """Width and height of the picture in px; it is as high as its highest stack needs."""
    tallest = max(map(len, stacks(strip).values()))
    stack = min(max(tallest, LOWEST), HIGHEST) * PITCH
    return WIDE, TOP + stack + FOOT + ROW * len(rows(strip.unit))


def drawn_strip(strip: Strip) -> str:
    """The picture, from (0, 0). A run that breaks the promise is a ring."""
    marks = marks_of(strip)
    x = along(marks)
    unit = rows(strip.unit)
    foot = strip_size(strip)[1] - ROW * len(unit) - FOOT
    parts = [line("axisline", (x.start, foot), (x.end, foot))]
    for mark in marks:
        parts.append(line("axisline", (x(mark), foot), (x(mark), foot + 4)))
    for middle, words in numbered(marks):
        parts.append(text("tick", (middle, foot + 17), words, SIZE))
    for i, words in enumerate(unit, 1):
        parts.append(text("axis", (WIDE / 2, foot + FOOT - 5 + ROW * i), words, SIZE))
    for column, values in stacks(strip).items():
        pitch = min(PITCH, HIGHEST * PITCH / len(values))
        for value, level in zip(values, count(), strict=False):
            role = "kept" if strip.keeps(value) else "broken"
            parts.append(circle(f"run {role}", (column, foot - DOT - 1.4 - pitch * level), DOT))
    return "".join([*parts, promised(strip, x, foot)])


def rows(words: str) -> list[str]:
    """Words in rows that are no wider than the picture."""
    done: list[str] = []
    for word in words.split():
        longer = f"{done[-1]} {word}" if done else word
        done[-1:] = [longer] if width_of(longer, SIZE) <= WIDE else [*done[-1:], word]
    return done


def promised(strip: Strip, x: Scale, foot: float) -> str:
    """The promise's line, and its words on the side where they have room, or else above it."""
    at, words = x(strip.promise), said(strip)
    wide = width_of(words, SIZE)
    places = [(at + 6, TOP - 16), (at - 6 - wide, TOP - 16), (max(0.0, WIDE - wide), TOP - 2)]
    left, top = next(
        ((left, top) for left, top in places if left >= 0 and left + wide <= WIDE), places[-1]
    )
    return line("promise", (at, top), (at, foot)) + text(
        "word", (left, TOP - 6), words, SIZE, anchor="start"
    )


def said(strip: Strip) -> str:
    """`promised: at most 15`"""
    return f"promised: {strip.side} {short(strip.promise, 4)}"


def stacks(strip: Strip) -> dict[float, list[float]]:
    """The runs' numbers by the places of their columns, a dot's width apart."""
    x = across(strip)
    columns: dict[float, list[float]] = {}
    for value in sorted(strip.values):
        columns.setdefault(round(x(value) / PITCH) * PITCH, []).append(value)
    return columns


def across(strip: Strip) -> Scale:
    """The axis of a strip."""
    return along(marks_of(strip))


def along(marks: list[float]) -> Scale:
    """The axis, from its first tick to its last."""
    return Scale(marks[0], marks[-1], MARGIN, WIDE - MARGIN)


def numbered(marks: list[float]) -> list[tuple[float, str]]:
    """The ticks' numbers and their middles, in px; those at the ends move into the picture."""
    x, numbers = along(marks), [written(mark, marks) for mark in marks]
    halves = [width_of(words, SIZE) / 2 for words in numbers]
    middles = [
        min(max(x(mark), half), WIDE - half) for mark, half in zip(marks, halves, strict=True)
    ]
    return list(zip(middles, numbers, strict=True))


def marks_of(strip: Strip) -> list[float]:
    """Round numbers round all of the runs' and the promise; from 0, where that is not far.

    As many as there is room for, six at most.
    """
    low, high = min(*strip.values, strip.promise), max(*strip.values, strip.promise)
    low = 0.0 if 0 < low < 0.7 * high else low
    high = 0.0 if 0.7 * low < high < 0 else high
    tries = [round_numbers(low, high, count) for count in (5, 4, 3, 2, 1)]
    return next((marks for marks in tries if have_room(marks)), tries[-1])


def round_numbers(low: float, high: float, count: int) -> list[float]:
    """Multiples of 1, 2 or 5 times a power of ten, in about `count` steps from below to above."""
    rough = ((high - low) or abs(high) or 1.0) / count
    power = 10.0 ** math.floor(math.log10(rough))
    step = next(m * power for m in (1, 2, 5, 10) if m * power >= rough * 0.999)
    first, last = math.floor(low / step + 1e-9), math.ceil(high / step - 1e-9)
    return [i * step for i in range(first, max(last, first + 1) + 1)]


def have_room(marks: list[float]) -> bool:
    """Whether their numbers stand apart under the axis."""
    return all(
        left + (width_of(words, SIZE) + width_of(more, SIZE)) / 2 + APART <= right
        for (left, words), (right, more) in pairwise(numbered(marks))
    )
