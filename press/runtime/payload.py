"""The payload: the runtime and the page's Python, cut into pieces of text that load anywhere.

Each part is gzip, cut into slices, each slice base64: what a classic script can carry from any
place, file:// and a sandboxed frame included.
"""

import gzip
import json
import math
import struct
import zipfile
from base64 import b64encode
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from press.cache import kept
from press.runtime.files import Runtime
from press.runtime.image import Image


@dataclass(frozen=True)
class Part:
    """One thing the worker needs, compressed."""

    name: str
    gz: bytes
    size: int  # in bytes, when decompressed
    late: bool  # can wait until Python is ready
    program: bool  # WebAssembly

    def slices(self, size: int) -> list[str]:
        """Base64 texts of `size` bytes each but the last; `size` must be a multiple of 3."""
        return [b64encode(self.gz[i : i + size]).decode() for i in range(0, len(self.gz), size)]


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
            "slices": math.ceil(len(part.gz) / size),
            "size": part.size,
            "late": part.late,
            "isProgram": part.program,
        }
        for part in payload
    ]


SCRIPTS = ("pyodide.js", "pyodide.asm.js")


def make_payload(
    runtime: Runtime, python: Mapping[str, Path], image: Image, cache: Path
) -> list[Part]:
    """The parts, in the order in which the page needs them."""
    programs = {"pyodide.asm.wasm": runtime["pyodide.asm.wasm"].read_bytes(), **image.side_modules}
    things = {
        **{name: runtime[name].read_bytes() for name in SCRIPTS},
        **programs,
        "py": packed(own_files(python)),
        "image.bin": image.memory,
        "rest": packed(other_files(runtime, image)),
    }
    return [
        Part(
            name,
            compressed(data, cache),
            len(data),
            late=name == "rest",
            program=name in programs,
        )
        for name, data in things.items()
    ]


def locked(runtime: Runtime, image: Image) -> dict:
    """What Python's side must know before any part arrives: the image's layout, Pyodide's lock."""
    return {"image": image.meta, "lock": runtime.lock_file}


def own_files(python: Mapping[str, Path]) -> dict[str, bytes]:
    """The page's Python, as it stands in the browser's file system."""
    return {f"/py/{path}": file.read_bytes() for path, file in python.items()}


def other_files(runtime: Runtime, image: Image) -> dict[str, bytes]:
    """The standard library, and all of numpy but the side modules, which are parts of their own."""
    stdlib = f"/lib/python{runtime.python.replace('.', '')}.zip"
    with zipfile.ZipFile(runtime.numpy) as wheel:
        names = sorted(name for name in wheel.namelist() if name not in image.side_modules)
        numpy = {name: wheel.read(name) for name in names if not name.endswith("/")}
    return {stdlib: runtime["python_stdlib.zip"].read_bytes(), **numpy}


def packed(files: dict[str, bytes]) -> bytes:
    """Files in one: the size of an index, the index [[path, size], …] as JSON, the bytes."""
    index = json.dumps([[path, len(data)] for path, data in files.items()]).encode()
    return struct.pack("<I", len(index)) + index + b"".join(files.values())


def compressed(data: bytes, cache: Path) -> bytes:
    """Gzip at its best, kept in the cache: the runtime takes seconds."""
    place = cache / "gzip" / f"{sha256(data).hexdigest()}.gz"
    return kept(place, lambda: gzip.compress(data, 9, mtime=0))
