"""What is made twice has the same bytes: the image, the scripts, every package."""

import shutil
from pathlib import Path

from press.assets.npm import bring_node_modules
from press.assets.scripts import bundle_scripts
from press.book import THEME, Book
from tests.harness.books import SMALL, borrowed_cache, build_in_a_process, digest, merged

MADE = ("fonts", "gzip", "image")  # what a build makes; the rest of a cache is downloaded


def test_made_twice_every_package_has_the_same_bytes(tmp_path):
    for name in ("one", "two"):
        folder = merged(tmp_path / name, SMALL)
        cache = borrowed_cache(folder / ".cache")
        for made in MADE:
            (cache / made).unlink()
        build_in_a_process("--book", folder)
    one, two = tmp_path / "one", tmp_path / "two"
    assert digest(one / ".cache" / "image") == digest(two / ".cache" / "image")
    assert digest(one / "dist") == digest(two / "dist")


def test_bundled_twice_the_scripts_are_the_same(tmp_path: Path):
    node_modules = bring_node_modules(Book.at().cache)
    elsewhere = tmp_path / "another" / "theme"
    shutil.copytree(THEME, elsewhere)
    scripts = bundle_scripts(THEME, node_modules)
    assert scripts == bundle_scripts(elsewhere, node_modules)
    for script in (scripts.shell, scripts.python_worker, scripts.decoder_worker):
        assert len(script) > 100
        assert "sourceMappingURL" not in script
