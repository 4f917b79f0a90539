"""The locked runtime: Pyodide and numpy, wherever the bytes come from, right to the last one."""

import subprocess
import sys
import tempfile
import tomllib
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from pathlib import Path
from urllib.request import urlopen

from press.cache import drafting, keep
from press.errors import BuildError, shown

LOCK = tomllib.loads((Path(__file__).parent / "lock.toml").read_text(encoding="utf-8"))


@dataclass(frozen=True)
class Runtime:
    """A folder that holds every file of the lock, verified."""

    folder: Path

    def __getitem__(self, name: str) -> Path:
        return self.folder / name

    @property
    def numpy(self) -> Path:
        """The wheel."""
        return self[next(name for name in LOCK["files"] if name.startswith("numpy-"))]

    @property
    def python(self) -> str:
        """Its Python's version, as folders are named: 3.12."""
        return LOCK["info"]["python"].rpartition(".")[0]

    @property
    def lock_file(self) -> dict:
        """What Pyodide reads as its pyodide-lock.json: numpy, and nothing else."""
        numpy = {
            "name": "numpy",
            "version": LOCK["numpy"],
            "file_name": self.numpy.name,
            "install_dir": "site",
            "sha256": LOCK["files"][self.numpy.name],
            "package_type": "package",
            "imports": ["numpy"],
            "depends": [],
        }
        return {"info": LOCK["info"], "packages": {"numpy": numpy}}


def bring_runtime(cache: Path, named: Path | None = None) -> Runtime:
    """The runtime from the first source that has it; BuildError says what was tried.

    `named` is a folder that the author names; it goes first.
    """
    cached = cache / "runtime" / LOCK["version"]
    if cached.is_dir():
        verify(cached, f"{shown(cached)} (delete that folder, and it is brought anew)")
        return Runtime(cached)
    tried = []
    for name, source in sources(named):
        print(f"Bringing Python for the browser from {name} …", flush=True)
        with drafting(cached) as draft:
            folder = draft / "runtime"
            folder.mkdir()
            try:
                source(folder)
            except (OSError, subprocess.CalledProcessError, KeyError, StopIteration) as problem:
                tried.append(f"{name}: {problem}")
                continue
            verify(folder, name)
            keep(folder, cached)
            return Runtime(cached)
    raise BuildError("The runtime cannot be had. Tried:\n  " + "\n  ".join(tried))


def sources(named: Path | None) -> Iterator[tuple[str, Callable[[Path], None]]]:
    """Names of sources, and functions that put the runtime's files into a folder."""
    if named:
        yield f"the folder {shown(named)}", partial(from_folder, named)
    yield f"the Python distribution {LOCK['distribution']}", from_distribution
    yield "Pyodide's distribution on the web", from_web


def from_folder(folder: Path, to: Path) -> None:
    for name in LOCK["files"]:
        (to / name).write_bytes((folder / name).read_bytes())


def from_distribution(to: Path) -> None:
    """A wheel of the locked hash, and only that: pip would run the code of anything else."""
    with tempfile.TemporaryDirectory() as place:
        wanted = Path(place, "wanted.txt")
        wanted.write_text(f"{LOCK['distribution']} --hash=sha256:{LOCK['distribution_hash']}\n")
        pip = [sys.executable, "-m", "pip", "download", "--no-deps", "--disable-pip-version-check"]
        locked = ["--only-binary", ":all:", "--require-hashes", "--requirement", str(wanted)]
        subprocess.run([*pip, "--dest", place, *locked], check=True)
        with zipfile.ZipFile(next(Path(place).glob("*.whl"))) as wheel:
            for name in LOCK["files"]:
                inside = next(n for n in wheel.namelist() if n.endswith(f"/pyodide/{name}"))
                (to / name).write_bytes(wheel.read(inside))


def from_web(to: Path) -> None:
    for name in LOCK["files"]:
        print(f"  {name}", flush=True)
        with urlopen(LOCK["web"] + name, timeout=60) as answer:
            (to / name).write_bytes(answer.read())


def verify(folder: Path, place: str) -> None:
    """BuildError with both hashes if a file is missing or differs from the lock in any byte."""
    for name, wanted in LOCK["files"].items():
        file = folder / name
        if not file.is_file():
            raise BuildError(f"{name} is missing in {place}.")
        found = sha256(file.read_bytes()).hexdigest()
        if found != wanted:
            raise BuildError(
                f"{name} in {place} has not the locked bytes.\n"
                f"  SHA-256 wanted: {wanted}\n  SHA-256 found:  {found}"
            )
