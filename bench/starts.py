"""From navigation to text, and to Python: ours, and the rival on the same files."""

from statistics import median

from bench.browsers import start_in

TIMES = 5


def compare_starts(browser: str, pages: dict[str, tuple[str, str]]) -> None:
    """Print medians and ratios. `pages` holds our address and the rival's, by place."""
    print(f"\n{browser}: seconds from navigation, median of {TIMES}, a fresh browser each")
    print(f"{'place':24}{'text':>8}{'ready':>8}{'stock ready':>14}{'ratio':>8}")
    for place, (ours, rival) in pages.items():
        looks = [(start_in(browser, ours), start_in(browser, rival)) for _ in range(TIMES)]
        text = median(our.text for our, _ in looks)
        ready = median(our.ready for our, _ in looks)
        stock = median(their.ready for _, their in looks)
        print(f"{place:24}{text:8.2f}{ready:8.2f}{stock:14.2f}{stock / ready:8.1f}", flush=True)
