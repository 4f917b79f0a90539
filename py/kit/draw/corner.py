"""Axes named at their ends: they take less room than names along the sides."""

from collections.abc import Sequence

from kit.draw.axes import Plot, written
from kit.draw.labels import text, width_of
from kit.draw.svg import line


def corner_axes(
    plot: Plot,
    x_name: str,
    y_name: str,
    x_ticks: Sequence[float] = (),
    y_ticks: Sequence[float] = (),
    *,
    size: int = 13,
    y_role: str = "",
    grid: bool = False,
) -> str:
    """Tick numbers below and left; the x name under the right end, the y name over the top.

    Needs about 2.6 `size` below the plot and 1.6 above.
    """
    lines = [line("grid", (plot.left, plot.y(y)), (plot.right, plot.y(y))) for y in y_ticks] * grid
    below = [
        text("tick", (plot.x(x), plot.bottom + size + 3), written(x, x_ticks), size)
        for x in x_ticks
    ]
    left = [
        text(
            "tick",
            (plot.left - 7, plot.y(y) + 0.33 * size),
            written(y, y_ticks),
            size,
            anchor="end",
        )
        for y in y_ticks
    ]
    names = [
        text("axis", (plot.right, plot.bottom + 2 * size + 5), x_name, size, anchor="end"),
        text(
            f"{y_role} axis".strip(),
            (max(plot.left - 7, width_of(y_name, size)), plot.top - 10),
            y_name,
            size,
            anchor="end",
        ),
    ]
    return "".join([*lines, *below, *left, *names])
