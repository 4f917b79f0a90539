"""Jinja on the theme's templates, and what they need beyond Jinja."""

import json
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined


def read_templates(theme: Path) -> Environment:
    """The templates of a theme; a name that is not given is an error."""
    return Environment(
        loader=FileSystemLoader(theme),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def script_safe(data: Any) -> str:
    """JSON for a script element: no text in it can end the element."""
    return json.dumps(data).replace("<", "\\u003c")
