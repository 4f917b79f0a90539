"""Controls that lie on a picture: a point that is dragged, and places that are pressed."""

from collections.abc import Iterable
from typing import Any

from kit.controls import Choice, Control, Slider, number

Bounds = tuple[float, float]


class Handle(Control):
    """A point on a picture, in the picture's own units, moved along `x`, along `y`, or freely.

    Its value, with `digits` decimals, is a number, or (x, y) where it moves both ways. The widget
    says in every Frame where it is: `Panel.grips`.
    """

    kind = "handle"

    def __init__(
        self,
        label: str,
        *,
        x: Bounds | None = None,
        y: Bounds | None = None,
        default: float | tuple[float, float],
        digits: int = 1,
        help: str = "",
    ) -> None:
        super().__init__(label, help=help)
        self.bounds = {axis: limits for axis, limits in (("x", x), ("y", y)) if limits}
        self.default, self.digits = default, digits
        if not self.bounds:
            raise self.refusal(None, "bounds for x, for y, or for both")
        self.check(default)

    @property
    def axes(self) -> dict[str, Slider]:
        """A slider for each direction: what a keyboard moves."""
        defaults = dict(zip(self.bounds, self.numbers(self.default), strict=True))
        sliders = {
            axis: Slider(self.label, *limits, default=defaults[axis], digits=self.digits)
            for axis, limits in self.bounds.items()
        }
        for slider in sliders.values():
            slider.name, slider.owner = self.name, self.owner
        return sliders

    def numbers(self, value: Any) -> tuple:
        """The value as one number for each direction."""
        return tuple(value) if isinstance(value, tuple | list) else (value,)

    def check(self, value: Any, widget: Any = None) -> float | tuple[float, float]:
        given = self.numbers(value)
        if len(given) != len(self.bounds):
            raise self.refusal(value, " and ".join(f"a number for {axis}" for axis in self.bounds))
        checked = [axis.check(v) for axis, v in zip(self.axes.values(), given, strict=True)]
        return checked[0] if len(checked) == 1 else (checked[0], checked[1])

    def parse(self, text: str) -> Any:
        return self.check([number(part) for part in text.split(",")])


class Tap(Choice):
    """Named places on a picture that are pressed. Its value is the last one; every press counts.

    The widget says in every Frame where they are: `Panel.spots`.
    """

    kind = "tap"

    def __init__(
        self, label: str, options: Iterable[str], *, default: str = "", help: str = ""
    ) -> None:
        super().__init__(label, options, default=default, help=help)
