"""Once its first button is pressed, and while it runs, a figure's start button, its pictures and
its numbers are on the screen at once, and every word in its pictures is whole and large enough.
"""

import pytest

from tests.harness.reading import reading

WINDOWS = {
    "phone": (390, 844),
    "phone on its side": (844, 390),
    "tablet": (768, 1024),
    "desktop": (1280, 720),
    "smallest": (320, 640),
}

# Presses the first button, awaits the first new Frame, and a few more of a run, and looks at once.
SEEN = """async figure => {
  const until = (holds) => new Promise((done) => {
    const look = () => (holds() ? done() : requestAnimationFrame(look));
    look();
  });
  const runs = () => document.querySelector("figure[data-run=running]") !== null;
  const painted = (frame) => () => figure.frame !== frame;
  await until(() => !runs());
  scrollTo(0, figure.getBoundingClientRect().top + scrollY);
  const isNew = painted(figure.frame);
  figure.querySelector("button.first").click();
  await until(isNew);
  for (let tick = 0; tick < 3 && runs(); tick++) {
    const isNext = painted(figure.frame);
    await until(() => isNext() || !runs());
  }

  const inside = (box, { left, top, right, bottom }) =>
    box.width > 0 && box.left >= left - 1 && box.top >= top - 1 &&
    box.right <= right + 1 && box.bottom <= bottom + 1;
  const place = ({ left, top, right, bottom }) => [left, top, right, bottom].map(Math.round);
  const size = (text) => {
    const svg = text.ownerSVGElement;
    const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
    return parseFloat(getComputedStyle(text).fontSize) * scale;
  };
  const screen = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
  const words = [...figure.querySelectorAll(".panel svg text")]
    .filter((text) => text.textContent && text.checkVisibility());
  return {
    outside: [...figure.querySelectorAll(".panel svg, .readouts output, button.first")]
      .map((part) => [part.dataset.readout ?? part.localName, part.getBoundingClientRect()])
      .filter(([, box]) => !inside(box, screen))
      .map(([name, box]) => [name, ...place(box)]),
    small: words.filter((text) => size(text) <= 11.8).map((text) => text.textContent),
    cut: words
      .map((text) => [text, text.getBoundingClientRect(),
        text.ownerSVGElement.getBoundingClientRect()])
      .filter(([, box, svg]) => !inside(box, svg))
      .map(([text, box, svg]) => [text.textContent, ...place(box), "in", ...place(svg)]),
    wider: document.documentElement.scrollWidth > innerWidth,
  };
}"""
FINE = {"outside": [], "small": [], "cut": [], "wider": False}


@pytest.mark.parametrize("window", WINDOWS)
def test_what_matters_is_on_the_screen_at_once(window, chromium, host, built):
    width, height = WINDOWS[window]
    with reading(chromium, host.origin, viewport={"width": width, "height": height}) as reader:
        reader.open(host.url("/windows/", built / "site")).ready()
        names = reader.place.locator("figure.widget").evaluate_all("all => all.map((f) => f.id)")
        seen = {}
        for name in names:
            figure = reader.figure(name)
            seen[name] = figure.place.evaluate(SEEN)
            figure.press("reset")
        assert seen == dict.fromkeys(names, FINE)
        assert reader.complaints == []
