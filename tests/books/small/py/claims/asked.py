"""What the small book asks: each claim's answer is the key of a question."""

from hills import HILLS

from claims.hills import dropped
from kit import Evidence, claim
from widgets.board import PLACES

RATES = {"slow": 0.1, "fast": 0.9}


@claim
def which_rate_jumps() -> Evidence:
    """The rate at which a ball jumps past the lowest point."""
    crossings = {name: dropped(rate).crossings for name, rate in RATES.items()}
    jumps = [name for name, count in crossings.items() if count]
    return Evidence(len(jumps) == 1, f"Jumps past: {crossings}.", answer=jumps[0])


@claim
def which_rates_arrive() -> Evidence:
    """The rates at which a ball comes to rest."""
    arrive = [name for name, rate in RATES.items() if dropped(rate).run == "done"]
    return Evidence(bool(arrive), f"At rest: {arrive}.", answer=arrive)


@claim
def how_far_a_step_goes() -> Evidence:
    """How far a ball goes in its first step at 0.1, as a part of its way to the lowest point."""
    first, second = dropped(0.1).places[:2]
    part = (second - first) / (HILLS["middle"].bottom - first)
    return Evidence(True, f"It goes {part:g} of the way.", answer=part)


@claim
def the_order_of_rates() -> Evidence:
    """The rates from the lowest to the highest, and what lies beyond."""
    return Evidence(True, f"In order: {RATES}.", answer=[*sorted(RATES, key=RATES.get), "endless"])


@claim
def the_place_on_the_left() -> Evidence:
    """Which of the board's places has the lowest number."""
    return Evidence(True, f"The places: {PLACES}.", answer=min(PLACES, key=PLACES.get))
