"""Three engines: from the image, Python comes to the same as Python that started from nothing."""

import pytest

from tests.harness.looking import look
from tests.harness.reading import file_url

pytestmark = pytest.mark.engines

TELL = """async () => {
  const root = document.documentElement;
  await until(() => ["ready", "failed"].includes(root.dataset.python));
  const figure = document.querySelector("#same-teller");
  figure.querySelector("[name=tell]").click();
  await until(() => figure.dataset.run === "running");
  await until(() => figure.dataset.run !== "running");
  const fault = figure.querySelector("[data-note=fault]");
  const end = fault.hidden ? figure.dataset.run : fault.textContent;
  return [root.dataset.start, end, JSON.parse(figure.frame.status)];
}"""


@pytest.mark.parametrize("engine", ["chromium", "firefox", "webkit"])
def test_every_figure_and_way_through_the_library(engine, telling):
    page = file_url(telling)
    start, end, told = look(engine, page, TELL)
    assert (start, end) == ("image", "done")
    start, end, expected = look(engine, f"{page}?image=off", TELL)
    assert (start, end) == ("nothing", "done")
    assert len(expected) > 70
    different = {name for name in expected if told[name] != expected[name]}
    assert told.keys() == expected.keys()
    assert {name: (told[name], expected[name]) for name in different} == {}
