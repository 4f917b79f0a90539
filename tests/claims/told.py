"""What every claim finds, with whichever Python and numpy run this: the build's or the page's."""

import json
from collections.abc import Iterator

import numpy

from kit.find import find_claims
from kit.proving.claim import prove


def told() -> Iterator[str]:
    """A line of JSON for each claim: its name, numpy's version, its Evidence with the answer."""
    for name, claim in find_claims().items():
        evidence = prove(claim)
        found = evidence.to_json() | {"answer": short(evidence.answer)}
        yield json.dumps({"claim": name, "numpy": numpy.__version__, "found": found})


def short(answer: object) -> object:
    """An answer with six digits of each number, as strips have: the last of sixteen may differ."""
    return json.loads(json.dumps(answer), parse_float=lambda number: float(f"{float(number):.6g}"))
