"""Text that is not Python, in words that a beginner understands."""

import re
from collections.abc import Callable

PATTERNS: tuple[tuple[str, Callable[[re.Match], str]], ...] = (
    (r"'(.)' was never closed", lambda m: f"The bracket {m[1]} opens here and is never closed."),
    (
        r"closing parenthesis '(.)' does not match opening parenthesis '(.)'",
        lambda m: f"The bracket {m[2]} is closed by {m[1]}, which is another kind.",
    ),
    (r"unmatched '(.)'", lambda m: f"The bracket {m[1]} closes here, but none was opened."),
    (r"expected ':'", lambda m: "There is a colon missing on this line: :"),
    (
        r"unterminated (triple-quoted )?(f-)?string",
        lambda m: "A text in quotes begins here, and the quote at its end is missing.",
    ),
    (
        r"expected an indented block after (.+) on line (\d+)",
        lambda m: (
            f"What belongs to line {m[2]} must begin further right: 4 spaces more than line {m[2]}."
        ),
    ),
    (
        r"unexpected indent",
        lambda m: "This line begins too far right. It belongs under the line above it, or further.",
    ),
    (
        r"unindent does not match",
        lambda m: "This line begins a little too far left or right: no line above begins there.",
    ),
    (
        r"inconsistent use of tabs",
        lambda m: "Here tabs and spaces are mixed. Begin every line with spaces only.",
    ),
    (
        r"Perhaps you forgot a comma",
        lambda m: "Something is missing between two things here, perhaps a comma.",
    ),
    (
        r"Maybe you meant '=='|cannot assign to .* here",
        lambda m: "One = gives a name its value. To ask whether two things are equal, write ==.",
    ),
    (
        r"cannot assign to (.+)",
        lambda m: "On the left of = there must be a name, and this is none.",
    ),
    (r"'return' outside function", lambda m: "return only makes sense inside a function."),
    (r"'(break|continue)' outside loop", lambda m: f"{m[1]} only makes sense inside a loop."),
    (
        r"invalid decimal literal|leading zeros",
        lambda m: "This number is not written as Python writes numbers. (0.5, not 0,5 or 05.)",
    ),
    (
        r"invalid character '(.)'",
        lambda m: f"Python does not know the sign {m[1]}. Perhaps it looks like another one.",
    ),
    (
        r"invalid non-printable character",
        lambda m: "There is a sign here that cannot be seen, perhaps from another program.",
    ),
    (
        r"Did you mean print\(|Missing parentheses in call to '(\w+)'",
        lambda m: "print needs brackets: print(…).",
    ),
    (r"f-string", lambda m: "The text with f before it has something in { } that is not right."),
    (r"too many nested|too complex", lambda m: "Too many brackets stand inside each other here."),
)


def about_syntax(problem: SyntaxError) -> str:
    """A sentence for what Python says of a text that it cannot read."""
    for pattern, words in PATTERNS:
        if match := re.search(pattern, problem.msg or ""):
            return words(match)
    return (
        "Python cannot read this line. Look for a missing bracket, comma or quote, here or in the "
        "line above."
    )
