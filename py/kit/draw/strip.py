"""Strips of steps: numbered stages with the present one marked, and laps with their inputs."""

from collections.abc import Sequence

from kit.draw.labels import text, width_of
from kit.draw.svg import circle, line, number, path, polyline, shape

STAGES_HIGH = 40  # px
LAPS_HIGH = 54
CORNER = 10
DOWN = 0.35  # of its size is text lower than its middle


def stages(
    names: Sequence[str], now: int, width: float, height: float = STAGES_HIGH, size: int = 14
) -> str:
    """Stages in a box from (0, 0): those behind inked, the present one marked, the rest quiet.

    If not all names fit, only the present one has its name.
    """
    widths = cells(names, now, width, size)
    named = (
        [True] * len(names) if fit(names, width, size) else [i == now for i in range(len(names))]
    )
    parts: list[str] = []
    left = 0.0
    for i, (name, wide) in enumerate(zip(names, widths, strict=True)):
        time = "past" if i < now else "now" if i == now else "later"
        if time == "now":
            outer = i == 0, i == len(names) - 1
            parts.insert(0, cell(left, wide, height, *outer))
        if i:
            parts.append(line("grid", (left, 1), (left, height - 1)))
        words = name if named[i] else ""
        parts.append(stage(time, f"{i + 1}", words, left + wide / 2, height / 2, size))
        left += wide
    frame = shape("rect", "strip", x=0.5, y=0.5, width=width - 1, height=height - 1, rx=CORNER)
    return "".join([*parts, frame])


def cells(names: Sequence[str], now: int, width: float, size: int) -> list[float]:
    """How wide each stage is: all the same, or the present one as wide as its name needs."""
    if fit(names, width, size) or not 0 <= now < len(names):
        return [width / len(names)] * len(names)
    wide = min(needed(names[now], size), width * 0.7)
    rest = (width - wide) / max(len(names) - 1, 1)
    return [wide if i == now else rest for i in range(len(names))]


def fit(names: Sequence[str], width: float, size: int) -> bool:
    return all(needed(name, size) <= width / len(names) for name in names)


def needed(name: str, size: int) -> float:
    return 22 + 8 + width_of(name, size) + 20


def stage(time: str, digit: str, words: str, x: float, y: float, size: int) -> str:
    """A stage's number in a ring and its name after it, together around a point."""
    half = (8 + width_of(words, size)) / 2 if words else 0.0
    ring = x - half, y
    return (
        circle(f"stage {time}", ring, 11)
        + text(f"stage-digit {time}", (ring[0], y + DOWN * 13), digit, 13)
        + (
            text(f"stage-name {time}", (ring[0] + 19, y + DOWN * size), words, size, anchor="start")
            if words
            else ""
        )
    )


def cell(left: float, wide: float, height: float, first: bool, last: bool) -> str:
    """The present stage's ground, rounded where the box is, and a bar along its foot."""
    right = left + wide
    a, b = CORNER * first, CORNER * last
    ground = (
        f"M{number(left + a)} 0H{number(right - b)}Q{number(right)} 0 {number(right)} {b}"
        f"V{number(height - b)}Q{number(right)} {number(height)} {number(right - b)} "
        f"{number(height)}H{number(left + a)}Q{number(left)} {number(height)} {number(left)} "
        f"{number(height - a)}V{a}Q{number(left)} 0 {number(left + a)} 0Z"
    )
    bar = height - 2.5
    return path("stage-ground", ground) + line(
        "stage-bar", (left + 0.8 * a, bar), (right - 0.8 * b, bar)
    )


def laps(
    inputs: Sequence[str], done: int, width: float, is_running: bool = True, size: int = 13
) -> str:
    """A dot for each example with its inputs under it: done, the present one, and those to come."""
    apart = (width - 44) / max(len(inputs) - 1, 1)
    spots = [(22 + apart * i, 18.0) for i in range(len(inputs))]
    parts = []
    for i, ((x, y), words) in enumerate(zip(spots, inputs, strict=True)):
        is_now = is_running and i == done
        time = "past" if i < done else "now" if is_now else "later"
        if i:
            reached = "axisline" if i <= done else "grid"
            parts.append(line(reached, (x - apart + 15, y), (x - 15, y)))
        parts.append(circle(f"lap {time}", (x, y), 11))
        if time == "past":
            parts.append(
                path("lap-tick", polyline([(x - 4.5, 18.5), (x - 1.5, 21.7), (x + 4.5, 14.7)]))
            )
        if is_now:
            parts.append(circle("lap-core", (x, y), 5))
        parts.append(text("num" if is_now else "tick", (x, 48), words, size))
    return "".join(parts)
