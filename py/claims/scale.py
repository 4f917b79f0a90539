"""How large a large network is."""

from kit import Evidence, claim

YEAR = 365.25 * 24 * 60 * 60  # in seconds


@claim
def a_billion_takes_thirty_years() -> Evidence:
    """A billion seconds are more than thirty years."""
    years = 1e9 / YEAR
    return Evidence(years > 30, f"A billion seconds are **{years:.1f}** years, more than 30.")
