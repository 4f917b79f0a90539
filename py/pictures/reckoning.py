"""What a neuron reckons at each stage of a nudge, line by line, as it is written at school."""

from collections.abc import Sequence
from dataclasses import dataclass

from kit.draw import line, plain, signed, text
from learning.lesson import Nudge

TITLES = {
    "Forward": "inputs × weights, all added up",
    "Loss": "loss = error × error",
    "Backprop": "gradient = blame × input",
    "Update": "new = old − rate × gradient",
}


@dataclass(frozen=True)
class Row:
    """A line of the reckoning: what it is about, how it is reckoned, and what comes out."""

    name: str
    how: str
    result: str
    role: str = "num"
    is_main: bool = False


def rows_of(stage: str, nudge: Nudge, rate: float) -> list[Row]:
    """The lines of a stage."""
    match stage:
        case "Forward":
            return forward_rows(nudge)
        case "Loss":
            return loss_rows(nudge)
        case "Backprop":
            return backprop_rows(nudge)
        case _:
            return update_rows(nudge, rate)


def forward_rows(nudge: Nudge) -> list[Row]:
    """Each input times its weight, their sum, and what the sigmoid makes of it."""
    seen = nudge.forward
    each = [
        Row(
            name,
            f"{whole(x)} × {bracketed(w)}",
            f"{sign_for(part, x * shown(w))} {signed(part)}",
            "num" if x else "axis",
        )
        for name, x, w, part in zip(
            ("input 1", "input 2", "always 1"), seen.inputs, seen.weights, seen.parts, strict=True
        )
    ]
    total = f"{sign_for(seen.total, sum(map(shown, seen.parts)))} {signed(seen.total)}"
    return [
        *each,
        Row("added up", "", total),
        Row("answer", f"sigmoid of {signed(seen.total)}", plain(seen.answer), is_main=True),
    ]


def loss_rows(nudge: Nudge) -> list[Row]:
    """How far the answer is off, and that squared."""
    p, back = nudge.forward.answer, nudge.backward
    error, loss = digits_of(back.error), digits_of(back.loss)
    off = sign_for(back.error, shown(p) - nudge.target, error)
    squared = sign_for(back.loss, shown(back.error, error) ** 2, loss)
    side = bracketed(back.error, error)
    return [
        Row("answer", "", plain(p)),
        Row("right answer", "", whole(nudge.target)),
        Row(
            "error",
            f"{plain(p)} − {whole(nudge.target)}",
            f"{off} {signed(back.error, error)}",
            "num loss",
        ),
        Row("loss", f"{side} × {side}", f"{squared} {plain(back.loss, loss)}", "num loss", True),
    ]


def backprop_rows(nudge: Nudge) -> list[Row]:
    """The blame, and what reaches each weight of it."""
    back, inputs = nudge.backward, nudge.forward.inputs
    doubled, digits = 2 * back.error, digits_of(back.blame)
    error, slope = digits_of(back.error), digits_of(back.slope)
    two = sign_for(doubled, 2 * shown(back.error, error), error)
    product = shown(doubled, error) * shown(back.slope, slope)
    blame = sign_for(back.blame, product, digits)
    each = [
        Row(
            name,
            f"blame × {whole(x)}",
            f"= {signed(gradient, digits)}" if x else "= 0",
            "num loss" if x else "axis",
        )
        for name, x, gradient in zip(
            ("weight 1", "weight 2", "bias"), inputs, back.gradients, strict=True
        )
    ]
    return [
        Row(
            "error doubled",
            f"2 × {bracketed(back.error, error)}",
            f"{two} {signed(doubled, error)}",
        ),
        Row("slope of the curve", "", plain(back.slope, slope)),
        Row(
            "blame",
            f"{plain(doubled, error)} × {plain(back.slope, slope)}",
            f"{blame} {signed(back.blame, digits)}",
            "num loss",
            True,
        ),
        *each,
    ]


def update_rows(nudge: Nudge, rate: float) -> list[Row]:
    """Each number's step against its gradient, and the same example asked again."""
    seen, after = nudge.forward, nudge.after
    rows = []
    for name, old, new, x, gradient in zip(
        ("weight 1", "weight 2", "bias"),
        seen.weights,
        after.weights,
        seen.inputs,
        nudge.backward.gradients,
        strict=True,
    ):
        digits = digits_of(gradient)
        step = bracketed(gradient, digits) if x else "0"
        come = sign_for(new, shown(old) - rate * shown(gradient, digits))
        how = f"{plain(old)} − {plain(rate, 1)} × {step}"
        rows.append(Row(name, how, f"{come} {plain(new)}", "num rate" if x else "axis"))
    before, now = digits_of(nudge.backward.loss), digits_of(nudge.loss_after)
    return [
        *rows,
        Row("answer", f"was {plain(seen.answer)}", plain(after.answer), is_main=True),
        Row(
            "loss",
            f"was {plain(nudge.backward.loss, before)}",
            plain(nudge.loss_after, now),
            "num loss",
        ),
    ]


def digits_of(value: float) -> int:
    """How many decimals a number needs, so that it is not written as nothing."""
    return 2 if abs(value) >= 0.01 or not value else 3 if abs(value) >= 0.001 else 4


def shown(value: float, digits: int = 2) -> float:
    """A number as far as its written digits say it."""
    return round(value, digits)


def sign_for(value: float, from_shown: float, digits: int = 2) -> str:
    """`=` where the written digits give the very result that is written, `≈` where they do not."""
    return "=" if plain(value, digits) == plain(from_shown, digits) else "≈"


def whole(value: float) -> str:
    """`1`, `0`: an input or a right answer."""
    return f"{value:.0f}"


def bracketed(value: float, digits: int = 2) -> str:
    """A factor: in brackets where it has a sign."""
    words = plain(value, digits)
    return words if words[0].isdigit() else f"({words})"


@dataclass(frozen=True)
class Sheet:
    """How it is written: `pitch` px a line; `is_narrow` gives `how` a line of its own."""

    width: float
    pitch: float
    size: int
    is_narrow: bool = False
    has_title: bool = False

    @property
    def title_high(self) -> float:
        return self.size + 16 if self.has_title else 0.0

    def height(self, count: int) -> float:
        return self.title_high + self.pitch * count

    def drawn(self, rows: Sequence[Row], title: str, left: float, top: float) -> str:
        """The lines from (left, top), each on a hairline."""
        parts = []
        if self.has_title:
            parts.append(text("title", (left, top + self.size), title, self.size, "start"))
        top += self.title_high
        for i, row in enumerate(rows):
            y = top + self.pitch * i
            parts.append(line("grid", (left, y), (left + self.width, y)))
            parts.append(self.row(row, left, y))
        return "".join(parts)

    def row(self, row: Row, left: float, top: float) -> str:
        """One line: the name at the left, the result at the right."""
        lines = 2 if self.is_narrow and row.how else 1
        base = top + self.pitch / lines / 2 + 0.35 * self.size
        name = "num" if row.is_main else "axis"
        right = left + self.width
        result = text(row.role, (right, base), row.result, self.size + 2 * row.is_main, "end")
        if lines == 2:
            under = base + self.pitch / 2 - 1
            how = text("axis", (left, under), row.how, self.size, "start")
            return text(name, (left, base), row.name, self.size, "start") + how + result
        words = f"{row.name}: {row.how}" if row.how else row.name
        return text(name, (left, base), words, self.size, "start") + result
