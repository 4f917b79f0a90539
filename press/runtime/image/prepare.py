"""Import what the image shall hold, then leave as little behind as possible.

Run in Pyodide at build time; the names of the modules stand in a file.
"""

import gc
import importlib
import json
import linecache
import re
import sys
from pathlib import Path

NAMES = Path("/tmp/modules.json")

names = json.loads(NAMES.read_text())
NAMES.unlink()
sys.path.remove("")  # loadPyodide puts it there, and will again after the restore
sys.path.append("/py")
importlib.invalidate_caches()
for name in names:
    importlib.import_module(name)

linecache.clearcache()
re.purge()
sys._clear_type_cache()
# The library comes after the restore. A directory of it from now would promise files too early.
for path in sys.path:
    if path.endswith(".zip"):
        Path(path).unlink()
importlib.invalidate_caches()
while gc.collect():
    pass
