"""What changes of the hills come to."""

from types import ModuleType

import hills

from changes.hills import shorter
from kit import Evidence, claim


@claim
def shorter_hops_take_longer() -> Evidence:
    """Three hops from -0.5 at 0.1, halved and whole: how far from the lowest point they end."""
    halved, whole = how_far(shorter.changed()), how_far(hills)
    found = f"After three hops: **{halved:.2f}** away with halved hops, {whole:.2f} without."
    return Evidence(halved > whole, found)


def how_far(module: ModuleType) -> float:
    hill, x = module.HILLS["middle"], -0.5
    for _ in range(3):
        x = hill.step(x, 0.1)
    return abs(x - hill.bottom)
