"""What axe finds: nothing, in light and in dark, at rest and after use."""

import pytest

from press.book import ROOT
from tests.harness.reading import reading

AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
RUN = """async () => {
  const { violations } = await axe.run(document, { resultTypes: ["violations"] });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => [
    id, html.slice(0, 120), failureSummary,
  ]));
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(scheme, figures, chromium, host, built):
    with reading(chromium, host.origin, color_scheme=scheme) as reader:
        reader.open(host.url("/axe/", built / "site")).ready()
        reader.page.add_script_tag(path=str(AXE))
        assert reader.page.evaluate(RUN) == []
        for placed in figures:
            first = next(n for n, c in placed.widget.controls.items() if c.kind == "button")
            reader.figure(placed.id).press(first)
        for placed in figures:
            reader.figure(placed.id).press("reset")
        assert reader.page.evaluate(RUN) == []
        assert reader.complaints == []


def test_axe_would_find_something(chromium, host, built):
    with reading(chromium, host.origin) as reader:
        reader.open(host.url("/axe/", built / "site"))
        reader.page.add_script_tag(path=str(AXE))
        reader.page.evaluate("() => document.querySelector('main').append(new Image(9, 9))")
        assert [found[0] for found in reader.page.evaluate(RUN)] == ["image-alt"]
