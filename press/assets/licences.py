"""What others ask to be passed on with their work, as one text."""

import json
import zipfile
from collections.abc import Mapping
from pathlib import Path

from press.book import ROOT

FONTS = {
    "Fraunces": "@fontsource-variable/fraunces",
    "Literata": "@fontsource-variable/literata",
    "Figtree": "@fontsource-variable/figtree",
    "STIX Two Math": "@fontsource/stix-two-math",
}
EDITOR = (  # CodeMirror, as esbuild takes it
    *(f"@codemirror/{name}" for name in ("commands", "lang-python", "language", "state", "view")),
    *(f"@lezer/{name}" for name in ("common", "highlight", "lr", "python")),
    *("@marijn/find-cluster-break", "style-mod", "w3c-keyname"),
)
UNPACKER = "zstddec"  # its licence and that of the C library in it
RULE = "\n\n" + "=" * 78 + "\n\n"


def licences_text(lock: Mapping, numpy: Path, node_modules: Path) -> str:
    """This book's licence, and that of everything that is in its packages.

    `lock` has the versions of Pyodide, CPython and numpy; `numpy` is its wheel.
    """
    parts = [
        ("This book and its generator", (ROOT / "LICENSE").read_text(encoding="utf-8")),
        (f"Pyodide {lock['version']} (Mozilla Public License 2.0)", spdx(node_modules, "MPL-2.0")),
        (
            f"CPython {lock['info']['python']} (Python Software Foundation License)",
            spdx(node_modules, "Python-2.0"),
        ),
        (f"numpy {lock['numpy']}", wheel_licence(numpy)),
        *(
            (
                f"{name} (SIL Open Font License 1.1)",
                (node_modules / package / "LICENSE").read_text(encoding="utf-8"),
            )
            for name, package in FONTS.items()
        ),
        ("Fluent Emoji High Contrast (Microsoft Corporation)", spdx(node_modules, "MIT")),
        *(
            (package, (node_modules / package / "LICENSE").read_text(encoding="utf-8"))
            for package in (UNPACKER, *EDITOR)
        ),
    ]
    source = "Pyodide's source code: https://github.com/pyodide/pyodide"
    return RULE.join([source, *(f"{name}\n\n{text.strip()}" for name, text in parts)]) + "\n"


def spdx(node_modules: Path, name: str) -> str:
    """A licence's text from the SPDX list."""
    return json.loads(
        (node_modules / f"spdx-license-list/licenses/{name}.json").read_text(encoding="utf-8")
    )["licenseText"]


def wheel_licence(file: Path) -> str:
    """The texts that a wheel brings."""
    with zipfile.ZipFile(file) as wheel:
        names = [n for n in wheel.namelist() if "LICENSE" in n]
        return "\n\n".join(wheel.read(name).decode() for name in sorted(names))
