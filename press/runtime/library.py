"""Python's library and numpy, but for what a start brings: what any import may ask for."""

import io
import zipfile

from press.runtime.files import Runtime
from press.runtime.image import Image

# In numpy's wheel, what only a compiler or a type checker reads.
UNREAD = (".a", ".c", ".h", ".pxd", ".pyi", ".pyx")


def other_files(runtime: Runtime, image: Image) -> dict[str, bytes]:
    """The standard library, and all of numpy that Python may read but the side modules, which are
    parts of their own. Bytes by their paths in the browser's file system.
    """
    stdlib = f"/lib/python{runtime.python.replace('.', '')}.zip"
    with zipfile.ZipFile(runtime.numpy) as wheel:
        names = [name for name in wheel.namelist() if not name.endswith(("/", *UNREAD))]
        numpy = {name: wheel.read(name) for name in sorted(names) if name not in image.side_modules}
    return {stdlib: stored(runtime["python_stdlib.zip"].read_bytes()), **numpy}


def stored(library: bytes) -> bytes:
    """A zip file with the same entries, none of them compressed: zstd packs them better."""
    into = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(library)) as before,
        zipfile.ZipFile(into, "w", zipfile.ZIP_STORED) as after,
    ):
        for entry in before.infolist():
            data = before.read(entry)
            entry.compress_type = zipfile.ZIP_STORED
            after.writestr(entry, data)
    return into.getvalue()
