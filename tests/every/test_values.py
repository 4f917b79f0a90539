"""What a picture is made of, what a training has shown, and what the build has read of a chapter
cannot be changed afterwards.
"""

import dataclasses
from importlib import import_module

import pytest

from press.book import ROOT, modules_below

CHANGING = {"Gate", "Neuron"}  # what a reader changes, and what learns
CHANGING |= {"Element", "Page", "Passage", "Text", "Told"}  # what the build makes step by step
CHANGING |= {"Named", "Pieces"}


def kinds_of(book):
    """The dataclasses of the page's Python and of the build, each once. Claims are none of it: they
    count.
    """
    files = book.python_files() | modules_below(ROOT, "press")
    names = [
        path.removesuffix(".py").replace("/", ".")
        for path, file in files.items()
        if not path.startswith("claims/") and "@dataclass" in file.read_text(encoding="utf-8")
    ]
    modules = [import_module(name.removesuffix(".__init__")) for name in names]
    return [
        thing
        for module in modules
        for thing in vars(module).values()
        if is_kind(thing) and thing.__module__ == module.__name__
    ]


def is_kind(thing):
    return isinstance(thing, type) and dataclasses.is_dataclass(thing)


def test_a_value_stays_as_it_was_made(book):
    kinds = [kind for kind in kinds_of(book) if kind.__name__ not in CHANGING]
    assert kinds
    for kind in kinds:
        value, field = object.__new__(kind), dataclasses.fields(kind)[0].name
        with pytest.raises(dataclasses.FrozenInstanceError, match=field):
            setattr(value, field, None)
