"""The widget language: one class declares its controls, keeps its state, and draws itself.

class Counter(Widget):
    add = Button("Add one")
    count = Readout("Count")

    def start(self): self.total = 0
    def on_add(self): self.total += 1
    def draw(self): return self.frame([], status="", count=self.total)
"""

import re
import sys
from collections.abc import Iterable, Mapping
from typing import Any, ClassVar, Self

from kit.controls import Button, Control, Slider
from kit.declared import Declared
from kit.errors import TeachingError, unknown
from kit.frame import Frame, Panel
from kit.paintable import need_parts
from kit.readout import Readout

# How much room a figure has, from much to little; `low` is a phone that lies on its side.
CALM = 12
WIDTHS = ("wide", "snug", "low", "phone", "tiny")
WORD_BEGINS = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")  # XOR|Trainer
LONGEST_TELLING = 20_000  # painted Frames


class Widget:
    """Base of every widget. `run` is `idle`, `running` or `done`.

    `settings` are values by name for Settings and for Controls that hold a value, as a marker in
    the Markdown gives them. TeachingError if a name or a value is not allowed.
    """

    name: ClassVar[str]
    telling: ClassVar[Iterable[tuple[str, Any]]] = ()  # (control, value): what shows its point
    runs_itself: ClassVar[bool] = True  # a View leads the run of what it shows
    lead: ClassVar[str] = ""  # the panel that stands beside the numbers where there is little room
    beside: ClassVar[str] = ""  # the panel beside which the sliders stand
    controls: ClassVar[dict[str, Control]]
    readouts: ClassVar[dict[str, Readout]]
    declared: ClassVar[dict[str, Declared]]

    def __init_subclass__(cls) -> None:
        cls.name = WORD_BEGINS.sub("-", cls.__name__).lower()
        earlier = getattr(sys.modules.get(cls.__module__), cls.__qualname__, None)
        if isinstance(earlier, type) and issubclass(earlier, Widget):
            raise TeachingError(f"There are two widgets “{cls.name}” in this file. Rename one.")
        members = [vars(base) for base in reversed(cls.__mro__)]
        cls.declared = {
            name: value
            for attributes in members
            for name, value in attributes.items()
            if isinstance(value, Declared)
        }
        for declaration in cls.declared.values():
            declaration.owner = cls.name
        cls.controls = {n: d for n, d in cls.declared.items() if isinstance(d, Control)}
        cls.readouts = {n: d for n, d in cls.declared.items() if isinstance(d, Readout)}
        for name, control in cls.controls.items():
            is_deaf = isinstance(control, Button) and not cls._runs_by(control)
            if is_deaf and not hasattr(cls, f"on_{name}"):
                raise TeachingError(
                    f"{control.where}: a press does nothing. Write a method on_{name}(self)."
                )
        for name, method in vars(cls).items():
            if name.startswith("on_") and not hasattr(Widget, name):
                cls._refuse_unheard(name, method)

    def __init__(
        self,
        settings: Mapping[str, Any] | None = None,
        *,
        reduced_motion: bool = False,
        width: str = WIDTHS[0],
    ) -> None:
        self.given = dict(settings or {})
        self.reduced_motion = reduced_motion  # the reader asked for less
        self.width = width  # how much room the figure has: one of WIDTHS
        self.run = "idle"
        self._due = 0.0  # ticks that the pace has earned
        self.values = {n: d.default for n, d in self.declared.items() if hasattr(d, "default")}
        for name, value in self.given.items():
            if name not in self.values:
                raise unknown("setting", name, self.values, self.name)
            self.values[name] = self.declared[name].check(value)
        self.start()
        self.settle()

    @classmethod
    def parse(cls, words: Mapping[str, str]) -> dict[str, Any]:
        """Settings from the texts of a marker; TeachingError names what is not allowed."""
        allowed = [n for n, d in cls.declared.items() if hasattr(d, "default")]
        for name in words:
            if name not in allowed:
                raise unknown("setting", name, allowed, cls.name)
        return {name: cls.declared[name].parse(text) for name, text in words.items()}

    # What an author writes.

    def start(self) -> None:
        """Set the state of Frame one."""

    def tick(self) -> bool | None:
        """One animation step while running; False ends the run."""
        return False

    @property
    def pace(self) -> float:
        """How many ticks there are for one painted Frame; 0.25 is one for every fourth."""
        return 1.0

    @property
    def disabled(self) -> Iterable[str]:
        """The names of Controls that cannot be used now."""
        return ()

    def draw(self) -> Frame:
        """The Frame of the present state. No clock, no chance, and it changes nothing."""
        raise TeachingError(f"{self.name}: write a method draw(self) that returns self.frame(…)")

    def on_reset(self) -> None:
        """Reset goes back to Frame one; the reader's sliders stay where they are."""
        self.start()

    # What an author uses.

    def play(self) -> None:
        """Start running: `tick` is called again and again."""
        self.run = "running"

    def frame(self, panels: Iterable[Panel], status: str, **numbers: float | None) -> Frame:
        """A Frame with every declared Readout, in order. TeachingError if one is missing, or if it
        and the Controls do not know of each other's parts.
        """
        for name in numbers:
            if name not in self.readouts:
                raise unknown("readout", name, self.readouts, self.name)
        for name in self.readouts:
            if name not in numbers:
                raise TeachingError(f"{self.name} · {name}: the Frame gives this readout no value")
        shown = {name: readout.show(numbers[name]) for name, readout in self.readouts.items()}
        frame = Frame(tuple(panels), status, shown)
        need_parts(self, frame)
        return frame

    # What the build calls.

    def twin(self, **how: Any) -> Self:
        """Another of the same settings, at Frame one; `how` are `width` and `reduced_motion`."""
        return type(self)(self.given, **how)

    def play_telling(self) -> bool:
        """Do what `telling` lists; whether there was anything to do.

        TeachingError if a run has no end.
        """
        self.play_out(self.telling)
        return bool(self.telling)

    def play_out(self, orders: Iterable[tuple[str, Any]]) -> None:
        """Take Events one after the other, (control, value) each, and let each run come to its end.

        TeachingError if it has none.
        """
        for control, value in orders:
            self.handle(control, value)
            painted = 0
            while self.run == "running":
                self.advance()
                painted += 1
                if painted > LONGEST_TELLING:
                    raise TeachingError(f"{self.name} · {control}: it starts a run without end.")

    # What the bridge calls.

    def handle(self, control: str, value: Any = None) -> None:
        """Take one Event: a press of a button, or a new value for another control."""
        if control not in self.controls:
            raise unknown("control", control, self.controls, self.name)
        declared = self.controls[control]
        value = declared.check(value, self)
        if control in self.disabled:
            return  # pressed before the page had heard of it
        if isinstance(declared, Button):
            self._press(declared)
        else:
            self.values[control] = value
            self._call(f"on_{control}")
        self.settle()

    def do(self, orders: Iterable[tuple[str, Any]]) -> None:
        """Take Events one after the other, (control, value) each; whatever ran before has ended."""
        self.rest()
        for control, value in orders:
            self.handle(control, value)

    def rest(self) -> None:
        """End the run, if there is one."""
        if self.run == "running":
            self.run = "idle"

    def advance(self) -> None:
        """The ticks of one painted Frame, if the widget is running. Who asked for less motion sees
        one picture where others see CALM of them; the page leaves it there for as long.
        """
        earned = self.pace * (CALM if self.reduced_motion else 1)
        self._due = self._due + earned if self.run == "running" else 0.0
        while self.run == "running" and self._due >= 1:
            self._due -= 1
            if self.tick() is False:
                self.run = "done"
        self.settle()

    def limits(self) -> dict[str, tuple[float, float]]:
        """The ranges that follow the state, by the names of their Controls."""
        return {
            name: control.limits(self)
            for name, control in self.controls.items()
            if isinstance(control, Slider) and control.follows
        }

    def settle(self) -> None:
        """Controls that follow the state, after anything that happened."""
        for name, (low, high) in self.limits().items():
            self.values[name] = min(max(self.values[name], low), high)

    def labels(self) -> dict[str, str]:
        """What the Buttons say now."""
        return {
            name: button.while_running if button.while_running and self.is_running else button.label
            for name, button in self.controls.items()
            if isinstance(button, Button)
        }

    @property
    def is_running(self) -> bool:
        """Whether the run goes on that its Buttons speak of."""
        return self.run == "running"

    @classmethod
    def _refuse_unheard(cls, name: str, method: Any) -> None:
        """TeachingError for a handler of a Control that there is not: it would never be called."""
        heard = [f"on_{control}" for control in cls.controls]
        if name not in heard:
            line = method.__code__.co_firstlineno
            raise unknown("Control for the method", name, heard, f"{cls.name}, line {line}")

    @classmethod
    def _runs_by(cls, button: Button) -> bool:
        """Whether a press starts and pauses the run by itself."""
        return bool(button.while_running) and cls.runs_itself

    def _press(self, button: Button) -> None:
        was_running, self.run = self.run == "running", "idle"  # every press ends the run first
        if self._runs_by(button) and was_running:
            return
        if self._runs_by(button):
            self.play()
        self._call(f"on_{button.name}")

    def _call(self, handler: str) -> None:
        if hasattr(self, handler):
            getattr(self, handler)()
