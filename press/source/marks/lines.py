"""The line of the file where something begins, carried through Markdown, which forgets it.

Behind each sign that begins something stands a token with its line. It is private: Markdown takes
its first and its last character out of whatever an author writes.
"""

import re

TOKEN = "\x02line{}\x03"
IN_TAG = " \x02tag{}\x03"  # the same, as an attribute of a tag
DIGITS = "[0-9]+"
ANY = re.compile(f"{TOKEN.format(f'({DIGITS})')}|{IN_TAG.format(f'({DIGITS})')}")
MAYBE = f"(?:{TOKEN.format(DIGITS)})?"  # in a pattern: it may stand here


def line_in(text: str) -> int:
    """The line of the first token in a text; 0 if there is none."""
    found = ANY.search(text)
    return int(found[1] or found[2]) if found else 0


def without_lines(text: str) -> str:
    """A text as the author wrote it."""
    return ANY.sub("", text)
