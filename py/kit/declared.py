"""What a widget declares as a class attribute: the ground of Controls, Settings and Readouts."""

from typing import Any

from kit.errors import TeachingError


class Declared:
    """A class attribute that learns its own name and, read on a widget, gives the value there."""

    name = owner = ""  # until the class that declares it is made

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name
        self.owner = getattr(owner, "name", owner.__name__)

    def __get__(self, widget: Any, owner: type) -> Any:
        return self if widget is None else widget.values[self.name]

    def __set__(self, widget: Any, value: Any) -> None:
        widget.values[self.name] = self.check(value, widget)

    def check(self, value: Any, widget: Any = None) -> Any:
        """The value as this declaration keeps it; TeachingError if it is not allowed.

        What is allowed may depend on the state of the `widget`, where there is one already.
        """
        raise self.refusal(value, "nothing: this is not an input")

    def parse(self, text: str) -> Any:
        """The value written as `text` in a Markdown marker."""
        return self.check(text)

    def refusal(self, value: Any, allowed: str) -> TeachingError:
        """The error for a value that is not allowed, naming widget and control."""
        return TeachingError(f"{self.where}: {value!r} was given. Allowed: {allowed}.")

    @property
    def where(self) -> str:
        """`gate-trainer · rate`, for messages; before it has a name, what it is."""
        return f"{self.owner} · {self.name}" if self.name else f"{type(self).__name__}(…)"
