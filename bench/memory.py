"""The most memory that the page's process ever held. Reads /proc, so: Linux only."""

from pathlib import Path

from bench.browsers import chromium_page


def measure_memory(ours: str, from_nothing: str) -> None:
    """Print the peak of the renderer that shows the page, once all of the library has arrived."""
    blank = peak("about:blank", "true")
    complete = "document.documentElement.dataset.library === 'complete'"
    print("\npeak memory of the page's process in chromium, with its worker:")
    for name, url in (("from the image", ours), ("from nothing", from_nothing)):
        print(f"  {name}: {peak(url, complete):.0f} MB (an empty page: {blank:.0f} MB)")


def peak(url: str, condition: str) -> float:
    """Megabytes at most, of the largest renderer."""
    with chromium_page() as page:
        page.goto(url, wait_until="commit")
        page.wait_for_function(condition, timeout=120_000)
        session = page.context.browser.new_browser_cdp_session()
        processes = session.send("SystemInfo.getProcessInfo")["processInfo"]
        renderers = [p["id"] for p in processes if p["type"] == "renderer"]
        return max(high_water(pid) for pid in renderers)


def high_water(pid: int) -> float:
    """VmHWM of a process, in MB."""
    status = Path(f"/proc/{pid}/status").read_text()
    line = next(line for line in status.splitlines() if line.startswith("VmHWM"))
    return int(line.split()[1]) / 1024
