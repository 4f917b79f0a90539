"""The program that unpacks the payload in the browser."""

import re
from base64 import b64decode
from pathlib import Path

from press.errors import BuildError

PLACE = Path("zstddec", "dist", "zstddec.mjs")


def zstd_program(node_modules: Path) -> bytes:
    """The npm package zstddec's WebAssembly, which its script holds as base64 in a constant."""
    script = (node_modules / PLACE).read_text(encoding="utf-8")
    found = re.search(r'const wasm = "([^"]+)"', script)
    if not found:
        raise BuildError(f"zstd's program is not where it was in {PLACE.as_posix()}.")
    return b64decode(found[1])
