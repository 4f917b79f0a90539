"""An author's own code, run by the build: it may break, and it may never end."""

import _thread
import signal
import sysconfig
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock, Timer

from kit import TeachingError
from press.book import ROOT
from press.errors import shown

PATIENCE = 60.0  # seconds for a widget's first picture, or its telling moment
NOT_THEIRS = [ROOT / "press", ROOT / "py" / "kit", *map(Path, sysconfig.get_paths().values())]


@contextmanager
def guarded(what: str, seconds: float = PATIENCE) -> Iterator[None]:
    """TeachingError, with the author's own lines, if what is done here breaks or takes too long."""
    alarm = Alarm(seconds)
    try:
        with alarm:
            yield
    except TeachingError as problem:
        raise TeachingError(f"{problem}{own_lines(problem)}") from None
    except KeyboardInterrupt as stop:
        if not alarm.rang:
            raise
        words = f"{what} has not ended after {seconds:g} s."
        raise TeachingError(words + own_lines(stop)) from None
    except Exception as problem:
        words = f"{what} breaks: {type(problem).__name__}: {problem}."
        raise TeachingError(words + own_lines(problem)) from None


class Alarm:
    """Stops what the main thread does, if that takes longer; only the main thread may have one."""

    def __init__(self, seconds: float) -> None:
        self.rang = False
        self._is_over = False
        self._lock = Lock()
        self._timer = Timer(seconds, self._ring)
        self._timer.daemon = True

    def _ring(self) -> None:
        with self._lock:  # never after the end
            if not self._is_over:
                self.rang = True
                _thread.interrupt_main()

    def __enter__(self) -> None:
        # A process in the background may be deaf to SIGINT, by which `_ring` speaks.
        self._before = signal.signal(signal.SIGINT, signal.default_int_handler)
        self._timer.start()

    def __exit__(self, *_: object) -> None:
        with self._lock:
            self._is_over = True
        self._timer.cancel()
        signal.signal(signal.SIGINT, self._before)


def own_lines(problem: BaseException) -> str:
    """The lines of the author's own files that a problem went through, the last one last."""
    return "".join(
        f"\n  {shown(Path(frame.filename))}:{frame.lineno}, in {frame.name}: {frame.line}"
        for frame in traceback.extract_tb(problem.__traceback__)
        if is_theirs(frame.filename)
    )


def is_theirs(file: str) -> bool:
    """Whether a file is the author's, and neither ours nor of a library."""
    place = Path(file)
    return place.is_file() and not any(place.is_relative_to(folder) for folder in NOT_THEIRS)
