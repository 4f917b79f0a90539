"""The memory image: Python with numpy and our modules imported, as bytes to start from."""

import json
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from pathlib import Path

from press.book import THEME
from press.cache import kept_folder
from press.dist import write_file
from press.runtime.files import Runtime
from press.runtime.node import run_node

HERE = Path(__file__).parent
SHARED = THEME / "worker" / "image"  # what the page's worker does the same way
MODULES = ("browser.bridge", "browser.resume")  # what the page calls; the rest comes with it


@dataclass(frozen=True)
class Image:
    """An image: `memory`, what the page must know of it, and the side modules it was linked with.

    `side_modules` maps their paths in numpy's wheel to their bytes, in the order of linking.
    """

    memory: bytes
    meta: dict
    side_modules: dict[str, bytes]


def make_image(runtime: Runtime, python: Mapping[str, Path], cache: Path) -> Image:
    """The image of this runtime and the page's Python, from the cache if they were seen before.

    `python` holds files by their paths below `py/`. Node comes with the Python dependencies.
    BuildError with Node's own words if it fails.
    """
    take = partial(take_image, runtime, python)
    place = kept_folder(cache / "image" / fingerprint(runtime, python), take)
    meta = json.loads((place / "image.json").read_bytes())
    with zipfile.ZipFile(runtime.numpy) as wheel:
        side_modules = {name: wheel.read(name) for name in meta["sideModules"]}
    return Image((place / "image.bin").read_bytes(), meta, side_modules)


def take_image(runtime: Runtime, python: Mapping[str, Path], draft: Path) -> Path:
    """Run Node on the unpacked runtime; the folder below `draft` in which the image stands."""
    print("Making the memory image …", flush=True)
    with zipfile.ZipFile(runtime.numpy) as wheel:
        wheel.extractall(draft / "numpy")
    for path, file in python.items():
        write_file(draft / "py" / path, file.read_bytes())
    write_file(draft / "pyodide-lock.json", json.dumps(runtime.lock_file))
    options: dict[str, Path | str] = {
        "runtime": runtime.folder,
        "lock": draft / "pyodide-lock.json",
        "numpy": draft / "numpy",
        "py": draft / "py",
        "modules": ",".join(MODULES),
        "out": draft / "image",
    }
    run_node(HERE / "make.mjs", options, "The memory image could not be made.")
    return draft / "image"


def fingerprint(runtime: Runtime, python: Mapping[str, Path]) -> str:
    """A name for all that goes into an image."""
    makers = [*sorted(HERE.glob("*.*")), *sorted(SHARED.glob("*.js"))]
    whole = sha256(json.dumps(runtime.lock_file).encode())
    for path, file in [*python.items(), *((file.name, file) for file in makers)]:
        whole.update(f"{path} ".encode() + sha256(file.read_bytes()).digest())
    return whole.hexdigest()[:24]
