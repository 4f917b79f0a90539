"""What the page's Python imports: the book's own modules, the standard library, numpy; no more."""

import ast
import sys
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

from kit.errors import nearest
from press.book import OURS
from press.errors import BuildError

GUARDS = {"ImportError", "ModuleNotFoundError", "Exception"}


def check_imports(python: Mapping[str, Path], absent: Collection[str]) -> None:
    """BuildError at the first import of the book's own Python that fails in a browser.

    `python` holds files by their paths below `py/`; `absent` is what the browser's Python has not
    of the standard library.
    """
    own = {path.partition("/")[0].removesuffix(".py") for path in python}
    there = own | {"numpy"} | sys.stdlib_module_names.difference(absent)
    for path, file in python.items():
        if path.partition("/")[0] in OURS:
            continue
        try:
            tree = ast.parse(file.read_bytes())
        except SyntaxError as problem:
            words = f"This is not Python: {problem.msg}."
            raise BuildError(words, file, problem.lineno or 0) from None
        for module, line in imports_of(tree):
            if module not in there:
                raise BuildError(
                    f"A browser has no module “{module}”. There are the standard library, numpy "
                    f"and this book's own: {', '.join(sorted(own))}.{nearest(module, there)}",
                    file,
                    line,
                )


def imports_of(node: ast.AST) -> Iterator[tuple[str, int]]:
    """The modules, without what is below them, that must be there; and the lines that say so."""
    match node:
        case ast.Import():
            yield from ((name.name.partition(".")[0], node.lineno) for name in node.names)
        case ast.ImportFrom(level=0, module=str(name)):
            yield name.partition(".")[0], node.lineno
        case ast.Try() if any(is_guard(handler) for handler in node.handlers):
            return  # it goes on without
        case ast.If(test=ast.Name(id="TYPE_CHECKING")):
            return
    for child in ast.iter_child_nodes(node):
        yield from imports_of(child)


def is_guard(handler: ast.ExceptHandler) -> bool:
    """Whether it catches that a module is missing."""
    caught = {name.id for name in ast.walk(handler.type or handler) if isinstance(name, ast.Name)}
    return handler.type is None or bool(caught & GUARDS)
