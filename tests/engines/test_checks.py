"""Firefox and WebKit: a claim is checked in a second Python, and comes to the build's evidence."""

import pytest

from tests.harness.looking import look

pytestmark = pytest.mark.engines

CHECK = """async () => {
  const find = (selector) => document.querySelector(selector);
  await until(() => find("a.tick[aria-expanded]"));
  find("a.tick[href='#proof-right_after_fifteen_epochs']").click();
  find("main .proof [data-check]").click();
  const lines = ["same", "other", "false", "fault", "failed"]
    .map((outcome) => `.proof [data-outcome=${outcome}]:not([hidden])`);
  await until(() => find(lines.join()));
  const shown = find(lines.join());
  const { found } = find("main .proof");
  return [shown.dataset.outcome, found ? found.found.strip.values.length : shown.textContent];
}"""


@pytest.mark.parametrize("place", ["site, http", "single file"])
def test_a_claim_is_checked(engine, place, telling, address):
    page = address(place, telling.parent.parent, "every-claim")
    assert look(engine, page, CHECK) == ["same", 20]
