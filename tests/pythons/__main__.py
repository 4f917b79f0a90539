"""`make test-same`: this book, built from nothing by other Pythons, has the same bytes.

    python -m tests.pythons [PYTHON …]

The Pythons are commands; without any, those from python3.11 on that are on the path. Each gets what
a build requires, in a folder of its own in .cache/.
"""

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from shutil import which

from press.book import ROOT
from tests.harness.books import build_in_a_process, digest

REQUIRED = ROOT / "requirements.txt"
ASKED = "import platform; print(platform.python_version())"


def main() -> None:
    """Say of each Python whether all is the same; the process ends with 1 if anything is not."""
    here = version(sys.executable)
    pythons = {version(command): command for command in sys.argv[1:] or sorted(found())}
    pythons.pop(here, None)
    if not pythons:
        sys.exit(f"There is no Python but {here}. Name another: make test-same PYTHONS=/its/path")
    differing = 0
    with tempfile.TemporaryDirectory() as name:
        mine = built(Path(name) / here, sys.executable)
        for other, command in pythons.items():
            theirs = built(Path(name) / other, equipped(command, other))
            differing += (odd := tell(other, mine, theirs)) != []
            print("\n".join(odd or [f"{other} and {here}: {len(mine)} files, the same."]))
    sys.exit(differing > 0)


def found() -> Iterator[str]:
    """The Pythons on the path that the project may be built by."""
    return (path for minor in range(11, 20) if (path := which(f"python3.{minor}")))


def version(command: str) -> str:
    return subprocess.check_output([command, "-c", ASKED], text=True).strip()


def equipped(command: str, version: str) -> Path:
    """The Python of a virtual environment with all that a build requires."""
    place = ROOT / ".cache" / "pythons" / version
    subprocess.run([command, "-m", "venv", place], check=True)
    python = place / ("Scripts" if sys.platform == "win32" else "bin") / "python"
    pip = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, "--require-hashes", "-r", REQUIRED], check=True)
    return python


def built(folder: Path, python: Path | str) -> dict[str, str]:
    """Build this book from nothing but what was downloaded: every file's hash, by its path."""
    cache = folder / "cache"
    cache.mkdir(parents=True)
    for room in ("npm", "runtime"):
        (ROOT / ".cache" / room).mkdir(parents=True, exist_ok=True)
        (cache / room).symlink_to(ROOT / ".cache" / room)
    build_in_a_process("--dist", folder / "dist", "--cache", cache, python=python)
    return digest(folder / "dist")


def tell(version: str, mine: dict[str, str], theirs: dict[str, str]) -> list[str]:
    """A line for each file that differs, or is there only once."""
    return [
        f"{version}: {file} differs"
        for file in sorted(mine.keys() | theirs.keys())
        if mine.get(file) != theirs.get(file)
    ]


if __name__ == "__main__":
    main()
