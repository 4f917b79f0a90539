"""Python without a way out: before the reader's own code runs, the ways into JavaScript go."""

import sys

WAYS = ("js", "pyodide_js", "pyodide", "_pyodide", "_pyodide_core", "pyodide_http")


def sever() -> None:
    """Have no code import what leads out of Python: it is told that the import was halted."""
    for name in list(sys.modules):
        if name.partition(".")[0] in WAYS:
            sys.modules[name] = None  # type: ignore[assignment]
    for name in WAYS:
        sys.modules[name] = None  # type: ignore[assignment]
    sys.meta_path[:] = [finder for finder in sys.meta_path if not hasattr(finder, "jsproxies")]
