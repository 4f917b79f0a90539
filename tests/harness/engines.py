"""Bring Firefox and WebKit, and what drives them, from Debian's packages."""

import shutil
import subprocess

PACKAGES = {
    "firefox-esr": "firefox-esr",
    "webkit2gtk-driver": "WebKitWebDriver",
    "xvfb": "xvfb-run",
    "xauth": "xauth",
}
DEBIANS_PYTHON = "/usr/bin/python3"  # the one that has GTK
PRINTING = ("python3-gi", "gir1.2-gtk-3.0", "gir1.2-webkit2-4.1")
HAS_WEBKIT = "import gi; gi.require_version('WebKit2', '4.1')"


def main() -> None:
    missing = [package for package, program in PACKAGES.items() if not shutil.which(program)]
    if not can_print():
        missing += PRINTING
    if missing:
        subprocess.run(["apt-get", "update", "-qq"], check=True)
        subprocess.run(["apt-get", "install", "-y", "-qq", *missing], check=True)


def can_print() -> bool:
    """Whether WebKit can print a page here."""
    python = shutil.which(DEBIANS_PYTHON)
    return bool(python) and not subprocess.run([python, "-c", HAS_WEBKIT]).returncode


if __name__ == "__main__":
    main()
