"""Small multiples: equal plots in rows within a width, each under its title."""

from collections.abc import Sequence
from dataclasses import dataclass

from kit.draw.axes import Plot
from kit.draw.labels import text, width_of


@dataclass(frozen=True)
class Multiples:
    """Equal plots and where their titles stand; `height` is what all of them take."""

    plots: tuple[Plot, ...]
    titles: tuple[str, ...]
    notes: tuple[str, ...]
    is_stacked: bool  # the notes stand under the titles, not beside them
    size: int
    height: float

    def drawn(self, roles: Sequence[str] = (), title_role: str = "") -> str:
        """Titles and notes; `roles` colour the notes, one each, `title_role` all titles."""
        size = self.size
        parts = []
        for i, (plot, title, note) in enumerate(
            zip(self.plots, self.titles, self.notes, strict=True)
        ):
            foot = plot.top - 8
            role = f"{roles[i] if i < len(roles) else ''} axis".strip()
            lift, aside = (size + 4, 0.0) if self.is_stacked else (0, beside(title, size))
            parts.append(
                text(
                    f"{title_role} title".strip(),
                    (plot.left, foot - lift),
                    title,
                    size + 2,
                    anchor="start",
                )
            )
            parts.append(text(role, (plot.left + aside, foot), note, size, anchor="start"))
        return "".join(parts)


def multiples(
    titles: Sequence[str],
    width: float,
    columns: int,
    *,
    x_range: tuple[float, float],
    y_range: tuple[float, float],
    height: float | None = None,
    notes: Sequence[str] | None = None,
    size: int = 13,
    gap: float = 26,
) -> Multiples:
    """Plots in rows of `columns`; each `height` px high, or square.

    A note stands beside its title, or all stand under theirs where one of them has no room.
    """
    said = tuple(notes) if notes is not None else ("",) * len(titles)
    wide = (width - gap * (columns - 1)) / columns
    high = wide if height is None else height
    is_stacked = any(said) and any(
        beside(title, size) + width_of(note, size) > wide
        for title, note in zip(titles, said, strict=True)
    )
    head = size + 11 + (size + 4) * is_stacked
    row = head + high + 12
    plots = tuple(
        Plot(
            (wide + gap) * (i % columns), head + row * (i // columns), wide, high, x_range, y_range
        )
        for i in range(len(titles))
    )
    rows = -(-len(titles) // columns)
    return Multiples(plots, tuple(titles), said, is_stacked, size, row * rows - 12)


def beside(title: str, size: int) -> float:
    """How far right of a title's beginning its note begins."""
    return width_of(title, size + 2) + 8
