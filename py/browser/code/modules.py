"""The reader's text in the place of a module: the book's modules are imported anew, to use it."""

import linecache
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib import import_module, invalidate_caches
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder, SourceFileLoader
from importlib.util import find_spec, spec_from_file_location
from pathlib import Path
from types import CodeType, ModuleType

from kit.errors import TeachingError

GENERATORS = ("browser", "kit")  # never imported anew: they hold the page together
texts: dict[str, str] = {}  # the reader's, by the full name of the module
files: dict[str, str] = {}  # the path below py/ of each module that he tried to change, by its file


class ReadersLoader(SourceFileLoader):
    """Takes a module's text from the reader, and not from its file."""

    def get_code(self, fullname: str) -> CodeType:
        return compile(texts[fullname], self.path, "exec", dont_inherit=True)


class ReadersFinder(MetaPathFinder):
    """Finds the modules that the reader has changed."""

    def find_spec(
        self, name: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        found = PathFinder.find_spec(name, path) if name in texts else None
        if found is None or found.origin is None:
            return None
        loader = ReadersLoader(name, found.origin)
        return spec_from_file_location(name, found.origin, loader=loader)


FINDER = ReadersFinder()


@contextmanager
def replaced(path: str, text: str) -> Iterator[None]:
    """Put a text in the place of the module at `path` below py/. Inside, what is imported of the
    book is new; if anything fails there, all is as it was.

    SyntaxError if the text is not Python; TeachingError if there is no such module.
    """
    name = path.removesuffix(".py").replace("/", ".")
    file = file_of(name, path)
    files[file] = path
    compile(text, file, "exec", dont_inherit=True)
    texts_before, modules_before = dict(texts), dict(sys.modules)
    forget_the_book()
    texts[name] = text
    quote(file, text)
    if FINDER not in sys.meta_path:
        sys.meta_path.insert(0, FINDER)
    invalidate_caches()
    try:
        yield
    except BaseException:
        forget_the_book()
        sys.modules.update(modules_before)
        texts.clear()
        texts.update(texts_before)
        quote(file, texts.get(name))
        raise


def quote(file: str, text: str | None) -> None:
    """Have Python's own messages quote the reader's lines; or those of the file, without a text."""
    if text is None:
        linecache.cache.pop(file, None)
    else:
        linecache.cache[file] = (len(text), None, text.splitlines(keepends=True), file)


def file_of(name: str, path: str) -> str:
    """Where a module of the book stands. TeachingError if there is none."""
    spec = find_spec(name)
    file = (spec and spec.origin) or ""
    if not file.startswith(the_books_folder()) or name.partition(".")[0] in GENERATORS:
        raise TeachingError(f"There is no module {path} in this book.")
    return file


def the_books_folder() -> str:
    """Where its Python stands, with a slash at the end."""
    return f"{Path(import_module('widgets').__path__[0]).parent}/"


def forget_the_book() -> None:
    """Have the book's own modules imported anew when they are wanted next."""
    folder = the_books_folder()
    for name, module in list(sys.modules.items()):
        if lies_in(folder, module):
            del sys.modules[name]


def lies_in(folder: str, module: ModuleType | None) -> bool:
    """Whether a module is of the book's own Python."""
    if module is None or module.__name__.partition(".")[0] in GENERATORS:
        return False
    places = [*getattr(module, "__path__", ()), getattr(module, "__file__", None) or ""]
    return any(place.startswith(folder) for place in places)
