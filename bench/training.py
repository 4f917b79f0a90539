"""Training in the page: painted Frames a second, 300 epochs at the fast pace, a hand on another
figure meanwhile, and how long the main thread is ever blocked.
"""

from statistics import median

from playwright.sync_api import Page

from bench.browsers import chromium_page

EPOCHS = 300
MOVES = 60

WATCH = """() => {
  window.longest = 0;
  const see = (list) => {
    for (const task of list.getEntries()) longest = Math.max(longest, task.duration);
  };
  new PerformanceObserver(see).observe({ type: "longtask" });
}"""

# How many different Frames were on the screen in so many ms, and how many there could have been.
COUNT_FRAMES = """async (span) => {
  const figure = document.querySelector("[data-widget=gate-trainer]");
  const painted = () => new Promise(requestAnimationFrame);
  const end = performance.now() + span;
  const seen = new Set();
  let screens = 0;
  while (performance.now() < end) {
    await painted();
    seen.add(figure.frame);
    screens += 1;
  }
  return [seen.size / span * 1000, screens / span * 1000];
}"""

# From a slider's event until the picture that follows from it is on the screen, in ms. Browsers
# hand a pointer's moves to the page where a frame begins, and so does this.
MOVE = """async (moves) => {
  const figure = document.querySelector("[data-widget=squares]");
  const slider = figure.querySelector("[data-grip] input");
  const task = () => new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = resolve;
    port2.postMessage(null);
  });
  const taken = [];
  for (let i = 0; i < moves; i += 1) {
    await new Promise(requestAnimationFrame);
    const before = figure.frame;
    const start = performance.now();
    slider.value = String(i % 2 ? 0.25 : 0.75);
    slider.dispatchEvent(new Event("input", { bubbles: true }));
    while (figure.frame === before) await task();
    await new Promise(requestAnimationFrame);
    await task();
    taken.push(performance.now() - start);
  }
  return taken;
}"""


def measure_training(name: str, url: str) -> None:
    """Print what training in a build's page costs, and what it leaves to the other figures."""
    print(f"\ntraining in chromium, {name}:")
    with chromium_page() as page:
        page.goto(url)
        page.wait_for_function("document.documentElement.dataset.library === 'complete'")
        page.evaluate(WATCH)
        press(page, "train")
        await_epoch(page, 5)
        frames, screens = page.evaluate(COUNT_FRAMES, 3000)
        print(f"  at the normal pace {frames:.0f} Frames a second, of {screens:.0f} possible ones")
        moves = page.evaluate(MOVE, MOVES)
        print(f"  a Handle of another figure meanwhile: {median(moves):.0f} ms until it is painted")
        press(page, "reset")
        page.locator("[data-widget=gate-trainer] label", has_text="fast").click()
        press(page, "train")
        await_epoch(page, 1)
        start = page.evaluate("performance.now()")
        await_epoch(page, EPOCHS)
        taken = (page.evaluate("performance.now()") - start) / 1000
        print(f"  {EPOCHS} epochs at the fast pace: {taken:.2f} s")
        longest = page.evaluate("longest")
    print(
        f"  longest block of the main thread: {f'{longest:.0f} ms' if longest else 'under 50 ms'}"
    )


def press(page: Page, button: str) -> None:
    page.locator(f"[data-widget=gate-trainer] [name={button}]").click()


def await_epoch(page: Page, epoch: int) -> None:
    page.wait_for_function(
        "epoch => Number(document.querySelector('[data-widget=gate-trainer] [data-readout=epoch]')"
        ".textContent) >= epoch",
        arg=epoch,
    )
