"""From navigation to text, to Python, and to an answer: ours, as we were, and the rival."""

from statistics import median

from bench.browsers import Start, start_in

TIMES = 7


def compare_starts(browser: str, places: dict[str, dict[str, str]]) -> None:
    """Print medians. `places` holds, by place, the addresses of those that are compared, ours
    first; they take turns. A ratio says how many times as long as ours somebody's `ready` takes.
    """
    print(f"\n{browser}: seconds from navigation, median of {TIMES}, a fresh browser each")
    print(f"{'':32}{'text':>8}{'ready':>8}{'answer':>8}{'ratio':>8}")
    for place, pages in places.items():
        turns = [
            {name: start_in(browser, url) for name, url in pages.items()} for _ in range(TIMES)
        ]
        starts = {name: [turn[name] for turn in turns] for name in pages}
        ours = next(iter(starts.values()))
        for name, those in starts.items():
            print(f"{f'{place}, {name}':32}{row(those)}{ready(those) / ready(ours):8.2f}")
        print(f"    {steps(ours)}", flush=True)


def row(starts: list[Start]) -> str:
    answers = [start.answer for start in starts if start.answer]
    answer = f"{median(answers):8.2f}" if answers else f"{'':8}"
    return f"{median(start.text for start in starts):8.2f}{ready(starts):8.2f}{answer}"


def ready(starts: list[Start]) -> float:
    return median(start.ready for start in starts)


def steps(starts: list[Start]) -> str:
    """When each step of the start was done, in the median."""
    return ", ".join(
        f"{name.removeprefix('python: ')} {median(start.steps[name] for start in starts):.2f}"
        for name in starts[0].steps
    )
