"""Firefox and WebKit: Python comes up from the image, trains, and counts as CPython does."""

import json

import numpy as np
import pytest

from learning.gates import GATES, INPUTS
from learning.neuron import Training
from tests.harness.looking import look
from tests.harness.reading import file_url

pytestmark = pytest.mark.engines

HELPERS = """
const root = document.documentElement;
const text = (selector) => document.querySelector(selector).textContent;
await until(() => ["ready", "failed"].includes(root.dataset.python));
"""

TRAIN = (
    "async () => {"
    + HELPERS
    + """
document.querySelector("[data-widget=gate-trainer] [name=train]").click();
await until(() => Number(text("[data-widget=gate-trainer] [data-readout=loss]")) < 0.05);
document.querySelector("[data-widget=ball] [name=drop]").click();
await until(() => document.querySelector("[data-widget=ball]").dataset.run === "done");
return [root.dataset.start, text("[data-widget=ball] .status")];
}"""
)

TELL = (
    "async () => {"
    + HELPERS
    + """
document.querySelector("#number-teller [name=tell]").click();
await until(() => text("#number-teller .status").length > 100);
return [root.dataset.start, text("#number-teller .status")];
}"""
)


@pytest.mark.parametrize("place", ["site, http", "site, file", "single file"])
def test_the_chapter_runs(engine, place, built, address):
    start, status = look(engine, address(place, built, "neurons-that-learn"), TRAIN)
    assert start == "image"
    assert status.endswith("rolled to the minimum without ever crossing it.")


REPORT = """<script>
const report = () => {
  const { python, start } = document.documentElement.dataset;
  if (python === "ready" || python === "failed") parent.postMessage({ python, start }, "*");
  else setTimeout(report, 20);
};
report();
</script></body>"""

LISTEN = """async () => {
  const message = await new Promise((resolve) => {
    addEventListener("message", resolve, { once: true });
    const frame = document.createElement("iframe");
    frame.sandbox = "allow-scripts";
    frame.src = "chapter.html";
    document.body.append(frame);
  });
  return message.data;
}"""


def test_python_starts_in_a_sandboxed_frame(engine, built, host, tmp_path):
    chapter = (built / "neurons-that-learn.html").read_text(encoding="utf-8")
    reporting = chapter.replace("</body>", REPORT)
    (tmp_path / "chapter.html").write_text(reporting, encoding="utf-8")
    (tmp_path / "index.html").write_text("<!doctype html><body></body>")
    said = look(engine, host.url(f"/course-{engine}/", tmp_path), LISTEN)
    assert said == {"python": "ready", "start": "image"}


def test_the_same_code_gives_the_same_numbers(engine, telling):
    start, told = look(engine, file_url(telling), TELL)
    assert start == "image"
    training = Training(INPUTS, GATES["AND"], seed=1)
    wanted = [[*training.neuron.weights, training.neuron.bias, training.losses[-1]]]
    for _ in range(200):
        training.epoch(2.0)
        wanted.append([*training.neuron.weights, training.neuron.bias, training.losses[-1]])
    largest = np.abs(np.array(json.loads(told)) - np.array(wanted)).max()
    print(f"{engine}: the largest difference in 200 epochs is {largest:.2g}")
    assert largest < 1e-12
