"""Things that took long to make, kept under the hash of what they were made from."""

from pathlib import Path


def keep(draft: Path, place: Path) -> None:
    """Put a finished folder in its place; another build may have done so meanwhile."""
    try:
        draft.rename(place)
    except OSError:
        if not place.is_dir():
            raise
