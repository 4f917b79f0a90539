"""Where Python fails before all of it is there, another takes over, and nobody notices."""

import json

import pytest

from tests.harness.faults.spoiling import UNPACKER_DIES
from tests.harness.holding import HeldBack, library_files

pytestmark = pytest.mark.image

# A write that goes astray, and a function that is missing, as a wrong profile makes them.
STRAY_WRITE = (
    "worker/serve.js",
    "      await bringMemory(parts, pyodide, image);\n",
    "      throw new Error('a stray write');\n",
)
NEVER_COMPLETE = (
    "worker/serve.js",
    '    port.postMessage({ kind: "complete" });',
    '    if (isWhole) port.postMessage({ kind: "complete" });\n    else isPartial = true;',
)
TELLS_START = (
    "worker/serve.js",
    "    const { start, steps } = STARTS",
    "    self.isWhole = isWhole;\n    const { start, steps } = STARTS",
)
TWENTIETH_KILLS = (
    "worker/serve.js",
    "    const ask = () => JSON.parse(askBridge(bridge, question));\n",
    """    const ask = () => {
      self.asked = (self.asked ?? 0) + 1;
      if (self.asked === 20 && !self.isWhole) throw new Error('a missing function');
      return JSON.parse(askBridge(bridge, question));
    };
""",
)


def problem(reader) -> str:
    return reader.place.evaluate("document.documentElement.dataset.problem")


def started(reader) -> str:
    return reader.place.evaluate("document.documentElement.dataset.start")


def use_what_another_takes_over(reader, why):
    """A press is done, by a whole Python from the image, after the first was lost."""
    reader.ready()
    board = reader.figure("board")
    board.press_to_the_end("go")
    assert board.readout("steps_made") == "40"
    assert (problem(reader), started(reader)) == (why, "image")
    reader.wait("() => document.documentElement.dataset.library === 'complete'")


def test_a_stray_write_before_the_memory_is_whole(open_changed, scripts_with, reader):
    open_changed(scripts=scripts_with(STRAY_WRITE))
    use_what_another_takes_over(reader, "Error: a stray write")


def test_what_unpacks_dies_without_a_word(open_changed, scripts_with, reader):
    reader.page.add_init_script(UNPACKER_DIES)
    open_changed(scripts=scripts_with(impatient="rest"))
    use_what_another_takes_over(reader, "no answer")


def test_what_was_done_is_done_once_more(open_changed, scripts_with, reader):
    """A question in the midst of a run kills Python; nothing is lost, and nothing is done twice."""
    open_changed(scripts=scripts_with(NEVER_COMPLETE, TELLS_START, TWENTIETH_KILLS))
    reader.ready()
    board = reader.figure("board")
    for times in ("1", "2", "3"):
        board.place.locator("[name=ask]").first.dispatch_event("click")
        board.wait("(figure, times) => figure.frame.readouts.asked === times", times)
    board.press_to_the_end("go")
    assert problem(reader) == "Error: a missing function"
    assert (board.readout("steps_made"), board.readout("asked")) == ("40", "3")
    board.press("back")
    board.wait("figure => figure.frame.readouts.steps_made === '39'")
    reader.wait("() => document.documentElement.dataset.library === 'complete'")
    assert started(reader) == "image"


def test_what_needs_a_module_that_is_still_on_its_way_is_done_once(reader, host, built):
    library = HeldBack(reader.page, library_files(built / "site"))
    reader.open(host.url("/module/", built / "site") + "awkward.html").ready()
    reader.wait("() => performance.getEntriesByName('python: programs whole').length")
    librarian = reader.figure("librarian")
    librarian.slide("shelf", 7)
    librarian.press("stamp")
    reader.wait("() => document.documentElement.dataset.problem")
    library.let_go()
    librarian.wait("figure => JSON.parse(figure.frame.status).stamps")
    found = json.loads(librarian.status)
    assert (found["stamps"], found["shelf"]) == (1, 7)
    assert problem(reader) == "Error: A module is still on its way."
