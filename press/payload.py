"""The payload: the runtime and our `py/` as parts, cut into pieces of text that load anywhere.

Each part is gzip, cut into slices, each slice base64: what a classic script can carry from any
place, file:// and a sandboxed frame included.
"""

import gzip
import io
import json
import zipfile
from base64 import b64encode
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from press.book import Book
from press.runtime import Runtime

EPOCH = (1980, 1, 1, 0, 0, 0)  # the one date in every archive, so that equal files give equal bytes


@dataclass(frozen=True)
class Part:
    """One thing the worker needs, compressed."""

    name: str
    gz: bytes

    def slices(self, size: int) -> list[str]:
        """Base64 texts of `size` bytes each but the last; `size` must be a multiple of 3."""
        return [b64encode(self.gz[i : i + size]).decode() for i in range(0, len(self.gz), size)]


def make_payload(book: Book, runtime: Runtime, engine: bytes) -> list[Part]:
    """The parts, in the order in which the page needs them."""
    things = {
        "engine": engine,
        "pyodide.asm.wasm": runtime["pyodide.asm.wasm"].read_bytes(),
        "pyodide-lock.json": json.dumps(runtime.lock_file).encode(),
        "python_stdlib.zip": runtime["python_stdlib.zip"].read_bytes(),
        runtime.numpy.name: runtime.numpy.read_bytes(),
        "py.zip": sources(book.py),
    }
    return [Part(name, compressed(book, data)) for name, data in things.items()]


def engine_script(book: Book, runtime: Runtime) -> bytes:
    """The worker's whole source: Pyodide's two scripts, then ours. It needs no other script."""
    scripts = [runtime["pyodide.js"], runtime["pyodide.asm.js"], book.theme / "worker.js"]
    return b"\n;\n".join(script.read_bytes() for script in scripts)


def sources(py: Path) -> bytes:
    """`py/` as a zip."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for file in sorted(py.rglob("*.py")):
            info = zipfile.ZipInfo(file.relative_to(py).as_posix(), EPOCH)
            archive.writestr(info, file.read_bytes())
    return out.getvalue()


def compressed(book: Book, data: bytes) -> bytes:
    """Gzip at its best, kept in the cache: the runtime takes seconds."""
    cached = book.cache / "gzip" / f"{sha256(data).hexdigest()}.gz"
    if not cached.exists():
        cached.parent.mkdir(parents=True, exist_ok=True)
        cached.write_bytes(gzip.compress(data, 9, mtime=0))
    return cached.read_bytes()
