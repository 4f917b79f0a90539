"""A View: another widget's state, shown in a figure of its own."""

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from kit.controls import Choice
from kit.widget import WIDTHS, Widget


class View(Widget):
    """`::: widget map of=trainer` shows the state of the figure `trainer`, whatever happens to it.

    `of` is that widget, which must be one of `shows`. Both are painted from one answer.
    """

    shows: ClassVar[type[Widget]]
    runs_itself = False

    def __init__(
        self,
        settings: Mapping[str, Any] | None = None,
        *,
        of: Widget,
        reduced_motion: bool = False,
        width: str = WIDTHS[0],
    ) -> None:
        self.of = of
        super().__init__(settings, reduced_motion=reduced_motion, width=width)

    def twin(self, **how: Any) -> Self:
        """Another of the same settings, of a twin of what is shown."""
        return type(self)(self.given, of=self.of.twin(**how), **how)

    def play_telling(self) -> bool:
        """What is shown goes first to its own telling moment."""
        is_told = self.of.play_telling()
        return super().play_telling() or is_told

    @property
    def is_running(self) -> bool:
        return self.of.is_running

    def rest(self) -> None:
        self.of.rest()

    def settle(self) -> None:
        super().settle()
        for name, control in self.controls.items():
            if isinstance(control, Choice) and control.follows:
                self.values[name] = control.following(self.of)

    def on_reset(self) -> None:
        """Reset goes back to Frame one of what is shown."""
        self.of.handle("reset")
        self.start()
