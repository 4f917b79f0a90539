"""Bring Firefox and WebKit, and what drives them, from Debian's packages."""

import shutil
import subprocess

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


if __name__ == "__main__":
    main()
