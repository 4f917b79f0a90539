"""One nudge of the trainer's neuron, in slow motion: forward, loss, backprop, update."""

from pictures.slow_step import REPEAT, STAGES, STRIP, Places, Sheet, epoch_panel, step_panel

from kit import Button, Frame, Readout, Tap, Widget
from kit.draw import plain
from learning.gates import GATES, INPUTS
from learning.lesson import Nudge, slow_epoch
from learning.neuron import Training

SEED, RATE = 1, 2.0  # the trainer's own
FIRST_SHOWN = 2  # the third nudge: a wrong answer that becomes right, and an input that is 0
FIRST, LAST = STAGES[0], STAGES[-1]
PLACES = {
    "wide": Places("wide", 596, 280, Sheet(280, 33, 14, has_title=True)),
    "snug": Places("snug", 440, 152, Sheet(152, 40, 12, is_narrow=True)),
    "low": Places("phone", 338, 168, Sheet(168, 27, 12, is_narrow=True)),
    "phone": Places("phone", 338, 194, Sheet(338, 18, 12), is_stacked=True),
    "tiny": Places("tiny", 282, 160, Sheet(282, 18, 12), is_stacked=True),
}


class OneStep(Widget):
    """The five stages of learning on a drawn neuron, as slowly as the reader wants."""

    telling = (("next", None),) * 3
    lead = "epoch"
    next = Button("Next stage")
    back = Button("Back")
    reset = Button("Start over")
    stage = Tap("Stage", STRIP, default=FIRST)
    answer = Readout("Answer", digits=2)
    error = Readout("Error", digits=2, role="loss")
    loss = Readout("Loss", digits=2, role="loss")

    def start(self) -> None:
        self.training = Training(INPUTS, GATES["AND"], SEED)
        self.nudges = slow_epoch(self.training, RATE)
        self.at = FIRST_SHOWN
        self.on_stage()

    def on_reset(self) -> None:
        self.values["stage"] = FIRST
        self.start()

    def on_next(self) -> None:
        self.values["stage"] = STRIP[self.now + 1]
        self.on_stage()

    def on_stage(self) -> None:
        """To repeat is to go on with the next example, or with the next epoch."""
        if self.stage != REPEAT:
            return
        self.values["stage"] = FIRST
        self.at += 1
        if self.at == len(self.nudges):
            self.nudges += slow_epoch(self.training, RATE)

    def on_back(self) -> None:
        if self.stage == FIRST:
            self.at -= 1
            self.values["stage"] = LAST
        else:
            self.values["stage"] = STAGES[self.now - 1]

    @property
    def disabled(self) -> list[str]:
        return ["back"] if self.at == 0 and self.stage == FIRST else []

    @property
    def now(self) -> int:
        """The stage's index."""
        return STAGES.index(self.stage)

    @property
    def nudge(self) -> Nudge:
        return self.nudges[self.at]

    def draw(self) -> Frame:
        places, panels = PLACES[self.width], (step_panel, epoch_panel)
        drawn = [panel(places, self.stage, self.nudge, RATE) for panel in panels]
        return self.frame(drawn, self.words(), **self.numbers())

    def numbers(self) -> dict[str, float | None]:
        """What is known of this example by now; after the update, what the new numbers give."""
        nudge = self.nudge
        answer, error, loss = nudge.forward.answer, nudge.backward.error, nudge.backward.loss
        if self.stage == FIRST:
            return {"answer": answer, "error": None, "loss": None}
        if self.stage == LAST:
            answer, error, loss = nudge.after.answer, nudge.error_after, nudge.loss_after
        return {"answer": answer, "error": error, "loss": loss}

    def words(self) -> str:
        """What happens at this stage, with its numbers."""
        told = (told_forward, told_loss, told_backprop, told_update)
        return told[self.now](self.nudge)


def told_forward(nudge: Nudge) -> str:
    *inputs, _ = (f"{x:.0f}" for x in nudge.forward.inputs)
    said = "yes" if nudge.forward.answer > 0.5 else "no"
    return (
        f"Inputs {' and '.join(inputs)} go in, and {plain(nudge.forward.answer)} comes out: "
        f"“{said}”. The right answer is {nudge.target:.0f}."
    )


def told_loss(nudge: Nudge) -> str:
    error = nudge.backward.error
    side = "high" if error > 0 else "low"
    return (
        f"{plain(nudge.forward.answer)} is {plain(abs(error))} too {side}. "
        f"That times itself is the loss: {plain(nudge.backward.loss)}."
    )


def told_backprop(nudge: Nudge) -> str:
    dark = [f"input {i + 1}" for i, x in enumerate(nudge.forward.inputs) if not x]
    match dark:
        case []:
            return "The error flows back. Every input is 1, so all three share the blame alike."
        case [one]:
            return f"The edge of {one} stays dark: its input is 0, so it had no say."
        case _:
            return "Both inputs are 0, so their edges stay dark. Only the bias had a say."


def told_update(nudge: Nudge) -> str:
    was, now = plain(nudge.forward.answer), plain(nudge.after.answer)
    if nudge.is_right and not nudge.was_right:
        step = f"{was} becomes {now}: a wrong answer has become a right one!"
    elif nudge.is_right:
        step = f"{was} becomes {now}: it was right, and is surer now."
    else:
        step = f"{was} becomes {now}: still wrong, but less."
    if nudge.place == len(nudge.order) - 1:
        step += " Four nudges, one epoch."
    return step
