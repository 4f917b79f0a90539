"""What a restless reader does to a figure: any control, any allowed value, in any order."""

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
