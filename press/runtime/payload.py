"""The payload: the runtime and the page's Python, cut into pieces of text that load anywhere.

Each part is zstd, cut into slices, each slice base64: what a classic script can carry from any
place, file:// and a sandboxed frame included. Browsers have no zstd for scripts, so the first part
is the program that unpacks the others.
"""

import json
import math
import struct
from base64 import b64encode
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Literal, get_args

import zstandard

from press.cache import kept
from press.runtime.files import Runtime
from press.runtime.image import Image
from press.runtime.library import other_files
from press.runtime.profile import MAIN, SCRIPT
from press.runtime.profile.cut import CutImage

# What Python needs to be ready; then, to answer; then, for all that may ever be asked of it.
When = Literal["soon", "next", "late"]
WHEN = get_args(When)


@dataclass(frozen=True)
class Part:
    """One thing the worker needs, packed."""

    name: str
    packed: bytes
    size: int  # in bytes, when unpacked
    when: When
    program: bool  # WebAssembly
    second: bool = False  # a program as it is, whose first half is another part
    behind: tuple[tuple[str, int], ...] = ()  # what follows in the same frame: names and sizes

    def slices(self, size: int) -> list[str]:
        """Base64 texts of `size` bytes each but the last; `size` must be a multiple of 3."""
        return [
            b64encode(self.packed[i : i + size]).decode() for i in range(0, len(self.packed), size)
        ]


def slices(payload: list[Part], size: int) -> Iterator[tuple[Part, int, str]]:
    """Every slice of every part in order: part, number, text."""
    for part in payload:
        for index, text in enumerate(part.slices(size)):
            yield part, index, text


def contents(payload: list[Part], size: int) -> list[dict]:
    """What the page must know to tell how much has arrived."""
    return [
        {
            "name": part.name,
            "slices": math.ceil(len(part.packed) / size),
            "size": part.size,
            "when": part.when,
            "isProgram": part.program,
            "isSecond": part.second,
            "behind": [{"name": name, "size": size} for name, size in part.behind],
        }
        for part in payload
    ]


SCRIPTS = ("pyodide.js", SCRIPT)
FIRST = "first half of "  # a program's
DATA = "data of "  # a program's
COLD = "image.cold"
UNPACKER = "zstd.wasm"  # the one part that is not packed
BEST, QUICK = 22, 3  # zstd's levels: small for the reader, or soon there for the author


def make_payload(
    runtime: Runtime,
    python: Mapping[str, Path],
    image: Image,
    cut: CutImage,
    unpacker: bytes,
    pack: Callable[[bytes], bytes],
) -> list[Part]:
    """The parts, in the order in which the page needs them; `pack` is `packed` at some level.

    Where an image's programs come in halves, the page makes the second ones of the whole programs:
    so Python can start from nothing, too. Their data come in one frame with the image's cold lines,
    where most of them stand once more.
    """
    whole = {MAIN: runtime[MAIN].read_bytes(), **image.side_modules}
    halves = {FIRST + name: program.first for name, program in cut.programs.items()}
    codes = {name: program.code for name, program in cut.programs.items()}
    data = {DATA + name: program.data for name, program in cut.programs.items()}
    soon = {
        **(halves or whole),  # compiled while the scripts are read
        **{name: runtime[name].read_bytes() for name in SCRIPTS},
        **({SCRIPT: cut.script} if cut.script else {}),
        "image.hot": cut.hot,
    }
    next_ = {
        COLD: cut.cold + b"".join(data.values()),
        "py": joined(own_files(python)),
    }
    late = {
        **codes,
        "rest": joined(other_files(runtime, image)),
    }

    def part(when: When, name: str, content: bytes) -> Part:
        is_program = name in whole or name in halves
        is_second = name in whole and bool(halves)
        behind = tuple((name, len(piece)) for name, piece in data.items()) if name == COLD else ()
        return Part(name, pack(content), len(content), when, is_program, is_second, behind)

    return [
        Part(UNPACKER, unpacker, len(unpacker), "soon", program=True),
        *(
            part(when, name, content)
            for when, contents in zip(WHEN, (soon, next_, late), strict=True)
            for name, content in contents.items()
        ),
    ]


def locked(runtime: Runtime, cut: CutImage) -> dict:
    """What Python's side must know before any part arrives: the image's layout, Pyodide's lock."""
    return {"image": cut.meta, "lock": runtime.lock_file}


def own_files(python: Mapping[str, Path]) -> dict[str, bytes]:
    """The page's Python, as it stands in the browser's file system."""
    return {f"/py/{path}": file.read_bytes() for path, file in python.items()}


def joined(files: dict[str, bytes]) -> bytes:
    """Files in one: the size of an index, the index [[path, size], …] as JSON, the bytes."""
    index = json.dumps([[path, len(data)] for path, data in files.items()]).encode()
    return struct.pack("<I", len(index)) + index + b"".join(files.values())


def packed(data: bytes, cache: Path, level: int) -> bytes:
    """One zstd frame with size and checksum, kept in the cache: the runtime takes half a minute.
    Damage is told by the frame itself.
    """
    place = cache / "zstd" / f"{sha256(data).hexdigest()}-{level}.zst"
    return kept(place, lambda: compressor(level).compress(data))


def compressor(level: int) -> zstandard.ZstdCompressor:
    """What packs into one frame that holds its size and its checksum."""
    return zstandard.ZstdCompressor(level=level, write_checksum=True, write_content_size=True)


def unpacked(part: Part) -> bytes:
    """What was packed in a part."""
    return zstandard.ZstdDecompressor().decompress(part.packed)
