"""Python as the page colours it."""

from collections.abc import Iterator
from html import escape
from itertools import groupby

from pygments.lexers import PythonLexer
from pygments.token import STANDARD_TYPES

# The classes that theme/styles/code.css paints; what has another one needs no element.
PAINTED = frozenset(
    ["k", "kn", "kc", "ow", "kd", "mf", "mi", "s1", "s2", "sb", "c1", "sd", "nf", "nc", "fm"]
)


def coloured(code: str) -> str:
    """Python as HTML: elements with Pygments' classes round what the theme paints."""
    return "".join(
        f'<span class="{kind}">{words}</span>' if kind in PAINTED else words
        for kind, words in pieces(code)
    )


def pieces(code: str) -> Iterator[tuple[str, str]]:
    """The code cut where its class changes: classes and escaped text."""
    tokens = PythonLexer(stripnl=False).get_tokens(code)
    for kind, run in groupby(tokens, lambda token: STANDARD_TYPES[token[0]]):
        yield kind, escape("".join(text for _, text in run), quote=False)
