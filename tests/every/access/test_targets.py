"""A finger hits what it means: all that is pressed, slid or dragged is at least 44 px wide and
high.

Places on a picture that stand closer than that to each other are at least as far apart as WCAG
2.5.8 asks: a circle of 24 px around each one's middle touches no other's.
"""

from itertools import combinations
from math import dist

ENOUGH = 44  # px
CLOSEST = 24  # px: between the middles of two places

# How far a finger finds each target from its middle, as the browser itself tells. Of a Handle,
# which may lie over another or over places, and of a place, the element. A label is its input's.
TARGETS = """([figure, enough]) => {
  const middle = ({ left, top, width, height }) => [left + width / 2, top + height / 2];
  const reach = (target) => {
    target.scrollIntoView({ block: "center", behavior: "instant" });
    const [x, y] = middle(target.getBoundingClientRect());
    const isHit = (dx, dy) => target.contains(document.elementFromPoint(x + dx, y + dy));
    const far = (dx, dy) => {
      let steps = 0;
      while (steps <= enough && isHit(dx * (steps + 1), dy * (steps + 1))) steps += 1;
      return steps;
    };
    return isHit(0, 0) ? [far(1, 0) + far(-1, 0) + 1, far(0, 1) + far(0, -1) + 1] : [0, 0];
  };
  const all = (selector) => [...figure.querySelectorAll(selector)]
    .filter((target) => target.checkVisibility());
  const name = (target) => {
    const input = target.querySelector("input") ?? target;
    return [target.dataset.grip ?? input.name, input.value].join(" ");
  };
  const pressed = all("button:not(.place), label:has(> :is([type=radio], [type=checkbox]))");
  const others = all("label > [type=range], label > [type=number], label > select");
  return {
    controls: [...pressed, ...others].map((target) => [name(target), reach(target)]),
    handles: all(".handle").map((handle) => {
      const { width, height } = handle.getBoundingClientRect();
      return [name(handle), [width, height]];
    }),
    places: all(".place").map((place) => {
      const box = place.getBoundingClientRect();
      return [name(place), [box.width, box.height], middle(box)];
    }),
  };
}"""


def too_small(targets, enough=ENOUGH):
    return {name: size for name, size in targets if min(size) < enough - 0.5}


def test_all_that_is_pressed_slid_or_dragged_is_large_enough(placed, by_finger):
    figure = by_finger.figure(placed.id).place.element_handle()
    targets = by_finger.place.evaluate(TARGETS, [figure, ENOUGH])
    assert too_small(targets["controls"]) == {}
    assert too_small(targets["handles"]) == {}
    assert too_small((name, size) for name, size, _ in targets["places"]) == {}
    for (one, _, at), (other, _, there) in combinations(targets["places"], 2):
        assert dist(at, there) >= CLOSEST, f"{one} and {other}"


# Words wrap: a finger needs one of their lines.
WORDS = """() => [...document.querySelectorAll("main :is([role=button], [role=slider]):not(.tick)")]
  .map((words) => [words.textContent, [...words.getClientRects()]
    .map(({ width, height }) => [width, height])
    .sort((one, other) => Math.min(...other) - Math.min(...one))[0]])"""


def test_words_that_are_pressed_or_dragged_are_large_enough(by_finger):
    assert too_small(by_finger.place.evaluate(WORDS)) == {}
