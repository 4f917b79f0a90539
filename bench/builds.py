"""How long a build takes, with nothing cached but downloads, and with everything cached."""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from time import perf_counter

from press.book import ROOT, Book

MADE = ("claims", "fonts", "image", "profile", "watched", "zstd")  # what a build makes and keeps


def time_builds() -> None:
    """Print the time of a cold build and of warm ones."""
    cache = Book.at().cache
    with tempfile.TemporaryDirectory(dir=cache) as place:
        for name in MADE:
            shutil.move(cache / name, Path(place) / name)
        dist = Path(place) / "dist"
        cold = time_build(dist)
        warm = median(time_build(dist) for _ in range(3))
    print(f"\nbuild: cold {cold:.1f} s (downloads apart), warm {warm:.1f} s (median of 3)")


def time_build(dist: Path) -> float:
    """Seconds of one `build.py build`."""
    begun = perf_counter()
    command = [sys.executable, ROOT / "build.py", "build", "--dist", dist]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return perf_counter() - begun
