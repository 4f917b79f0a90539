"""The race of three learning rates."""

from claims.ball import half_leaps_from_wall_to_wall
from claims.runs import run_out
from kit import claim
from widgets.race import RATES, Race, all_counts


def raced() -> Race:
    """The figure after a whole race."""
    race = Race()
    race.handle("go")
    return run_out(race)


@claim
def a_tenth_wins_the_race() -> bool:
    """0.1 lies still after 11 steps and 0.01 after 116; 0.5 leaps on, in a thousand steps too."""
    race = raced()
    steps = {name: lane.needs for name, lane in zip(RATES, race.lanes, strict=False)}
    return (
        race.winner == "0.1"
        and steps == {"0.01": 116, "0.1": 11, "0.5": None}
        and half_leaps_from_wall_to_wall()
    )


@claim
def the_curve_is_lowest_beside_a_tenth() -> bool:
    """Of the rates from 0.01 to 0.30 in hundredths, 0.11 to 0.14 need the fewest steps: ten."""
    counts = {rate: steps for rate, steps in all_counts().items() if steps is not None}
    best = [rate for rate, steps in counts.items() if steps == min(counts.values())]
    return best == [0.11, 0.12, 0.13, 0.14] and counts[best[0]] == 10
