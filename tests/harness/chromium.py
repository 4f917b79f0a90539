"""Bring a Chromium for the tests: one that is there, else Debian's, else Playwright's own."""

import os
import shutil
import subprocess
import sys

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",  # there is no web
]
NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")


def find_chromium() -> str | None:
    """The path of a Chromium on this machine; CHROMIUM in the environment goes first."""
    return os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)


def get_chromium() -> None:
    """Install one if there is none. CalledProcessError if every way fails."""
    if find_chromium():
        return
    if shutil.which("apt-get") and os.geteuid() == 0:
        print("Installing Debian's Chromium …", flush=True)
        updated = subprocess.run(["apt-get", "update", "-qq"])
        install = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium"]
        if updated.returncode == 0 and subprocess.run(install).returncode == 0:
            return
    print("Installing Playwright's Chromium …", flush=True)
    subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=True)


if __name__ == "__main__":
    get_chromium()
