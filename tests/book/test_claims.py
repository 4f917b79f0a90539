"""The claims of the prose: all are told, and say what they measure. The build proves them all."""

import re

from kit.find import find_claims
from press.book import ROOT
from press.source.chapter import read_chapters

CLAIMS = find_claims()
CHAPTERS = read_chapters(ROOT / "content")


def test_every_claim_is_told_and_every_told_claim_is_known():
    told = {name for c in CHAPTERS for name in re.findall(r"\b(?:claim|key)=(\w+)", c.text)}
    assert told == set(CLAIMS)


def test_every_claim_says_what_is_measured():
    assert [name for name, proof in CLAIMS.items() if not proof.__doc__] == []
