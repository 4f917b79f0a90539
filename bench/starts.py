"""From navigation to text, and to Python: ours, and the rival on the same files."""

from statistics import median

from bench.browsers import Start, start_in

TIMES = 5


def compare_starts(browser: str, pages: dict[str, tuple[str, str]]) -> None:
    """Print medians and ratios. `pages` holds our address and the rival's, by place."""
    print(f"\n{browser}: seconds from navigation, median of {TIMES}, a fresh browser each")
    print(f"{'place':24}{'text':>8}{'ready':>8}{'stock ready':>14}{'ratio':>8}")
    for place, (ours, rival) in pages.items():
        looks = [(start_in(browser, ours), start_in(browser, rival)) for _ in range(TIMES)]
        our_starts = [our for our, _ in looks]
        text = median(our.text for our in our_starts)
        ready = median(our.ready for our in our_starts)
        stock = median(their.ready for _, their in looks)
        print(f"{place:24}{text:8.2f}{ready:8.2f}{stock:14.2f}{stock / ready:8.1f}")
        print(f"    {steps(our_starts)}", flush=True)


def steps(starts: list[Start]) -> str:
    """When each step of the start was done, in the median."""
    return ", ".join(
        f"{name.removeprefix('python: ')} {median(start.steps[name] for start in starts):.2f}"
        for name in starts[0].steps
    )
