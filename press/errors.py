"""What stops a build: where, what was given, what is allowed."""

from pathlib import Path


class BuildError(Exception):
    """A build cannot go on. Its text names the file and, where there is one, the line."""

    def __init__(self, message: str, file: Path | None = None, line: int = 0) -> None:
        place = f"{shown(file)}:{line}: " if file and line else f"{shown(file)}: " if file else ""
        super().__init__(place + message)


def shown(file: Path) -> str:
    """A path as the author knows it: from the present folder, if it lies below."""
    here = Path.cwd()
    return str(file.relative_to(here) if file.is_relative_to(here) else file)
