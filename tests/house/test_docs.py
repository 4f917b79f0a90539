"""What the docs say is so: their code runs, their commands exist, their paths lead somewhere."""

import re

import pytest
import yaml

from kit import Widget
from kit.proving.claim import prove
from press.book import ROOT
from press.source.front import LIMITS, read_limits
from press.source.words.glossary import DEFINITION
from tests.harness.books import SMALL
from tests.harness.promises import check_promises

DOCS = ("README.md", "ARCHITECTURE.md", "CONTRIBUTING.md")
CODE = re.compile(r"^```python\n(.*?)^```$", re.DOTALL | re.MULTILINE)
PATH = re.compile(r"`((?:py|press|theme|tests|bench|docs)/[\w./-]+)`")


def text(name):
    return (ROOT / name).read_text(encoding="utf-8")


def blocks():
    return [(name, code) for name in DOCS for code in CODE.findall(text(name))]


def run(code):
    names = {"__name__": "docs"}
    exec(compile(code, "docs", "exec"), names)
    return names


def test_the_widget_of_the_readme_keeps_every_promise():
    [bouncer] = [code for _, code in blocks() if "class Bouncer(Widget)" in code]
    kind = run(bouncer)["Bouncer"]
    assert issubclass(kind, Widget)
    check_promises(kind)
    words = re.search(r"^The marker is `::: widget bouncer (\w+)=(\w+)`", text("README.md"), re.M)
    assert kind.parse({words[1]: words[2]})


def test_the_claim_of_the_readme_holds(monkeypatch):
    [claim] = [code for _, code in blocks() if "@claim" in code]
    words = claim.replace("from widgets.ball import Ball", "from widgets.hopper import Hopper")
    proofs = run(words.replace("Ball(", "Hopper(").replace("ball.steps", "len(ball.places)"))
    assert prove(proofs["a_drop_arrives_within_twenty_steps"]).found.startswith("**5 drops.**")


def test_the_limits_and_the_glossary_of_the_readme_are_read():
    limits = yaml.safe_load(
        re.search(r"^```\n(limits:\n.*?)```", text("README.md"), re.S | re.M)[1]
    )
    assert read_limits(limits["limits"], ROOT / "README.md") == limits["limits"]
    assert tuple(limits["limits"]) == LIMITS
    [line] = re.findall(r"^\| `(\*\[.*?)` \|", text("README.md"), re.M)
    assert DEFINITION.match(line)


def test_the_change_of_the_readme_fits_the_small_book():
    [shorter] = [code for _, code in blocks() if "Change(" in code]
    change = run(shorter)["shorter"]
    text = (SMALL / "py" / change.module).read_text(encoding="utf-8")
    assert change.apply(text) != text


def test_no_other_code_stands_in_the_docs():
    assert len(blocks()) == 3


@pytest.mark.parametrize("name", DOCS)
def test_every_command_exists(name):
    commands = set(re.findall(r"`?make ([a-z][a-z-]+)`?", text(name)))
    targets = set(re.findall(r"^([a-z-]+):", text("Makefile"), re.M))
    assert commands <= targets | {"sure"}


@pytest.mark.parametrize("name", DOCS)
def test_every_path_leads_somewhere(name):
    paths = [path for path in PATH.findall(text(name)) if "…" not in path]
    assert [path for path in paths if not (ROOT / path).exists()] == []


def test_every_room_stands_in_the_picture():
    picture = text("ARCHITECTURE.md").split("```")[1]
    rooms = {
        folder.name
        for top in ("py/kit", "py/browser", "press", "theme")  # what else is in py/ is a book's own
        for folder in (ROOT / top).rglob("*")
        if folder.is_dir() and folder.name != "__pycache__"
    }
    assert [room for room in sorted(rooms) if f"{room}/" not in picture] == []
