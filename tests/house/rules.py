"""The rules of the house, read off its folders: who may use whom, and who may know what."""

import ast
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

LONGEST_FILE = 300  # lines
FULLEST_FOLDER = 14  # files

# A room of `py/` and what else of `py/` it may use. Any other folder or file there is the book's
# own, and may use all but what stands above it.
KIT = {
    "kit": set(),
    "browser": {"kit", "browser"},
    "browser/code": {"kit"},
    "learning": set(),
    "changes": {"kit"},
}
ABOVE = {"widgets": {"claims", "browser"}, "claims": {"browser"}}
ABOVE_ALL = {"widgets", "claims", "browser"}

# A room of the generator and which other rooms it may use.
PRESS = {
    "press/source": {"press"},
    "press/assets": {"press"},
    "press/runtime": {"press"},
    "press/packages": {"press", "press/source", "press/runtime"},
    "press/counts": {"press", "press/source"},
    "press": {"press/source", "press/assets", "press/runtime", "press/packages", "press/counts"},
}
SCRIPTS = {
    "theme/shared": set(),
    "theme/shell/python": {"theme/shared"},
    "theme/shell/memory": {"theme/shared"},
    "theme/shell/asking": {"theme/shared"},
    "theme/shell/text": {"theme/shared"},
    "theme/shell/figure": {"theme/shared", "theme/shell/text"},
    "theme/shell/quiz": {"theme/shared"},
    "theme/shell": {
        "theme/shared",
        "theme/shell/python",
        "theme/shell/memory",
        "theme/shell/asking",
        "theme/shell/text",
        "theme/shell/quiz",
        "theme/shell/code",
        "theme/shell/figure",
    },
    "theme/shell/code": {"theme/shared", "theme/shell/python", "theme/shell/text"},
    "theme/editor": {"theme/shared"},
    "theme/worker/image": set(),
    "theme/worker": {"theme/shared", "theme/worker/image"},
    "press/runtime/image": {"theme/worker/image"},
    "press/runtime/profile": {"theme/worker", "theme/worker/image", "press/runtime/image"},
}
IMPORT_OF_A_SCRIPT = re.compile(r"""\b(?:from|import)\s*\(?\s*["'](\.[^"']+)["']""")
TYPE_IMPORT = re.compile(r"/\*\*.*?\*/", re.DOTALL)


@dataclass(frozen=True)
class Use:
    """A file, and one of the house's files that it imports; paths below the root."""

    file: str
    used: str

    def __str__(self) -> str:
        return f"{self.file} uses {self.used}"


def breaches(root: Path) -> list[str]:
    """All that is against the rules in the house at `root`, a line each."""
    python = sorted([*root.glob("py/**/*.py"), *root.glob("press/**/*.py")])
    scripts = sorted([*root.glob("theme/**/*.js"), *root.glob("press/**/*.mjs")])
    uses = [use for file in python for use in uses_of(root, file)]
    uses += [use for file in scripts for use in uses_of_script(root, file)]
    return [
        *(f"an arrow up: {use}" for use in uses if not is_allowed(use)),
        *(f"a circle: {' -> '.join(circle)}" for circle in circles(uses)),
        *foreign_imports(root, python),
        *strangers(root, python, scripts),
        *sizes(root, [*python, *scripts, *root.glob("tests/**/*.py"), root / "build.py"]),
    ]


# Who uses whom.


def uses_of(root: Path, file: Path) -> Iterator[Use]:
    """The house's own Python that a Python file imports."""
    for name in imported(text_of(file)):
        for place in (root / "py", root):
            used = place.joinpath(*name.split("."))
            for found in (used.with_suffix(".py"), used / "__init__.py"):
                if found.is_file():
                    yield Use(below(root, file), below(root, found))


@cache  # of a house that is judged again, only the files that have changed are parsed
def imported(text: str) -> frozenset[str]:
    """Full names of modules: `from a import b` gives both `a` and `a.b`."""
    names = set()
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        if isinstance(node, ast.ImportFrom):
            names |= {node.module or ""} | {f"{node.module}.{alias.name}" for alias in node.names}
    return frozenset(names)


def uses_of_script(root: Path, file: Path) -> Iterator[Use]:
    """The modules of ours that a script imports; types cost nothing and do not count."""
    code = TYPE_IMPORT.sub("", text_of(file))
    for path in IMPORT_OF_A_SCRIPT.findall(code):
        yield Use(below(root, file), below(root, (file.parent / path).resolve()))


def is_allowed(use: Use) -> bool:
    """Whether the arrow from one room to another goes down, or stays."""
    here, there = room(use.file), room(use.used)
    if here == there:
        return True
    if not f"{here}/".startswith("py/"):
        return (there in ("py/kit", "py/kit/draw") and here.startswith("press")) or there in (
            PRESS | SCRIPTS
        )[here]
    here, there = here.removeprefix("py/"), there.removeprefix("py/")
    if here == "kit/draw":
        return there == "kit"
    if here in KIT:
        return there.partition("/")[0] in KIT[here]
    return there not in ABOVE.get(here, ABOVE_ALL)


def room(file: str) -> str:
    """The room that a file stands in: its folder; of a Python file of the press, the upper one.

    All that is drawn is one room, whatever its folders; what proves belongs to the kit.
    """
    folder = file.rpartition("/")[0]
    if folder.startswith("py/kit/draw/"):
        return "py/kit/draw"
    if folder == "py/kit/proving":
        return "py/kit"
    if file.endswith(".py") and folder.startswith("press/"):
        return "/".join(folder.split("/")[:2])
    return folder


def circles(uses: Iterable[Use]) -> Iterator[list[str]]:
    """Ways along imports that come back to where they began, one for each such file."""
    graph: dict[str, set[str]] = {}
    for use in uses:
        if is_more_than_its_folder(use):
            graph.setdefault(use.file, set()).add(use.used)
    done: set[str] = set()

    def walk(file: str, way: list[str]) -> Iterator[list[str]]:
        if file in way:
            yield [*way[way.index(file) :], file]
        elif file not in done:
            for used in sorted(graph.get(file, ())):
                yield from walk(used, [*way, file])
            done.add(file)

    for file in sorted(graph):
        yield from walk(file, [])


def is_more_than_its_folder(use: Use) -> bool:
    """Not a file's own `__init__.py`, which Python reads first anyway."""
    return not (use.used.endswith("__init__.py") and use.file.startswith(room(use.used) + "/"))


# Who knows what.


def foreign_imports(root: Path, python: list[Path]) -> Iterator[str]:
    """Python for the page needs numpy and the standard library, and nothing else."""
    py = root / "py"
    ours = {path.stem for path in py.iterdir() if path.suffix == ".py" or path.is_dir()}
    for file in python:
        first = {name.partition(".")[0] for name in imported(text_of(file))}
        if file.is_relative_to(py):
            for name in sorted(first - sys.stdlib_module_names - ours - {"numpy"}):
                yield f"not in the browser: {below(root, file)} imports {name}"
        else:
            for name in sorted(first & ours - {"kit"}):
                yield f"a book's module: {below(root, file)} imports {name}"


def strangers(root: Path, python: list[Path], scripts: list[Path]) -> Iterator[str]:
    """Words of one room in another: the browser's, a widget's, Python's."""
    kinds = widget_names(root)
    for file in [*python, *scripts, *root.glob("theme/*.html")]:
        place = below(root, file)
        text = code_of(text_of(file)) if file.suffix == ".py" else text_of(file)
        is_book = place.startswith("py/") and not place.startswith(("py/kit/", "py/browser/"))
        is_below_the_browser = place.startswith("py/") and not place.startswith("py/browser/")
        if is_below_the_browser and re.search(r"pyodide|\bjs\b|\bDOM\b", text, re.IGNORECASE):
            yield f"the browser: {place} knows it"
        if place.startswith("theme/shell/") and re.search(r"pyodide", text, re.IGNORECASE):
            yield f"Pyodide: {place} knows it"
        for name in () if is_book else kinds:
            if re.search(mentioned(name), text):
                yield f"a widget by name: {place} knows {name}"
        if file.suffix != ".py" and re.search(
            r"runPython\w*\(\s*[`\"']|^\s*(def \w+\(|from \w+ import )", text, re.MULTILINE
        ):
            yield f"Python outside of its files: {place}"


def mentioned(name: str) -> str:
    """A pattern for a widget's name; one that is an ordinary word counts only as a whole text."""
    return (
        rf"""["']{name}["']"""
        if name.isalpha() and name.islower()
        else rf"(?<![\w-]){name}(?![\w-])"
    )


def widget_names(root: Path) -> list[str]:
    """The book's widgets: names of classes, and as a chapter writes them."""
    names = []
    for file in root.glob("py/widgets/*.py"):
        for node in ast.parse(text_of(file)).body:
            if isinstance(node, ast.ClassDef):
                names += [node.name, re.sub(r"(?<!^)(?=[A-Z])", "-", node.name).lower()]
    return names


@cache
def code_of(text: str) -> str:
    """Python without its comments and docstrings."""
    tree = ast.parse(text)
    for node in ast.walk(tree):
        is_documented = isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)
        if is_documented and ast.get_docstring(node) is not None:
            node.body = node.body[1:] or [ast.Pass()]
    return ast.unparse(tree)


# How large things are.


def sizes(root: Path, files: list[Path]) -> Iterator[str]:
    folders: dict[Path, int] = {}
    for file in files:
        lines = len(text_of(file).splitlines())
        if lines > LONGEST_FILE:
            yield f"a long file: {below(root, file)} has {lines} lines"
        folders[file.parent] = folders.get(file.parent, 0) + 1
    for folder, count in folders.items():
        is_a_books = folder.name in ("widgets", "claims")
        if count > FULLEST_FOLDER and not is_a_books:
            yield f"a full folder: {below(root, folder)} has {count} files"
    if (root / "py" / "__init__.py").exists():
        yield "py/ is no package: pytest ships a module called py, which it would hide"


def text_of(file: Path) -> str:
    return file.read_text(encoding="utf-8")


def below(root: Path, file: Path) -> str:
    return file.relative_to(root).as_posix()
