"""A page whose code a reader changes: all that it does to this process is undone."""

import json
import linecache
import sys

import pytest

from kit import View
from tests.harness.specs import spec


@pytest.fixture
def page(monkeypatch, book):
    """A bridge with every widget of the book, live; wherever another book was read before."""
    from browser import bridge  # not before pytest knows which book is tested
    from browser.code import modules

    monkeypatch.syspath_prepend(book.py)
    monkeypatch.setattr(bridge, "live", {})
    monkeypatch.setattr(bridge, "specs", {})
    streams, known, kinds = (sys.stdout, sys.stderr), dict(sys.modules), dict(bridge.WIDGETS)
    views = {name for name, kind in kinds.items() if issubclass(kind, View)}
    for name in sorted(kinds, key=lambda name: name in views):
        bridge.start(json.dumps([spec(name, "board" if name in views else None)]))
    yield bridge
    sys.stdout, sys.stderr = streams
    modules.texts.clear()
    modules.files.clear()
    modules.forget_the_book()
    sys.modules.update(known)
    bridge.put(bridge.WIDGETS, kinds)
    linecache.clearcache()
    sys.meta_path[:] = [finder for finder in sys.meta_path if finder is not modules.FINDER]
