"""The race of three learning rates."""

from claims.ball import half_leaps_from_wall_to_wall
from claims.runs import run_out
from kit import Evidence, claim
from widgets.race import RATES, Race


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
