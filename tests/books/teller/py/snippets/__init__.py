"""Ways through Python and numpy that no start takes; each comes to something that JSON can hold."""

from collections.abc import Callable

Snippet = Callable[[], object]
SNIPPETS: dict[str, Snippet] = {}


def snippet(function: Snippet) -> Snippet:
    """Decorator: a function that is found by its name."""
    SNIPPETS[function.__name__] = function
    return function


def raised_by(function: Callable[[], object]) -> str:
    """The kind and the words of the exception that a function raises."""
    try:
        function()
    except Exception as error:
        return f"{type(error).__name__}: {error}"
    return "nothing"


from snippets import of_numpy, of_python  # noqa: E402, F401
