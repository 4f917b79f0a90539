"""What others ask to be passed on with their work, as one text."""

import json
import zipfile
from pathlib import Path

from press.book import ROOT
from press.runtime.files import LOCK, Runtime

RULE = "\n\n" + "=" * 78 + "\n\n"


def licences_text(runtime: Runtime, node_modules: Path) -> str:
    """This book's licence, and that of everything that is in its packages."""
    fontsource = node_modules / "@fontsource-variable"
    parts = [
        ("This book and its generator", (ROOT / "LICENSE").read_text()),
        (f"Pyodide {LOCK['version']} (Mozilla Public License 2.0)", spdx(node_modules, "MPL-2.0")),
        (
            f"CPython {LOCK['info']['python']} (Python Software Foundation License)",
            spdx(node_modules, "Python-2.0"),
        ),
        (f"numpy {LOCK['numpy']}", numpy_licence(runtime)),
        *(
            (
                f"{name} (SIL Open Font License 1.1)",
                (fontsource / name.lower() / "LICENSE").read_text(),
            )
            for name in ("Fraunces", "Literata", "Figtree")
        ),
        ("Fluent Emoji High Contrast (Microsoft Corporation)", spdx(node_modules, "MIT")),
    ]
    source = "Pyodide's source code: https://github.com/pyodide/pyodide"
    return RULE.join([source, *(f"{name}\n\n{text.strip()}" for name, text in parts)]) + "\n"


def spdx(node_modules: Path, name: str) -> str:
    """A licence's text from the SPDX list."""
    return json.loads((node_modules / f"spdx-license-list/licenses/{name}.json").read_text())[
        "licenseText"
    ]


def numpy_licence(runtime: Runtime) -> str:
    """The texts that numpy's wheel brings."""
    with zipfile.ZipFile(runtime.numpy) as wheel:
        names = [n for n in wheel.namelist() if "LICENSE" in n]
        return "\n\n".join(wheel.read(name).decode() for name in sorted(names))
