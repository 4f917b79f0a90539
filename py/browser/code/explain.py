"""What went wrong in the reader's code: the line, and words that a beginner understands."""

import builtins
import re
from collections.abc import Callable
from traceback import walk_tb

from browser.code.modules import files
from browser.code.syntax import about_syntax
from kit.errors import TeachingError, nearest

KINDS = {  # what Python's messages call things
    "int": "a number",
    "float": "a number",
    "float64": "a number",
    "bool": "true or false",
    "str": "a text",
    "list": "a list",
    "tuple": "a tuple",
    "dict": "a dictionary",
    "ndarray": "an array",
    "NoneType": "nothing (None)",
    "function": "a function",
    "method": "a function",
    "module": "a module",
}
TOO_MUCH = "This asks for more memory than the page has."
SIGNS = {"+": "added", "-": "subtracted", "*": "multiplied", "/": "divided"}


def explain(problem: BaseException) -> dict:
    """`Explained` in theme/shared/messages.js: where the reader's text went wrong, and how.

    The line is the last one of his that Python went through; None if it went through none.
    """
    module, line = place_of(problem)
    if line is None and problem.__cause__:  # a loop of ours may have put it in other words
        module, line = place_of(problem.__cause__)
        problem = problem.__cause__ if line else problem
    said = f"{type(problem).__name__}: {problem}".removesuffix(": ")
    return {"module": module, "line": line, "words": words_for(problem), "said": said[:500]}


def place_of(problem: BaseException) -> tuple[str | None, int | None]:
    """The module, as a path below py/, and the line in it."""
    if isinstance(problem, SyntaxError) and problem.filename in files:
        return files[problem.filename], problem.lineno
    for frame, line in reversed(list(walk_tb(problem.__traceback__))):
        if frame.f_code.co_filename in files:
            return files[frame.f_code.co_filename], line
    return None, None


def words_for(problem: BaseException) -> str:
    """A sentence or two; the nearest kind of problem that there are words for."""
    for kind in type(problem).__mro__:
        if kind in WORDS:
            return WORDS[kind](problem)
    return "Something went wrong here."


def about_name(problem: NameError) -> str:
    name = problem.name or ""
    if isinstance(problem, UnboundLocalError):
        quoted = re.search(r"'(\w+)'", str(problem))
        return (
            f"“{quoted[1] if quoted else name}” is used before it has a value. It gets one further "
            "down in this function, and that is too late."
        )
    close = nearest(name, names_at(problem))
    return f"There is nothing called “{name}” here.{close or ' Is it spelled right?'}"


def names_at(problem: BaseException) -> set[str]:
    """All names that can be used where a problem arose."""
    frames = [frame for frame, _ in walk_tb(problem.__traceback__)]
    last = frames[-1:] or []
    return {name for f in last for place in (f.f_locals, f.f_globals) for name in place} | {
        name for name in vars(builtins) if not name.startswith("_")
    }


def about_attribute(problem: AttributeError) -> str:
    name, thing = problem.name or "", problem.obj
    if match := re.search(r"module '([\w.]+)' has no", str(problem)):
        return f"{match[1]} has no “{name}”.{nearest(name, dir(thing))}"
    if thing is None and name:
        return (
            f"There is nothing here (None), so it has no “{name}”. Does a function above forget to "
            "return something?"
        )
    close = nearest(name, [known for known in dir(thing) if not known.startswith("__")])
    return f"{begun(kind_of(type(thing).__name__))} has no “{name}”.{close}"


def about_type(problem: TypeError) -> str:
    said = str(problem)
    for pattern, words in TYPE_WORDS:
        if match := re.search(pattern, said):
            return words(match)
    return "This cannot be done with things of this kind. Look at what stands on this line."


def one_thing(kind: str, can: str) -> str:
    return f"This is {kind_of(kind)}, and {can}."


TYPE_WORDS: tuple[tuple[str, Callable[[re.Match], str]], ...] = (
    (
        r"unsupported operand type\(s\) for (\S+?)=?: '(\w+)' and '([\w.]+)'",
        lambda m: (
            f"{begun(kind_of(m[2]))} and {kind_of(m[3])} cannot be "
            f"{SIGNS.get(m[1], f'put together with {m[1]}')}."
        ),
    ),
    (
        r"'(\S+)' not supported between instances of '(\w+)' and '(\w+)'",
        lambda m: f"{begun(kind_of(m[2]))} and {kind_of(m[3])} cannot be compared.",
    ),
    (
        r"can only concatenate (\w+) \(not \"(\w+)\"\)",
        lambda m: f"{begun(kind_of(m[1]))} and {kind_of(m[2])} cannot be added.",
    ),
    (
        r"(\w+)\(\) missing \d+ required (?:positional|keyword-only) arguments?: (.+)",
        lambda m: f"“{m[1]}” is called without something it needs: {m[2].replace(chr(39), '')}.",
    ),
    (
        r"(\w+)\(\) takes (?:from )?(.+) positional arguments? but (\d+)",
        lambda m: (
            f"“{m[1]}” is given {m[3]} values and takes {m[2]}. (In a class, self is one of them.)"
        ),
    ),
    (
        r"(\w+)\(\) got an unexpected keyword argument '(\w+)'",
        lambda m: f"“{m[1]}” knows nothing called “{m[2]}”.",
    ),
    (
        r"'([\w.]+)' object is not callable",
        lambda m: one_thing(m[1], "no function, so it cannot be called with ( )"),
    ),
    (
        r"'([\w.]+)' object is not subscriptable",
        lambda m: one_thing(m[1], "nothing can be taken out of it with [ ]"),
    ),
    (
        r"'([\w.]+)' object is not iterable|cannot unpack non-iterable (\w+)",
        lambda m: one_thing(m[1] or m[2], "it cannot be gone through one by one"),
    ),
    (
        r"must be (?:real number|str|int|an integer), not (\w+)|'(\w+)' object cannot be",
        lambda m: f"Something else is needed here, and this is {kind_of(m[1] or m[2])}.",
    ),
)


def about_value(problem: ValueError) -> str:
    said = str(problem)
    if "could not be broadcast" in said or "matmul" in said or "shapes" in said:
        return "Two arrays do not fit together: they have different lengths."
    if "too many values to unpack" in said:
        return "There are more values than names to put them into."
    if "not enough values to unpack" in said:
        return "There are more names than values to put into them."
    if "truth value of an array" in said:
        return "An array has many values, so it is neither true nor false. Use .all() or .any()."
    return "This value cannot be used here."


def about_import(problem: ImportError) -> str:
    said = str(problem)
    if match := re.search(r"cannot import name '(\w+)' from '([\w.]+)'", said):
        return (
            f"Another part of the page needs “{match[1]}” from {match[2].replace('.', '/')}.py, "
            "and it is not there any more. Give it its name back."
        )
    if "halted" in said or "None in sys.modules" in said:
        return "Code on this page cannot reach out of Python."
    name = problem.name or ""
    return f"There is no module “{name}” here. This page has numpy and what comes with Python."


def about_size(problem: OverflowError) -> str:
    if "index-sized" in str(problem):
        return TOO_MUCH
    return "This number is too large for Python to go on."


def fixed(words: str) -> Callable[[BaseException], str]:
    return lambda problem: words


WORDS: dict[type[BaseException], Callable] = {
    SyntaxError: about_syntax,
    NameError: about_name,
    AttributeError: about_attribute,
    TypeError: about_type,
    TeachingError: str,
    ValueError: about_value,
    ImportError: about_import,
    IndexError: fixed(
        "This asks for a place that is not there. Places are counted from 0, so a list of four has "
        "the places 0, 1, 2 and 3."
    ),
    KeyError: lambda problem: f"There is no {problem} in this dictionary.",
    ZeroDivisionError: fixed("Here something is divided by 0, and that has no answer."),
    OverflowError: about_size,
    RecursionError: fixed(
        "A function calls itself, and calls itself again, and never comes to an end."
    ),
    MemoryError: fixed(TOO_MUCH),
    AssertionError: fixed("An assert on this line found that something is not so."),
    OSError: fixed(
        "Code on this page cannot reach out of it: no request is sent, and no program is started."
    ),
    StopIteration: fixed("There is nothing left to take the next one from."),
    SystemExit: fixed("The code asked Python to end. It goes on all the same."),
    KeyboardInterrupt: fixed("The code interrupted itself."),
    NotImplementedError: fixed("This part is not written yet."),
}


def begun(words: str) -> str:
    """Words at the beginning of a sentence."""
    return words[0].upper() + words[1:]


def kind_of(name: str) -> str:
    """A type's name in words."""
    return KINDS.get(name.rpartition(".")[2], f"a {name}")
