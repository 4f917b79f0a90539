"""The reader's text in the place of a module: every widget is made of it, or all is as it was."""

import json
import sys

import pytest

from browser.bridge import WIDGETS
from browser.code import modules
from tests.harness.books import SMALL
from tests.scripts.typechecking import complaints

HILLS = (SMALL / "py" / "hills.py").read_text(encoding="utf-8")
STEP = "x - rate * 2 * (x - self.bottom)"
UPHILL = HILLS.replace(STEP, "x + rate * 2 * (x - self.bottom)")
assert HILLS.count(STEP) == 1


def rewrite(page, text, module="hills.py"):
    return json.loads(page.rewrite(module, text))


def ask(page, name, control, value=None):
    return json.loads(page.event(name, control, json.dumps(value)))[name]


def landings(page):
    """Where the hopper lands."""
    ask(page, "hopper", "drop")
    while page.live["hopper"].run == "running":
        page.tick("hopper")
    return page.live["hopper"].places


def test_the_same_text_gives_the_same_figures(page):
    before = {name: page.picture(widget) for name, widget in page.live.items()}
    said = rewrite(page, HILLS)
    assert said["problem"] is None
    assert said["answers"] == json.loads(json.dumps(before))


def test_a_changed_text_is_what_every_figure_is_made_of(page):
    assert rewrite(page, UPHILL)["problem"] is None
    x, way = -0.5, [-0.5]
    for _ in range(3):
        x = max(-1.0, min(5.0, x + 0.1 * 2 * (x - 2.0)))
        way.append(x)
    assert landings(page)[:3] == pytest.approx(way[:3])


def test_the_widgets_keep_what_the_reader_has_set(page):
    ask(page, "hopper", "rate", 0.7)
    ask(page, "board", "spot", [4, 1])
    answers = rewrite(page, UPHILL)["answers"]
    assert answers["hopper"]["values"]["rate"] == 0.7
    assert answers["board"]["values"]["spot"] == [4, 1]


def test_a_view_shows_the_new_widget(page):
    rewrite(page, UPHILL)
    assert page.live["echo"].of is page.live["board"]
    assert type(page.live["echo"]) is WIDGETS["echo"]
    ask(page, "echo", "step")
    assert page.live["board"].steps == 1


def test_a_module_that_stays_is_imported_once_for_all(page):
    """The kit is the old one: what was made of it before is still of its kind."""
    kit = sys.modules["kit"]
    rewrite(page, UPHILL)
    assert sys.modules["kit"] is kit
    assert isinstance(page.live["board"], kit.Widget)


FAILURES = {
    "no Python": HILLS + "\nif x\n",
    "an import that fails": HILLS + "\nprint(undefined)\n",
    "a name that others need": HILLS.replace("HILLS", "HILS"),
    "an end": HILLS + "\nraise SystemExit\n",
    "a picture that fails": HILLS.replace("(x - self.bottom) ** 2", "x / 0 + nothing"),
    "something that is no exception": HILLS + "\nraise BaseException\n",
    "recursion": HILLS + "\ndef f():\n    return f()\n\nf()\n",
    "too much memory": HILLS + "\nbytearray(2**62)\n",
}


@pytest.mark.parametrize("text", FAILURES.values(), ids=FAILURES)
def test_whatever_fails_the_old_ones_live_on(text, page):
    ask(page, "learner", "step")
    ask(page, "learner", "train")
    held = WIDGETS, page.live, page.specs, sys.modules, modules.texts
    before = [dict(one) for one in held]
    pictures = {name: page.picture(widget) for name, widget in page.live.items()}

    said = rewrite(page, text)
    assert said["problem"]["words"]
    assert [dict(one) for one in held] == before
    assert said["answers"] == json.loads(json.dumps(pictures))
    assert said["answers"]["learner"]["run"] == "running"  # and goes on
    page.tick("learner")
    assert landings(page)[:2] == pytest.approx([-0.5, -0.5 + 0.2 * 2.5])


def test_after_a_failure_the_change_before_it_stands(page):
    rewrite(page, UPHILL)
    assert rewrite(page, HILLS + "\nprint(undefined)\n")["problem"]
    assert landings(page)[1] < -0.5
    rewrite(page, HILLS)
    assert landings(page)[1] > -0.5


def test_a_change_of_another_module_leaves_the_first_one_there(page):
    rewrite(page, UPHILL)
    echo = (SMALL / "py" / "widgets" / "echo.py").read_text(encoding="utf-8")
    said = rewrite(page, echo.replace("Steps there", "Steps of it"), "widgets/echo.py")
    assert said["problem"] is None
    assert WIDGETS["echo"].readouts["there"].label == "Steps of it"
    assert landings(page)[1] < -0.5


@pytest.mark.parametrize("module", ["kit/widget.py", "browser/bridge.py", "hils.py", "os.py"])
def test_only_the_books_own_modules_can_be_changed(module, page):
    assert "no module" in rewrite(page, "x = 1", module)["problem"]["words"]


def test_what_goes_wrong_later_is_told_with_its_line(page):
    faulty = HILLS.replace(STEP, "x - rate * 2 * (x - self.botom)")
    assert rewrite(page, faulty)["problem"] is None
    ask(page, "hopper", "drop")
    explained = json.loads(page.tick("hopper"))["hopper"]["explained"]
    line = 1 + HILLS[: HILLS.index(STEP)].count("\n")
    assert (explained["module"], explained["line"]) == ("hills.py", line)
    assert "Did you mean “bottom”?" in explained["words"]
    assert explained["said"] == "AttributeError: 'Hill' object has no attribute 'botom'"


def test_a_trace_quotes_the_readers_own_line(page):
    rewrite(page, HILLS.replace(STEP, "x - nothing"))
    ask(page, "hopper", "drop")
    assert "x - nothing" in json.loads(page.tick("hopper"))["hopper"]["trace"]


def test_the_end_of_what_is_printed_is_kept(page):
    rewrite(page, HILLS + "\nfor n in range(100_000):\n    print('line', n)\n")
    printed = json.loads(page.last_printed())
    assert printed["text"].endswith("line 99998\nline 99999\n")
    assert len(printed["text"]) <= 4000
    assert printed["before"] + printed["text"].count("\n") == 100_000
    assert json.loads(page.last_printed()) is None  # nothing new
    rewrite(page, HILLS)
    assert json.loads(page.last_printed()) is None


def test_what_becomes_of_it_is_an_answer(page, tmp_path):
    messages = []
    for more in ("print(1)", "def"):
        said = rewrite(page, HILLS + more)
        messages.append(
            {
                "kind": "answer",
                "answers": said["answers"],
                "rewritten": {"problem": said["problem"], "isRefused": False},
                "printed": json.loads(page.last_printed()),
            }
        )
    assert complaints(tmp_path, "AnswerMessage", messages) == ""
    del messages[1]["rewritten"]["problem"]["line"]
    assert "line" in complaints(tmp_path, "AnswerMessage", messages)
