"""What Chromium paints is what was drawn: places, colours of roles, pixels of rasters; light and
dark."""

import io
from base64 import b64decode
from collections.abc import Iterator
from colorsys import rgb_to_hls

import numpy as np
import pytest
from PIL import Image

from kit import Button
from press.source.drawable import parsed
from tests.harness.reading import Figure, Reader

# Where each role's colour lies on the wheel, in degrees: purple, amber, coral, teal.
HUES = {"yes": (245, 275), "no": (30, 48), "loss": (5, 20), "rate": (165, 180)}
PLACED = {"circle": ("cx", "cy"), "line": ("x1", "y1", "x2", "y2"), "rect": ("x", "y")}
NEAR = 1.0  # px
ALIKE = 12  # of 255: the browser smooths between two cells
MOST = 0.95  # of all cells: beside a steep edge there is none that is alike

# Each element of each layer: what it is, where the middle of its box is in the panel's units, its
# colours. And each canvas: its box in those units.
SEEN = """figure => [...figure.querySelectorAll("[data-panel]")].map((panel) => {
  const svg = panel.querySelector("svg");
  const box = svg.getBoundingClientRect();
  const scale = svg.viewBox.baseVal.width / box.width;
  const inUnits = ({ left, top, width, height }) =>
    [left - box.left, top - box.top, width, height].map((length) => length * scale);
  const canvas = panel.querySelector("canvas:not([hidden])");
  return {
    name: panel.dataset.panel,
    scale,
    canvas: canvas && inUnits(canvas.getBoundingClientRect()),
    layers: Object.fromEntries([...panel.querySelectorAll("[data-layer]")].map((layer) => [
      layer.dataset.layer,
      [...layer.querySelectorAll("*")].map((element) => {
        const [left, top, width, height] = inUnits(element.getBoundingClientRect());
        const { fill, stroke } = getComputedStyle(element);
        return {
          tag: element.tagName,
          role: element.getAttribute("class") ?? "",
          middle: [left + width / 2, top + height / 2],
          colours: [fill, stroke],
        };
      }),
    ])),
  };
})"""
PALETTE = """(figure, roles) => Object.fromEntries(roles.map((role) => {
  const probe = figure.appendChild(document.createElement("i"));
  probe.style.color = `var(--${role})`;
  const { color } = getComputedStyle(probe);
  probe.remove();
  return [role, color];
}))"""
CARD = "figure => getComputedStyle(figure).backgroundColor"
SHOW_ONLY_RASTERS = """(figure, isOnly) => {
  for (const other of figure.querySelectorAll(".picture > :not(canvas)")) {
    other.style.visibility = isOnly ? "hidden" : "";
  }
}"""


@pytest.fixture(params=["light", "dark"])
def in_a_theme(request, at_the_page: Reader) -> Iterator[Reader]:
    """The shared reader, who likes it light or dark."""
    at_the_page.page.emulate_media(color_scheme=request.param)
    yield at_the_page
    at_the_page.page.emulate_media(color_scheme="light")


@pytest.fixture
def used(placed, in_a_theme) -> Figure:
    """A figure in which something has been done that ends by itself; it is still as it was then, or
    it is done again.
    """
    figure = in_a_theme.figure(placed.id)
    if figure.place.evaluate("figure => figure.used === figure.frame"):
        return figure
    controls = placed.widget.controls
    presses = [n for n, c in controls.items() if isinstance(c, Button) and not c.while_running]
    presses = [n for n in presses if n != "reset" and can_be_pressed(figure, n)]
    for name in presses[:1]:
        figure.place.evaluate("figure => { figure.frame.isOld = true; }")
        figure.press(name)
        figure.wait("figure => !figure.frame.isOld")
    figure.wait("figure => figure.dataset.run !== 'running'")
    figure.place.evaluate("figure => { figure.used = figure.frame; }")
    return figure


def can_be_pressed(figure: Figure, name: str) -> bool:
    """Whether the page lets it be pressed now."""
    return figure.input(name).get_attribute("aria-disabled") != "true"


@pytest.fixture
def bare(used: Figure) -> Iterator[Figure]:
    """The same, with its rasters only."""
    used.place.evaluate(SHOW_ONLY_RASTERS, True)
    yield used
    used.place.evaluate(SHOW_ONLY_RASTERS, False)


def numbers(colour: str) -> list[float]:
    """`rgb(1, 2, 3)`, as a browser writes it."""
    return [float(part) for part in colour.partition("(")[2].rstrip(")").split(",")]


def test_a_role_has_the_colour_of_its_name_on_every_shape(used):
    palette = used.place.evaluate(PALETTE, list(HUES))
    for role, (low, high) in HUES.items():
        hue, _, _ = rgb_to_hls(*(part / 255 for part in numbers(palette[role])[:3]))
        assert low <= 360 * hue <= high, f"{role} is {palette[role]}"
    for panel in used.place.evaluate(SEEN):
        for shape in (shape for layer in panel["layers"].values() for shape in layer):
            roles = [role for role in shape["role"].split() if role in HUES]
            if not roles or shape["tag"] == "g":
                continue
            others = [palette[role] for role in HUES if role not in roles]
            assert any(palette[role] in shape["colours"] for role in roles), (shape, palette)
            assert not any(other in shape["colours"] for other in others), (shape, palette)


def test_every_shape_stands_where_it_was_drawn(used):
    drawn = {panel["name"]: panel["layers"] for panel in used.frame["panels"]}
    for panel in used.place.evaluate(SEEN):
        for name, markup in drawn[panel["name"]].items():
            shapes = [shape for shape in parsed(markup).iter()][1:]
            painted = panel["layers"][name]
            assert [p["role"] for p in painted] == [shape.get("class", "") for shape in shapes]
            is_turned = any(shape.get("transform") for shape in shapes if shape.tag.endswith("g"))
            for shape, seen in [] if is_turned else zip(shapes, painted, strict=True):
                wanted = middle(seen["tag"], shape.attrib)
                assert wanted is None or np.allclose(
                    seen["middle"], wanted, rtol=0, atol=NEAR * max(1, panel["scale"])
                ), (used.name, name, seen, shape.attrib)


def middle(tag: str, given: dict[str, str]) -> list[float] | None:
    """The middle of a shape's box, from its attributes; None where they do not tell it at once."""
    if tag not in PLACED or "transform" in given:
        return None
    first, second, *end = (float(given[name]) for name in PLACED[tag])
    if tag == "rect":
        return [first + float(given["width"]) / 2, second + float(given["height"]) / 2]
    return [(first + end[0]) / 2, (second + end[1]) / 2] if end else [first, second]


def test_every_cell_of_a_raster_has_the_colour_of_its_number(bare):
    card = np.array(numbers(bare.place.evaluate(CARD))[:3])
    panels = {panel["name"]: panel for panel in bare.place.evaluate(SEEN)}
    for panel in bare.frame["panels"]:
        raster, box = panel["raster"], panels[panel["name"]]["canvas"]
        assert (raster is None) == (box is None)
        if raster is None:
            continue
        place = [raster[side] for side in ("x", "y", "width", "height")]
        assert np.allclose(box, place, rtol=0, atol=NEAR * max(1, panels[panel["name"]]["scale"]))
        canvas = bare.place.locator(f'[data-panel="{panel["name"]}"] canvas')
        shown = np.asarray(Image.open(io.BytesIO(canvas.screenshot())).convert("RGB"), float)
        size = raster["rows"], raster["columns"]
        cells = np.frombuffer(b64decode(raster["rgba"]), np.uint8).reshape(*size, 4)
        alpha = cells[..., 3:] / 255
        wanted = alpha * cells[..., :3] + (1 - alpha) * card
        middles = [
            ((np.arange(n) + 0.5) / n * side).astype(int)
            for n, side in zip(size, shown.shape, strict=False)
        ]
        off = np.abs(shown[np.ix_(*middles)] - wanted).max(axis=-1)
        assert (off <= ALIKE).mean() >= MOST, f"{(off > ALIKE).sum()} of {off.size} cells, {off}"
