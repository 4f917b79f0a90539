"""One nudge at one of its stages: the strip of stages over a drawn neuron, and the epoch's dots."""

from dataclasses import dataclass

from kit import Panel, Spot
from kit.draw import FORMS, Backward, DrawnNeuron, Forward, laps, shape, stages, text
from kit.draw.strip import cells
from learning.lesson import Nudge
from learning.neuron import sigmoid
from pictures.reckoning import TITLES, Sheet, rows_of

STAGES = ("Forward", "Loss", "Backprop", "Update")
REPEAT = "Repeat"  # the fifth: the same with the next example
STRIP = (*STAGES, REPEAT)
ROUNDED = "≈ rounded here, not in the neuron"
ORDINALS = ("1st", "2nd", "3rd", "4th")
STRIP_HIGH, GAP = 40, 10  # px
LAPS_TOP, LAPS_HIGH = 22, 54
AIR = 28  # px, on a phone to the strip below


@dataclass(frozen=True)
class Places:
    """How large both panels are, and in which of them the reckoning stands."""

    form: str  # of the drawn neuron
    step: float  # px, the width of its panel
    side: float  # px, the width of the panel with the epoch's dots
    sheet: Sheet
    is_stacked: bool = False  # whether the reckoning stands under the neuron

    @property
    def neuron_left(self) -> float:
        return (self.step - FORMS[self.form].width) / 2

    @property
    def foot(self) -> float:
        """Where the neuron ends."""
        return STRIP_HIGH + GAP + FORMS[self.form].height

    @property
    def names_size(self) -> int:
        return 14 if self.form == "wide" else 13 if self.step > 300 else 12


def step_panel(places: Places, stage: str, nudge: Nudge, rate: float) -> Panel:
    """The strip of stages, the neuron at this one, and on a phone the reckoning under it."""
    neuron = drawn_neuron(places.form, stage, nudge)
    moved = f"translate({places.neuron_left:g} {STRIP_HIGH + GAP})"
    layers = {"stages": stages(STRIP, STAGES.index(stage), places.step, size=places.names_size)}
    layers |= {
        name: shape("g", "placed", drawn, transform=moved)
        for name, drawn in neuron.layers().items()
    }
    height = places.foot
    lines = reckoning(places, stage, nudge, rate, height + GAP) if places.is_stacked else ""
    layers["reckoning"] = lines
    if lines:
        height += GAP + places.sheet.height(6)
    return Panel(
        "step",
        "One nudge, stage by stage: tap a stage to see it",
        f"Stage {STAGES.index(stage) + 1}, {stage}. {neuron.alt()}",
        places.step,
        height,
        layers,
        spots={"stage": stage_spots(places, stage)},
    )


def drawn_neuron(form: str, stage: str, nudge: Nudge) -> DrawnNeuron:
    return DrawnNeuron(
        Forward(**vars(nudge.forward)),
        lambda z: float(sigmoid(z)),
        target=nudge.target,
        stage=stage.lower(),
        form=form,
        backward=Backward(**vars(nudge.backward)),
        after=Forward(**vars(nudge.after)),
    )


def stage_spots(places: Places, stage: str) -> dict[str, Spot]:
    """A place to press on each stage's number and name."""
    now, spots, left = STAGES.index(stage), {}, 0.0
    for i, (name, wide) in enumerate(
        zip(STRIP, cells(STRIP, now, places.step, places.names_size), strict=True)
    ):
        middle = left + wide / 2, STRIP_HIGH / 2
        words = f"Stage {i + 1}: {name}" + (" with the next example" if name == REPEAT else "")
        spots[name] = Spot(middle, min(wide / 2, 22), words, i == now)
        left += wide
    return spots


def epoch_panel(places: Places, stage: str, nudge: Nudge, rate: float) -> Panel:
    """The four examples of the epoch: done, the present one, to come. Beside a large neuron also
    the reckoning."""
    is_done = stage == "Update"  # the nudge has been given
    done = nudge.place + is_done
    named = [" ".join(f"{x:.0f}" for x in inputs) for inputs in nudge.order]
    layers = {
        "epoch": heading(places, nudge),
        "laps": shape(
            "g",
            "placed",
            laps(named, done, places.side, not is_done),
            transform=f"translate(0 {LAPS_TOP})",
        ),
    }
    top = LAPS_TOP + LAPS_HIGH
    lines = "" if places.is_stacked else reckoning(places, stage, nudge, rate, top + GAP)
    layers["reckoning"] = lines
    said = "; ".join(f"{row.name}: {row.how} {row.result}" for row in rows_of(stage, nudge, rate))
    return Panel(
        "epoch",
        "Where in the epoch",
        f"Epoch {nudge.epoch}: its examples are {', '.join(named)}; {done} of {len(named)} nudges "
        f"are done. {said}.",
        places.side,
        places.foot if lines else top + AIR,
        layers,
    )


def heading(places: Places, nudge: Nudge) -> str:
    """Which epoch it is, and which of its examples."""
    left = text("axis", (2, 13), f"Epoch {nudge.epoch}", 13, "start")
    words = f"{ORDINALS[nudge.place]} of {len(nudge.order)}"
    return left + text("num", (places.side - 2, 13), words, 13, "end")


def reckoning(places: Places, stage: str, nudge: Nudge, rate: float, top: float) -> str:
    """The lines of this stage; under them what ≈ means, where there is room to say it."""
    rows, sheet = rows_of(stage, nudge, rate), places.sheet
    drawn = sheet.drawn(rows, TITLES[stage], 0, top)
    if sheet.has_title and any(row.result.startswith("≈") for row in rows):
        return drawn + text("axis", (0, places.foot - 4), ROUNDED, 13, "start")
    return drawn
