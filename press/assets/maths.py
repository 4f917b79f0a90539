"""A font for formulas, cut down to the signs in use: without one, x₁ is x1 on many machines.

It keeps its MATH table, by which browsers size and place subscripts, fractions and roots.
"""

import re
from collections.abc import Iterable
from html import unescape
from pathlib import Path
from unicodedata import lookup

from press.assets.fonts import face_rule

FAMILY = "STIX Two Math"
FEATURES = ["ssty"]  # the forms that small signs have
FORMULA = re.compile(r"<math\b.*?</math>", re.DOTALL)
TAG = re.compile(r"<[^>]*>")
GREEK = {chr(c) for c in range(ord("α"), ord("ω") + 1)}
SLANTED_APART = {"h": "ℎ"}  # Unicode had it already, as Planck's constant


def maths_face(node_modules: Path, pages: Iterable[str], cache: Path) -> str:
    """The @font-face rule for the formulas in the HTML of `pages`; empty if there are none."""
    letters = signs(pages)
    if not letters:
        return ""
    file = node_modules / "@fontsource/stix-two-math/files/stix-two-math-latin-400-normal.woff2"
    return face_rule(file, sorted(letters), FEATURES, cache, f"font-family:{FAMILY!r}")


def signs(pages: Iterable[str]) -> set[str]:
    """Every sign of the formulas, letters also as the slanted ones that browsers make of them."""
    formulas = (formula for page in pages for formula in FORMULA.findall(page))
    letters = {sign for formula in formulas for sign in unescape(TAG.sub("", formula))}
    return letters | {slanted(letter) for letter in letters}


def slanted(letter: str) -> str:
    """A letter as the mathematical italic one; any other sign as it is."""
    if letter in SLANTED_APART:
        return SLANTED_APART[letter]
    if letter.isascii() and letter.isalpha():
        size = "CAPITAL" if letter.isupper() else "SMALL"
        return lookup(f"MATHEMATICAL ITALIC {size} {letter.upper()}")
    if letter in GREEK:
        return chr(ord("𝛼") + ord(letter) - ord("α"))
    return letter
