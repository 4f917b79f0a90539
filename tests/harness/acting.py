"""What a reader does to a figure: a restless one anything in any order, a calm one with a hand."""

import time
from pathlib import Path
from random import Random

from kit import Button, Choice, Handle, Slider, Toggle, Widget

ACT = Path(__file__).with_name("act.js").read_text(encoding="utf-8")


def happening(kind: type[Widget], chance: Random) -> list:
    """[control, value, whether to await a painted frame afterwards]."""
    name, control = chance.choice(list(kind.controls.items()))
    match control:
        case Button():
            value = None
        case Handle():
            value = [chance.uniform(*limits) for limits in control.bounds.values()]
        case Slider():
            value = {"part": chance.random()}  # of its range, whatever that is by then
        case Choice():
            value = chance.choice(control.options)
        case Toggle():
            value = chance.random() < 0.5
    return [name, value, chance.random() < 0.2]


def steps_of(widget):
    """Every picture of the ball in a whole run, none twice in a row."""
    pictures = [widget.draw().panels[0].layers["ball"]]
    widget.handle("drop")
    while widget.run == "running":
        widget.advance()
        picture = widget.draw().panels[0].layers["ball"]
        if picture != pictures[-1]:
            pictures.append(picture)
    return pictures[1:]


TOUCH = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}


def middle(locator) -> tuple[float, float]:
    """Where the middle of an element is in the window."""
    box = locator.bounding_box()
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def grasp(locator) -> tuple[float, float]:
    """Where the middle of an element is, once it stands still in the middle of the window: it may
    have been dragged out of it, and the page may be on its way to somewhere.
    """
    locator.evaluate("it => it.scrollIntoView({ block: 'center', behavior: 'instant' })")
    locator.hover()
    return middle(locator)


def drag(mouse, start, end) -> None:
    """Press the mouse at one point of the window, and let go at another."""
    mouse.move(*start)
    mouse.down()
    mouse.move(*end, steps=5)
    mouse.up()


def swipe(session, start, end) -> None:
    """Lay a finger on one point of the window, move it to another, rest, and lift it.

    The browser is told when each of it happened: a finger that rests flings nothing, and only a
    page that is not flung takes the next tap as one.
    """
    begun = time.time() - 2
    touch(session, "touchStart", begun, start)
    for part in range(1, 8):
        way = tuple(a + (b - a) * part / 7 for a, b in zip(start, end, strict=True))
        touch(session, "touchMove", begun + part / 50, way)
    touch(session, "touchMove", begun + 1, end)
    touch(session, "touchEnd", begun + 1.1)


def touch(session, kind, at, *points) -> None:
    """A touch event; `at` is seconds since the epoch."""
    touch_points = [{"x": x, "y": y} for x, y in points]
    event = {"type": kind, "touchPoints": touch_points, "timestamp": at}
    session.send("Input.dispatchTouchEvent", event)
