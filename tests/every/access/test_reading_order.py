"""What Tab reaches comes in the order in which it is seen: figure by figure, from top to bottom,
and from left to right in a row.

The places of one Control, and what can be led both ways on a picture, are one stop: there the order
is that of their meaning. Where a Handle lies is the reader's choice, so that it is neither before a
place nor after it. A panel beside another is read to its end.
"""

import pytest

# The boxes of all stops of Tab, figure by figure, block by block: panels, buttons, other Controls.
STOPS = """() => {
  const reached = [...document.querySelectorAll("a, button, input, select, summary, [tabindex]")]
    .filter((stop) => stop.tabIndex >= 0 && !stop.disabled && stop.checkVisibility());
  const whole = (stop) => {
    const handle = stop.closest(".handle");
    const isLedBothWays = handle?.querySelectorAll("input").length > 1;
    if (isLedBothWays) return [...stop.closest(".picture").querySelectorAll(".handle")];
    const places = `.place[name="${stop.name}"]`;
    if (stop.matches(".place")) return [...stop.closest(".picture").querySelectorAll(places)];
    return [handle ?? stop.closest("fieldset") ?? stop.closest("label") ?? stop];
  };
  const box = (parts) => {
    const all = parts.filter((part) => part.checkVisibility())
      .map((part) => part.getBoundingClientRect());
    return {
      left: Math.min(...all.map((one) => one.left)) + scrollX,
      right: Math.max(...all.map((one) => one.right)) + scrollX,
      top: Math.min(...all.map((one) => one.top)) + scrollY,
      bottom: Math.max(...all.map((one) => one.bottom)) + scrollY,
    };
  };
  const grouped = (stops, key) => [...Map.groupBy(stops, key)];
  return {
    leaps: reached.filter((stop) => stop.tabIndex > 0).map((stop) => stop.outerHTML),
    figures: grouped(reached.filter((stop) => stop.closest("figure")), (s) => s.closest("figure"))
      .map(([figure, stops]) => ({
        name: figure.id,
        ...box([figure]),
        blocks: grouped(stops, (stop) => stop.closest(".panel, .buttons, .options") ?? figure)
          .map(([block, within]) => ({
            name: block.dataset.panel ?? block.className,
            ...box([block]),
            stops: within.map((stop) => ({
              name: [stop.name, stop.value].join(" "),
              kind: stop.closest(".handle, .place")?.className ?? "",
              ...box(whole(stop)),
            })),
          })),
      })),
  };
}"""
ROW = 12  # px: as far as tops in one row may differ


def is_before(box, other):
    """Whether one that is reached later is read earlier: it lies above, or before it in its row."""
    if {box.get("kind"), other.get("kind")} == {"handle", "place"}:
        return False
    is_in_column = box["left"] < other["right"] - 1 and other["left"] < box["right"] - 1
    is_above = box["bottom"] <= other["top"] + 1
    is_left = box["right"] <= other["left"] + 1
    return (is_above and is_in_column) or (is_left and box["top"] <= other["top"] + ROW)


def out_of_order(boxes):
    """Of a list of boxes in the order of Tab, the pairs that are read in the other order."""
    return [
        f"{box['name']} comes before {other['name']}"
        for i, other in enumerate(boxes)
        for box in boxes[i + 1 :]
        if is_before(box, other)
    ]


@pytest.fixture(params=["desktop", "phone"])
def stops(request):
    reader = request.getfixturevalue("at_the_page" if request.param == "desktop" else "by_finger")
    return reader.place.evaluate(STOPS)


def test_tab_goes_as_the_eye_goes(stops, figures):
    assert stops["leaps"] == []
    assert [figure["name"] for figure in stops["figures"]] == [placed.id for placed in figures]
    assert out_of_order(stops["figures"]) == []
    for figure in stops["figures"]:
        assert out_of_order(figure["blocks"]) == [], figure["name"]
        for block in figure["blocks"]:
            assert out_of_order(block["stops"]) == [], figure["name"]


def test_another_order_would_be_found(stops):
    boxes = [stop for f in stops["figures"] for block in f["blocks"] for stop in block["stops"]]
    assert out_of_order(boxes[::-1])
    assert out_of_order(stops["figures"][::-1])
