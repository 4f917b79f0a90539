"""Training in the page: epochs a second, and how long the main thread is ever blocked."""

from bench.browsers import chromium_page

EPOCHS = 300

WATCH = """() => {
  window.longest = 0;
  const see = (list) => {
    for (const task of list.getEntries()) longest = Math.max(longest, task.duration);
  };
  new PerformanceObserver(see).observe({ type: "longtask" });
}"""


def measure_training(url: str) -> None:
    """Train the neuron in the page and print what it cost."""
    epoch = "Number(document.querySelector('[data-readout=epoch]').textContent)"
    with chromium_page() as page:
        page.goto(url)
        page.wait_for_function("document.documentElement.dataset.library === 'complete'")
        page.evaluate(WATCH)
        page.locator("[data-widget=gate-trainer] [name=train]").click()
        page.wait_for_function(f"{epoch} > 5")
        start = page.evaluate(f"[performance.now(), {epoch}]")
        page.wait_for_function(f"{epoch} > {EPOCHS}")
        end = page.evaluate(f"[performance.now(), {epoch}]")
        longest = page.evaluate("longest")
    rate = (end[1] - start[1]) / (end[0] - start[0]) * 1000
    print(f"\ntraining in chromium: {rate:.0f} epochs a second, each one painted")
    print(
        f"longest block of the main thread: {longest:.0f} ms"
        if longest
        else "longest block of the main thread: under 50 ms (none was reported)"
    )
