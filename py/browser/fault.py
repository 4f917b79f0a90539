"""A fault in a book's Python, as the page is told of it."""

import traceback


def told(fault: Exception) -> dict:
    """What a fault is in words, for an answer; called while it is handled."""
    return {
        "fault": f"{type(fault).__name__}: {fault}",
        "trace": traceback.format_exc(),
        "lacks_module": isinstance(fault, ImportError),
    }
