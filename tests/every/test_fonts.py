"""The text's fonts carry the weights that a page asks for, and no more."""

import re
from base64 import b64decode
from io import BytesIO

import pytest
from fontTools.ttLib import TTFont

FACE = re.compile(
    r"@font-face\{font-family:(\w+);font-style:(\w+);font-weight:(\d+) (\d+);"
    r"[^}]*base64,([^)]*)\)"
)
# Of all text that is to be seen: its family, its style, its weight.
VOICES = """() => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const voices = new Map();
  while (walker.nextNode()) {
    const { parentElement, textContent } = walker.currentNode;
    if (!textContent.trim() || !parentElement.checkVisibility()) continue;
    const { fontFamily, fontStyle, fontWeight } = getComputedStyle(parentElement);
    const voice = [fontFamily.split(",")[0], fontStyle, Number(fontWeight)];
    voices.set(String(voice), voice);
  }
  return [...voices.values()];
}"""


@pytest.fixture(scope="module")
def faces(built):
    """Family and style -> the lightest weight, the boldest, the font."""
    [sheet] = (built / "site" / "assets").glob("fonts-*.css")
    found = FACE.findall(sheet.read_text(encoding="utf-8"))
    return {
        (family, slant): (int(lightest), int(boldest), TTFont(BytesIO(b64decode(data))))
        for family, slant, lightest, boldest, data in found
    }


def test_a_font_has_the_weights_that_its_rule_promises(faces):
    assert len(faces) == 4
    for lightest, boldest, font in faces.values():
        axes = font["fvar"].axes if "fvar" in font else []
        found = [(axis.axisTag, axis.minValue, axis.maxValue) for axis in axes]
        assert found == ([("wght", lightest, boldest)] if lightest != boldest else [])


def test_every_word_on_the_page_has_its_weight(faces, at_the_page):
    voices = at_the_page.place.evaluate(VOICES)
    ours = {family for family, _ in faces}
    asked = [(family, slant, weight) for family, slant, weight in voices if family in ours]
    assert {family for family, *_ in asked} == ours
    for family, slant, weight in asked:
        # A family without an italic is slanted by the browser.
        lightest, boldest, _ = faces.get((family, slant)) or faces[family, "normal"]
        assert lightest <= weight <= boldest, (family, slant, weight)
