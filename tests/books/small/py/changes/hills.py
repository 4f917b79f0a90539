"""Other steps on the hills."""

from kit import Change

shorter = Change("Shorter hops", "hills.py", (("x - rate * 2", "x - rate * 1"),))
uphill = Change("Uphill", "hills.py", (("x - rate * 2", "x + rate * 2"),))
