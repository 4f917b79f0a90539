"""What a browser's pages take of memory. Reads /proc, so: Linux only."""

from pathlib import Path

from playwright.sync_api import CDPSession


def process_memory(browser: CDPSession) -> float:
    """Bytes of the pages' processes."""
    infos = browser.send("SystemInfo.getProcessInfo")["processInfo"]
    statuses = [
        Path(f"/proc/{info['id']}/status").read_text()
        for info in infos
        if info["type"] == "renderer"
    ]
    return sum(
        int(line.split()[1]) * 1024
        for status in statuses
        for line in status.splitlines()
        if line.startswith("VmRSS")
    )
