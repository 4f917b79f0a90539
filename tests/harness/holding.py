"""Files of a page that are kept on their way, so that what must not happen yet does not."""

import json
import re
from dataclasses import asdict
from pathlib import Path

from playwright.sync_api import Page, Route

from tests.harness.faults.spoiling import Spoil

PAYLOAD = "**/assets/python-*.js"
SHELL = re.compile(r"/assets/shell-[^/]+\.js")  # also when it is asked for again, with a ?


def payload_files(site: Path) -> dict[str, list[dict]]:
    """What a site's page knows of the files of its payload, by when they are needed."""
    html = (site / "index.html").read_text(encoding="utf-8")
    [config] = re.findall(r'<script type="application/json" id="config">(.*?)</script>', html)
    return json.loads(config)["files"]


def later_files(site: Path) -> re.Pattern:
    """The files of a site's payload that come once Python is ready."""
    files = payload_files(site)
    return files_of(files["next"] + files["late"])


def library_files(site: Path) -> re.Pattern:
    """The files that bring the library, last of all."""
    return files_of([file for file in payload_files(site)["late"] if file["name"] == "rest"])


def files_of(files: list[dict]) -> re.Pattern:
    return re.compile("|".join(re.escape(file["url"]) for file in files))


def file_of(site: Path, when: str) -> str:
    """The largest of the payload's files that are needed then."""
    return max(payload_files(site)[when], key=lambda file: file["size"])["url"]


def spoiled(route: Route, spoil: Spoil) -> None:
    """Answer with what comes of a file."""
    answer = spoil(route.fetch().text())
    if answer is None:
        route.abort()
    else:
        route.fulfill(**asdict(answer))


class HeldBack:
    """Some files of a page, kept on their way until they are let go."""

    def __init__(self, page: Page, files: str | re.Pattern = PAYLOAD) -> None:
        self.waiting: list[Route] = []
        self.is_held = True
        page.route(files, self.take)

    def take(self, route: Route) -> None:
        if self.is_held:
            self.waiting.append(route)
        else:
            route.continue_()

    def let_go(self) -> None:
        self.is_held = False
        for route in self.waiting:
            route.continue_()
