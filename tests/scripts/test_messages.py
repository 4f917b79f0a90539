"""What Python answers has the shape that the scripts expect: TypeScript's compiler is the judge."""

import json
import re

import pytest

from browser import bridge
from browser.bridge import WIDGETS
from kit import Button, Frame, Slider, View, Widget
from tests.harness.specs import spec
from tests.scripts.typechecking import complaints

CONFIG = re.compile(r'<script type="application/json" id="config">(.*?)</script>', re.DOTALL)


class Broken(Widget):
    """It can be refused, and it can break."""

    size = Slider("Size", 0, 9, default=1)
    crash = Button("Break")

    def on_crash(self) -> None:
        raise RuntimeError("broken")

    def draw(self) -> Frame:
        return self.frame([], "Still.")


@pytest.fixture
def live(monkeypatch):
    """A bridge with every widget of the book, one that breaks, and one that is refused."""
    monkeypatch.setattr(bridge, "live", {})
    monkeypatch.setattr(bridge, "specs", {})
    monkeypatch.setitem(WIDGETS, Broken.name, Broken)
    specs = [spec(n, "board" if issubclass(k, View) else None) for n, k in WIDGETS.items()]
    refused = spec("broken", size=99) | {"id": "refused"}
    return json.loads(bridge.start(json.dumps([*specs, refused])))


def told(live):
    """Every kind of answer, and what was asked."""
    yield from live.values()
    for name, kind in WIDGETS.items():
        for control in (n for n, c in kind.controls.items() if isinstance(c, Button)):
            yield from json.loads(bridge.event(name, control, "null")).values()
            yield from json.loads(bridge.tick(name)).values()
    yield from json.loads(bridge.resize("board", "phone")).values()
    yield from json.loads(bridge.event("broken", "size", "99")).values()
    yield from json.loads(bridge.event("broken", "crash", "null")).values()
    yield from json.loads(bridge.make(json.dumps(spec("broken")))).values()


def test_every_answer_is_an_answer(live, tmp_path):
    answers = list(told(live))
    kinds = {tuple(sorted(answer)) for answer in answers}
    assert len(kinds) == 4  # a Frame, a refusal with one and without, a fault
    assert complaints(tmp_path, "Answer", answers) == ""


def test_what_a_page_asks_is_a_spec(tmp_path):
    assert complaints(tmp_path, "WidgetSpec", [spec("hopper", rate=0.5)]) == ""


def test_what_the_build_writes_into_a_page_is_a_config(built, tmp_path):
    page = (built / "site" / "index.html").read_text(encoding="utf-8")
    config = json.loads(CONFIG.search(page)[1])
    assert complaints(tmp_path, "Config", [config]) == ""
    del config["files"]["late"]
    assert "late" in complaints(tmp_path, "Config", [config])


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda answer: answer.pop("values"), "values"),
        (lambda answer: answer.update(still=True), "still"),
        (lambda answer: answer.update(run="asleep"), "asleep"),
        (lambda answer: answer["frame"].pop("status"), "status"),
        (lambda answer: answer["frame"]["panels"][0].update(raster=7), "Raster"),
    ],
    ids=["lacks", "more", "unknown", "frame", "raster"],
)
def test_another_shape_is_found_out(change, words, live, tmp_path):
    answer = live["hopper"]
    change(answer)
    assert words in complaints(tmp_path, "Answer", [answer])
