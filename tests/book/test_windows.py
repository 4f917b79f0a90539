"""While a figure runs, its start button, every panel and the numbers are on the screen at once."""

import pytest

from tests.harness.reading import reading

WINDOWS = {
    "phone": (390, 844),
    "phone on its side": (844, 390),
    "tablet": (768, 1024),
    "desktop": (1280, 720),
    "smallest": (320, 640),
}
FIGURES = {"by-hand": "learn", "race": "go", "gate-trainer": "train", "gates": "train"}

OUTSIDE = """figure => {
  scrollTo(0, figure.getBoundingClientRect().top + scrollY);
  return [...figure.querySelectorAll(".panel svg, .readouts output, button.first")]
    .map((part) => part.getBoundingClientRect())
    .filter((box) => box.bottom > innerHeight + 1 || box.right > innerWidth + 1 || !box.width)
    .map((box) => [box.left, box.top, box.right, box.bottom]);
}"""
WIDER = "() => document.documentElement.scrollWidth > innerWidth"
SMALLEST = """figure => Math.min(...[...figure.querySelectorAll(".panel svg text")]
  .filter((text) => text.textContent)
  .map((text) => {
    const svg = text.ownerSVGElement;
    const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
    return parseFloat(getComputedStyle(text).fontSize) * scale;
  }))"""


@pytest.mark.parametrize("window", WINDOWS)
def test_what_matters_is_on_the_screen_at_once(window, chromium, host, built):
    width, height = WINDOWS[window]
    with reading(chromium, host.origin, viewport={"width": width, "height": height}) as reader:
        reader.open(host.url("/windows/", built / "site")).ready()
        assert not reader.page.evaluate(WIDER)
        for name, button in FIGURES.items():
            figure = reader.figure(name)
            figure.press(button)
            figure.wait_for_run("running")
            figure.wait("figure => figure.frame.readouts.loss !== '—'")
            assert figure.place.evaluate(OUTSIDE) == []
            assert figure.place.evaluate(SMALLEST) > 11.8
            figure.press("reset")
        assert reader.complaints == []
