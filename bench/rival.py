"""The rival: a plain page that boots stock Pyodide with numpy, from the very same files."""

import json
import shutil
from pathlib import Path

from press.runtime.files import LOCK, Runtime

PAGE = """<!doctype html>
<html lang="en" data-python="starting"><meta charset="utf-8"><title>Stock Pyodide</title>
<p>Text to read.</p>
<script src="pyodide.js"></script>
<script src="start.js"></script>
"""

START = """loadPyodide().then(async (pyodide) => {
  await pyodide.loadPackage("numpy");
  pyodide.pyimport("numpy");
  performance.mark("python-ready");
  document.documentElement.dataset.python = "ready";
});
"""


def make_rival(runtime: Runtime, folder: Path) -> Path:
    """The rival's folder."""
    folder.mkdir(parents=True)
    for name in LOCK["files"]:
        shutil.copy(runtime[name], folder)
    (folder / "pyodide-lock.json").write_text(json.dumps(runtime.lock_file))
    (folder / "start.js").write_text(START)
    (folder / "index.html").write_text(PAGE)
    return folder
