"""An image, cut in two by what a start uses; theme/worker/image/lines.js puts it together."""

from dataclasses import dataclass

import numpy as np

from press.runtime.image import Image
from press.runtime.profile import CutProgram, Profile

LINE = 64  # bytes of memory, as theme/worker/image/lines.js
BLOCK = 4096  # as the image's


@dataclass(frozen=True)
class CutImage:
    """`hot`: a bit for each line of the image, 1 where a start uses it, filled up to whole words;
    then these lines. `cold`: the other lines. `programs`: all of them, cut, by name; none, if they
    come whole. `script`: emscripten's, if that is another one then. `meta`: what the page must know
    of all this.
    """

    hot: bytes
    cold: bytes
    programs: dict[str, CutProgram]
    script: bytes | None
    meta: dict


def cut(image: Image, profile: Profile) -> CutImage:
    """An image in two. A line of zeros costs nothing and is hot: free memory may be used anyhow."""
    lines = np.frombuffer(image.memory, np.uint8).reshape(-1, LINE)
    used = np.frombuffer(profile.lines, np.uint8)[line_numbers(image.meta["runs"])] > 0
    used |= ~lines.any(axis=1)
    meta = {**image.meta, "starts": profile.starts, "isHalved": True}
    return CutImage(*parted(lines, used), profile.programs, profile.script, meta)


def uncut(image: Image) -> CutImage:
    """An image as if a start used all of it; of no start is it known what it does."""
    lines = np.frombuffer(image.memory, np.uint8).reshape(-1, LINE)
    meta = {**image.meta, "starts": {}, "isHalved": False}
    return CutImage(*parted(lines, np.ones(len(lines), bool)), {}, None, meta)


def parted(lines: np.ndarray, used: np.ndarray) -> tuple[bytes, bytes]:
    """The hot and the cold part of these lines, bytes by number and place, by whether each is
    used.
    """
    bits = np.packbits(used, bitorder="little").tobytes()
    hot = bits + b"\0" * (-len(bits) % 4) + lines[used].tobytes()
    return hot, lines[~used].tobytes()


def line_numbers(runs: list[int]) -> np.ndarray:
    """Which lines of the memory an image holds, in its order."""
    per_block = BLOCK // LINE
    pairs = zip(runs[::2], runs[1::2], strict=True)
    return np.concatenate(
        [np.arange(first * per_block, (first + count) * per_block) for first, count in pairs]
    )
