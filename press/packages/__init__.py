"""Ways to hand a book over: each file here is one package, found by being there.

A package's file says in its docstring's first line what it makes, and has a function
`write(build: Build, to: Path) -> list[Path]` that makes it in a folder.
"""

from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType


def find_packages() -> Iterator[ModuleType]:
    """The packages' modules, by name."""
    for name in sorted(info.name for info in iter_modules(__path__)):
        yield import_module(f"{__name__}.{name}")
