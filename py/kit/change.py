"""A Change: other lines of Python for a module of the book, to be tried by the reader."""

import importlib.util
import sys
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

from kit.errors import TeachingError


@dataclass(frozen=True)
class Change:
    """What a reader may try: in the text of a module, a path below py/, each old text once becomes
    the new one beside it.

    >>> shorter = Change("A shorter step", "hills.py", (("x - rate", "x - 0.1 * rate"),))
    """

    label: str
    module: str
    edits: tuple[tuple[str, str], ...]

    def apply(self, text: str) -> str:
        """The module's text, changed. TeachingError if an old text is not there exactly once."""
        for old, new in self.edits:
            if (count := text.count(old)) != 1:
                raise TeachingError(
                    f"“{old.strip()}” stands {count} times in {self.module}. What is to be changed "
                    "must stand there exactly once."
                )
            text = text.replace(old, new)
        return text

    def changed(self) -> ModuleType:
        """The module with the changed text, beside the real one: what claims measure."""
        name = self.module.removesuffix(".py").replace("/", ".")
        spec = importlib.util.find_spec(name)
        if spec is None or not spec.origin:
            raise TeachingError(f"There is no module {self.module} in this book.")
        module = ModuleType(f"{name}, changed: {self.label}")
        text = self.apply(Path(spec.origin).read_text(encoding="utf-8"))
        sys.modules[module.__name__] = module  # a dataclass looks for its module there
        exec(compile(text, module.__name__, "exec", dont_inherit=True), vars(module))
        return module
