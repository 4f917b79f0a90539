"""A lock between processes; the system ends it with the process that holds it."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl


@contextmanager
def locked(file: Path, waiting: str) -> Iterator[None]:
    """Hold the lock on a file, which is made if need be. While another process holds it, print
    `waiting` and wait for that.
    """
    with file.open("ab") as handle:
        if not take(handle):
            print(waiting, flush=True)
            while not take(handle, patiently=True):
                pass
        yield  # closing the file ends the lock


def take(handle: IO[bytes], patiently: bool = False) -> bool:
    """Try to lock an open file, or wait for it: whether it is ours now."""
    try:
        if sys.platform == "win32":
            handle.seek(0)
            msvcrt.locking(handle.fileno(), msvcrt.LK_LOCK if patiently else msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(handle, fcntl.LOCK_EX if patiently else fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):  # Windows waits for ten seconds at most
        return False
    return True
