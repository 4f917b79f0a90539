"""The stage "loss": the error as a length on the answer's own axis, the loss as its square."""

from kit.draw.axes import Plot
from kit.draw.labels import text, width_of
from kit.draw.neuron.forms import Form
from kit.draw.neuron.passes import Backward, Forward
from kit.draw.svg import line, shape
from kit.numbers import fine, plain, signed


def squared(form: Form, plot: Plot, forward: Forward, target: float, backward: Backward) -> str:
    """A square between the answer and the right answer; one answer unit is the curve's height."""
    answered, wanted = plot.y(forward.answer), plot.y(target)
    side, top, right = abs(answered - wanted), min(answered, wanted), form.column
    words, size = plain(backward.loss, fine(backward.loss)), form.figures
    room = width_of(words, size) + 6
    inside = side > max(room, size + 8)
    middle = right - side / 2 if inside else right - side - 6
    base = top + side / 2 + 0.35 * size if inside else max(top, min(top + side, plot.bottom) - 3)
    above = min(top, plot.bottom - size) - 6 if not inside else top - 6
    return "".join(
        [
            shape("rect", "square", x=right - side, y=top, width=side, height=side),
            line("error", (right, answered), (right, wanted)),
            text(
                "figure loss inside" if inside else "figure loss",
                (middle, base),
                words,
                size,
                "middle" if inside else "end",
            ),
            text(
                "figure loss", (right, above), f"error {signed(backward.error)}", form.words, "end"
            ),
        ]
    )
