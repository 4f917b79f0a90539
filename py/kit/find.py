"""Widgets, claims and changes, found by being there: in a book's files."""

import inspect
from collections.abc import Callable, Iterator
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType
from typing import Any, TypeGuard

from kit.change import Change
from kit.errors import TeachingError
from kit.proving.claim import Claim, is_claim
from kit.widget import Widget


def find_widgets(package: str = "widgets") -> dict[str, type[Widget]]:
    """Every Widget that is defined in a file of the package, by name."""
    return find(package, "widget", is_widget, lambda widget: widget.name)


def find_claims(package: str = "claims") -> dict[str, Claim]:
    """Every function that `@claim` marks in a file of the package, by name."""
    return find(package, "claim", is_claim, lambda claim: claim.__name__)


def find_changes(package: str = "changes") -> dict[str, Change]:
    """Every Change that a file of the package gives a name, by that name. TeachingError for two of
    one name.
    """
    found: dict[str, Change] = {}
    for module in modules_of(package):
        for name, thing in vars(module).items():
            if isinstance(thing, Change) and found.setdefault(name, thing) is not thing:
                raise TeachingError(f"There are two changes “{name}”. Rename one.")
    return found


def find(
    package: str, kind: str, is_wanted: Callable[[object], bool], name_of: Callable[[Any], str]
) -> dict[str, Any]:
    """What is wanted of a package's files, in their order. TeachingError for two of one name."""
    found: dict[str, Any] = {}
    for module in modules_of(package):
        for thing in list(vars(module).values()):
            if not is_wanted(thing) or thing.__module__ != module.__name__:
                continue
            name = name_of(thing)
            if found.setdefault(name, thing) is not thing:
                raise TeachingError(
                    f"There are two {kind}s “{name}”: {place_of(found[name])} and "
                    f"{place_of(thing)}. Rename one."
                )
    return found


def modules_of(package: str) -> Iterator[ModuleType]:
    """The modules that lie in a package, by name; none if there is no such package."""
    try:
        folder = import_module(package)
    except ModuleNotFoundError as missing:
        if missing.name != package:
            raise
        return
    for name in sorted(info.name for info in iter_modules(folder.__path__)):
        yield import_module(f"{package}.{name}")


def is_widget(thing: object) -> TypeGuard[type[Widget]]:
    return isinstance(thing, type) and issubclass(thing, Widget)


def place_of(thing: Any) -> str:
    """`file.py:12`, where a class or a function is defined."""
    return f"{inspect.getsourcefile(thing)}:{inspect.getsourcelines(thing)[1]}"
