"""The race of three learning rates."""

from claims.ball import half_leaps_from_wall_to_wall
from claims.runs import run_out
from kit import Evidence, claim
from kit.numbers import span
from widgets.race import RATES, Race, all_counts


def raced() -> Race:
    """The figure after a whole race."""
    race = Race()
    race.handle("go")
    return run_out(race)


@claim
def a_tenth_wins_the_race() -> Evidence:
    """The race, run to its end; for the ball that has not arrived by then, a thousand steps."""
    race, leaps = raced(), half_leaps_from_wall_to_wall()
    steps = {name: lane.needs for name, lane in zip(RATES, race.lanes, strict=False)}
    told = [f"{n} lies still after **{steps[n]}** steps" for n in race.arriving]
    never = [n for n in steps if steps[n] is None]
    found = f"{' and '.join(told)}. Never: **{', '.join(never)}**. {leaps.found}"
    is_so = steps == {"0.01": 116, "0.1": 11, "0.5": None} and race.winner == "0.1"
    return Evidence(is_so and leaps.holds, found)


@claim
def the_curve_is_lowest_beside_a_tenth() -> Evidence:
    """The steps that each rate from 0.01 to 0.30 needs, in hundredths."""
    counts = {rate: steps for rate, steps in all_counts().items() if steps is not None}
    fewest = min(counts.values())
    best = [rate for rate, steps in counts.items() if steps == fewest]
    found = (
        f"Of {len(all_counts())} rates, **{len(best)}** need the fewest steps, **{fewest}**: "
        f"the rates from **{span(best)}**."
    )
    return Evidence(best == [0.11, 0.12, 0.13, 0.14] and fewest == 10, found)
