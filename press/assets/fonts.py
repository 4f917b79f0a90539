"""Three voices of type, cut down to the letters in use and written into the style sheet."""

import json
from base64 import b64encode
from collections.abc import Iterable
from hashlib import sha256
from io import BytesIO
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

from press.cache import kept

FACES = [
    ("Fraunces", "fraunces", "normal"),
    ("Literata", "literata", "normal"),
    ("Literata", "literata", "italic"),
    ("Figtree", "figtree", "normal"),
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
            f"font-family:{family};font-style:{style};font-weight:100 900",
        )
        for family, name, style in FACES
    )


def face_rule(
    file: Path, letters: list[str], features: list[str], cache: Path, described: str
) -> str:
    """The rule for a font file, with only these letters and features inside."""
    source = file.read_bytes()
    key = sha256(source + json.dumps([letters, features]).encode()).hexdigest()[:24]
    font = kept(cache / "fonts" / f"{key}.woff2", lambda: subset(source, letters, features))
    data = b64encode(font).decode()
    return (
        f"@font-face{{{described};"
        f"font-display:swap;src:url(data:font/woff2;base64,{data}) format('woff2')}}"
    )


def subset(source: bytes, letters: list[str], features: list[str]) -> bytes:
    """A WOFF2 font with only these letters, the same bytes every time."""
    font = TTFont(BytesIO(source), recalcTimestamp=False)
    options = Options(flavor="woff2", layout_features=features, notdef_outline=True)
    subsetter = Subsetter(options)
    subsetter.populate(text="".join(letters))
    subsetter.subset(font)
    font.flavor = "woff2"
    out = BytesIO()
    font.save(out)
    return out.getvalue()
