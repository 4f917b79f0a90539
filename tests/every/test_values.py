"""What a picture is made of, and what a training has shown, cannot be changed afterwards."""

import dataclasses
from importlib import import_module

import pytest

CHANGING = {"Gate", "Neuron"}  # what a reader changes, and what learns


def kinds_of(book):
    """The dataclasses of the page's Python, each once. Claims are none of it: they count."""
    names = [path.removesuffix(".py").replace("/", ".") for path in book.python_files()]
    names = [name for name in names if not name.startswith("claims.")]
    modules = [import_module(name.removesuffix(".__init__")) for name in names]
    return [
        thing
        for module in modules
        for thing in vars(module).values()
        if dataclasses.is_dataclass(thing) and thing.__module__ == module.__name__
    ]


def test_a_value_stays_as_it_was_made(book):
    kinds = [kind for kind in kinds_of(book) if kind.__name__ not in CHANGING]
    assert kinds
    for kind in kinds:
        value, field = object.__new__(kind), dataclasses.fields(kind)[0].name
        with pytest.raises(dataclasses.FrozenInstanceError, match=field):
            setattr(value, field, None)
