"""What the reader's code prints: the last of it is kept, whatever it prints."""

import io

LONGEST = 4000  # characters


class Printed(io.TextIOBase):
    """A text stream that remembers its end. It stands in for `sys.stdout`."""

    def __init__(self) -> None:
        self.clear()

    def clear(self) -> None:
        """Begin anew."""
        self.end = ""
        self.lines = 0  # that were ended, all in all
        self.is_new = False

    def writable(self) -> bool:
        return True

    def write(self, text: str) -> int:
        self.end = (self.end + text)[-LONGEST:]
        self.lines += text.count("\n")
        self.is_new = True
        return len(text)

    def take(self) -> dict | None:
        """The last lines and how many there were before them; None if nothing new was printed."""
        if not self.is_new:
            return None
        self.is_new = False
        return {"text": self.end, "before": max(0, self.lines - self.end.count("\n"))}
