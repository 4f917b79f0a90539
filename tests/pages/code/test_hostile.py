"""Code that means harm: the page lives, says what happened, asks for nothing, and Revert works."""

import pytest

from tests.harness.books import SMALL
from tests.pages.code.coding import Desk

pytestmark = pytest.mark.deep

HILLS = (SMALL / "py" / "hills.py").read_text(encoding="utf-8")

# What code does, and the state that it comes to, with words of what is said.
HOSTILE = {
    "an endless recursion": ("def f(): return f()\nf()", "wrong", ["calls itself"]),
    "four gigabytes": ("x = bytearray(4 * 2**30)", "wrong", ["more memory"]),
    "all memory": ("x = []\nwhile True: x.append(bytearray(2**25))", "wrong", ["more memory"]),
    "a million lines": ("for n in range(10**6): print(n)", "done", []),
    "a line without end": ("print('x' * 10**7)", "done", []),
    "an end": ("import sys\nsys.exit()", "wrong", ["end"]),
    "a hard end": ("import os\nos._exit(1)", "lost", ["broke down"]),
    "a socket": (
        "import socket\nsocket.create_connection(('127.0.0.1', {port}), 2)",
        "wrong",
        ["reach out"],
    ),
    "a page": (
        "from urllib.request import urlopen\nurlopen('{origin}/taken/')",
        "wrong",
        ["reach out"],
    ),
    "a way into the page": ("import js\njs.fetch('{origin}/taken/')", "wrong", ["reach out"]),
    "another way into it": (
        "from pyodide.code import run_js\nrun_js('fetch(`{origin}/taken/`)')",
        "wrong",
        ["reach out"],
    ),
    "a program": ("import subprocess\nsubprocess.run(['ls'])", "wrong", ["reach out"]),
    "no modules": ("import sys\nsys.modules.clear()", None, []),
    "no bridge": ("import browser.bridge as b\nfor n in dir(b): delattr(b, n)", None, []),
}


def still_works(desk: Desk) -> None:
    """Revert, and the figures do what they always did."""
    desk.press("revert")
    assert desk.state == "reverted"
    desk.reader.ready()
    hopper = desk.reader.figure("hopper")
    hopper.press_to_the_end("drop")
    assert "never jumped past" in hopper.status
    assert desk.text == HILLS


@pytest.mark.parametrize("case", HOSTILE)
def test_the_page_lives(case, desk, host):
    code, state, words = HOSTILE[case]
    asked = []
    desk.reader.page.on("request", lambda request: asked.append(request.url))
    port = host.origin.rpartition(":")[2]
    came_to = desk.run(HILLS + code.replace("{origin}", host.origin).replace("{port}", port))
    assert state in (None, came_to), desk.words
    for word in words:
        assert word in desk.words
    if case == "a million lines":
        assert desk.printed.endswith("999998\n999999\n")
        assert "lines before" in desk.printed and len(desk.printed) < 5000
    assert [url for url in asked if "taken" in url] == []
    assert desk.text.startswith(HILLS)  # what was typed is still there
    still_works(desk)


def test_code_that_deletes_builtins(desk):
    code = "import builtins\nfor name in dir(builtins):\n    delattr(builtins, name)\n"
    desk.run(HILLS + code)
    still_works(desk)


def test_an_endless_loop_is_stopped_and_the_text_is_still_there(desk):
    desk.write(HILLS + "while True: pass\n")
    desk.press("run")
    assert desk.state == "running"
    desk.press("stop")
    assert desk.state == "stopped"
    assert desk.text.endswith("while True: pass\n")
    desk.reader.ready()
    hopper = desk.reader.figure("hopper")
    hopper.press_to_the_end("drop")
    still_works(desk)


def test_an_endless_loop_that_comes_later_is_stopped_at_its_figure(desk):
    endless = HILLS.replace("return float", "while True: pass\n        return float")
    assert desk.run(endless) == "done"
    hopper = desk.reader.figure("hopper")
    hopper.press("drop")
    stop = hopper.note("busy").locator("[data-stop]:visible")
    stop.wait_for(state="visible")
    stop.click()
    assert desk.state == "stopped"
    still_works(desk)


# Finds JavaScript's own things again, though they cannot be imported, and tries them.
FINDS_THE_WAY = """
import gc
scopes = [t for t in gc.get_objects() if type(t).__name__ == "JsProxy"]
tried = 0
for scope in scopes:
    for code in {codes}:
        try:
            scope.eval(code)
        except BaseException:
            pass
        try:
            scope.constructor.constructor(code)()
        except BaseException:
            pass
        tried += 1
print("tried", tried)
"""
REQUESTS = [
    "fetch('{origin}/taken/')",
    "import('{origin}/taken/')",
    "importScripts('{origin}/taken/')",
    "new WebSocket('{origin}/taken/')",
    "new EventSource('{origin}/taken/')",
    "new Worker('{origin}/taken/')",
    "const x = new XMLHttpRequest(); x.open('GET', '{origin}/taken/', false); x.send()",
    "new FontFace('a', 'url({origin}/taken/)').load()",
]


def test_no_request_leaves_by_any_way_that_is_found(desk, host):
    asked = []
    desk.reader.page.on("request", lambda request: asked.append(request.url))
    codes = [code.replace("{origin}", host.origin) for code in REQUESTS]
    desk.run(HILLS + FINDS_THE_WAY.replace("{codes}", repr(codes)))
    desk.run(HILLS + "print('still here')")
    assert [url for url in asked if "taken" in url] == []
    desk.reader.forgive_handlers()
    still_works(desk)


DRAWS = """
import kit.frame
before = kit.frame.Panel.to_json
def drawn(panel):
    told = before(panel)
    return told | {"layers": {name: MARKUP for name in told["layers"]}}
kit.frame.Panel.to_json = drawn
"""
PICTURES = {
    "an image": '<image href="{origin}/taken/1.png"/>',
    "a handler": "<circle r='9' onload='alert(1)'/>",
    "a frame": '<foreignObject><iframe src="{origin}/taken/2"></iframe></foreignObject>',
    "a script": '</svg><script src="{origin}/taken/3"></script>',
    "a meta": '</svg><meta http-equiv="refresh" content="0; url={origin}/taken/4">',
    "a style": "<circle style='fill: url({origin}/taken/5)'/>",
    "an escape": '<circle fill="u\\72l({origin}/taken/7)" r="9"/>',
    "a picture in quotes": """<circle mask="image-set('{origin}/taken/8' 1x)" r="9"/>""",
    "a link": '<a href="{origin}/taken/6"><text>press</text></a>',
    "a number": 7,
}


@pytest.mark.parametrize("case", PICTURES)
def test_a_picture_that_is_none_is_not_shown(case, desk, host):
    asked = []
    desk.reader.page.on("request", lambda request: asked.append(request.url))
    markup = repr(PICTURES[case]).replace("{origin}", host.origin)
    desk.run(HILLS + DRAWS.replace("MARKUP", markup))
    hopper = desk.reader.figure("hopper")
    assert "no picture" in hopper.note("fault").inner_text()
    inside = hopper.place.locator("[data-layer] :is(image, foreignObject, a, [onload], [style])")
    assert inside.count() == 0
    assert [url for url in asked if "taken" in url] == []
    desk.reader.forgive_handlers()
    still_works(desk)
