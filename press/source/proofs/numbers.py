"""The numbers of a sentence, in digits and, in English, in words."""

import re

from press.source.chapter import is_english

FORMULA = re.compile(r"\$[^$\n]+\$|\x02[^\x03]*\x03")  # as it is written, or as Markdown keeps it
DIGITS = re.compile(r"(?<![\w.])\d+(?:,\d{3})*(?:\.\d+)?(?![\w])")
SMALL = [
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen"),
    "nineteen",
]
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
# “One” is more often no number than one, so it is left out.
NAMED = {word: n for n, word in enumerate(SMALL) if word != "one"}
NAMED |= {word: 10 * n for n, word in enumerate(TENS, 2)}
UNITS = {word: n for n, word in enumerate(SMALL[:10]) if n}
TIMES = {"hundred": 100, "thousand": 1000}
WORDS = re.compile(
    rf"\b(?:(?P<tens>{'|'.join(TENS)})[ -](?P<unit>{'|'.join(UNITS)})"
    rf"|(?P<count>{'|'.join(SMALL + TENS)}|an?) (?P<times>{'|'.join(TIMES)})"
    rf"|(?P<name>{'|'.join(NAMED)}))\b",
    re.IGNORECASE,
)


def numbers_in(text: str, language: str = "en") -> dict[str, float]:
    """Each number of a text as it is written, and what it is without its sign.

    >>> numbers_in("In 2,000 epochs fifteen of twenty-one came to −9.8.")
    {"2,000": 2000.0, "9.8": 9.8, "fifteen": 15.0, "twenty-one": 21.0}
    """
    text = FORMULA.sub(" ", text)
    found = {m[0]: float(m[0].replace(",", "")) for m in DIGITS.finditer(text)}
    if is_english(language):
        found |= {m[0]: value(m) for m in WORDS.finditer(text)}
    return found


def value(match: re.Match) -> float:
    """What a number in words comes to."""
    if match["tens"]:
        return float(NAMED[match["tens"].lower()] + UNITS[match["unit"].lower()])
    if match["times"]:
        return float((UNITS | NAMED).get(match["count"].lower(), 1) * TIMES[match["times"].lower()])
    return float(NAMED[match["name"].lower()])
