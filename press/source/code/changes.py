"""Changes that the reader may make: each fits its module, and stands as a button in the text."""

import json
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Mapping
from pathlib import Path

from kit import Change, TeachingError
from kit.errors import unknown
from press.errors import BuildError
from press.source.code.listing import Listing
from press.source.marker import Placed
from press.source.marks.mark import Mark, marked
from press.source.marks.orders import read_orders


def check_changes(changes: Mapping[str, Change], python: Mapping[str, Path]) -> None:
    """BuildError, at the Change, if one does not fit its module, or if what comes of it is not
    Python. `python` holds files by their paths below `py/`.
    """
    for name, change in changes.items():
        try:
            if change.module not in python:
                raise unknown("module", change.module, python)
            text = change.apply(python[change.module].read_text(encoding="utf-8"))
            compile(text, change.module, "exec", dont_inherit=True)
        except TeachingError as problem:
            raise BuildError(f"{name}: {problem}", *place_of(name, python)) from None
        except SyntaxError as problem:
            words = f"{name}: the changed text is not Python: {problem.msg}, in “{problem.text}”."
            raise BuildError(words, *place_of(name, python)) from None


def place_of(name: str, python: Mapping[str, Path]) -> tuple[Path | None, int]:
    """The file and the line where a Change gets its name."""
    for path, file in python.items():
        if path.startswith("changes/"):
            for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
                if re.match(rf"{name}\s*[:=]", line):
                    return file, number
    return None, 0


def change_mark(
    mark: Mark,
    changes: Mapping[str, Change],
    listings: Iterable[Listing],
    placed: Mapping[str, Placed],
) -> ET.Element:
    """`[forget it]{change=forget do="gate-trainer: train"}`: a button that makes a Change in the
    editor, runs it, shows it, and has figures do something. TeachingError if that cannot be.
    """
    fields = mark.only("change", "do").fields
    name = fields["change"]
    if name not in changes:
        raise unknown("change", name, changes)
    sections = {listing.module: listing.id for listing in listings}
    if (module := changes[name].module) not in sections:
        raise TeachingError(f"{name} changes {module}, and no `::: code {module}` is on this page.")
    orders = read_orders(fields["do"], placed) if "do" in fields else []
    return marked(mark, "act change", change=name, code=sections[module], do=json.dumps(orders))
