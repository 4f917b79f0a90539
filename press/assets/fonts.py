"""Three voices of type, cut down to the letters and weights in use, inside the style sheet."""

import json
from base64 import b64encode
from collections.abc import Iterable
from hashlib import sha256
from io import BytesIO
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

from press.cache import kept

Weights = tuple[int, int]  # the lightest and the boldest
FACES: list[tuple[str, str, str, Weights]] = [
    ("Fraunces", "fraunces", "normal", (500, 700)),
    ("Literata", "literata", "normal", (400, 700)),
    ("Literata", "literata", "italic", (400, 400)),
    ("Figtree", "figtree", "normal", (400, 750)),
]
# What browsers do unasked, and figures of one width, for numbers that change.
FEATURES = ["calt", "ccmp", "clig", "kern", "liga", "locl", "mark", "mkmk", "rlig", "tnum"]
ALWAYS = {chr(c) for c in range(0x20, 0x7F)} | set("—–−×·…“”‘’„‚«»€°±²³½")


def font_faces(node_modules: Path, texts: Iterable[str], cache: Path) -> str:
    """@font-face rules for every character of `texts`; no file beside the style sheet is needed."""
    letters = sorted(ALWAYS.union(*texts))
    folder = node_modules / "@fontsource-variable"
    return "\n".join(
        face_rule(
            folder / name / "files" / f"{name}-latin-wght-{style}.woff2",
            letters,
            FEATURES,
            cache,
            f"font-family:{family};font-style:{style};font-weight:{weights[0]} {weights[1]}",
            weights,
        )
        for family, name, style, weights in FACES
    )


def face_rule(
    file: Path,
    letters: list[str],
    features: list[str],
    cache: Path,
    described: str,
    weights: Weights | None = None,
) -> str:
    """The rule for a font file, with only these letters, features and weights inside."""
    source = file.read_bytes()
    wanted = letters, features, weights
    key = sha256(source + json.dumps(wanted).encode()).hexdigest()[:24]
    font = kept(cache / "fonts" / f"{key}.woff2", lambda: subset(source, *wanted))
    data = b64encode(font).decode()
    return (
        f"@font-face{{{described};"
        f"font-display:swap;src:url(data:font/woff2;base64,{data}) format('woff2')}}"
    )


def subset(
    source: bytes, letters: list[str], features: list[str], weights: Weights | None
) -> bytes:
    """A WOFF2 font with only these letters, the same bytes every time. A font that comes in all
    weights keeps only those from the lightest to the boldest.
    """
    font = TTFont(BytesIO(source), recalcTimestamp=False)
    options = Options(flavor="woff2", layout_features=features, notdef_outline=True)
    subsetter = Subsetter(options)
    subsetter.populate(text="".join(letters))
    subsetter.subset(font)
    if weights:
        instantiateVariableFont(font, {"wght": weights}, inplace=True)
    font.flavor = "woff2"
    out = BytesIO()
    font.save(out)
    return out.getvalue()
